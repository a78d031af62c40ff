package vn.sipas.field.office.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.office.recheck.rule.Plan;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.TicketState;

class RecheckChartsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int WIDTH = 560;
    private static final int LETTERS = 13;

    @Test
    void walkStandsWhereItIsWithWhatIsStillNeeded() {
        Chart.Walk walk = walk(reading(Plan.PROVINCE, 563, 59, 28));

        assertThat(walk.title()).isEqualTo("Kết luận toàn đợt: dưới 5 trong 100 phiếu không thật");
        assertThat(walk.here()).isEqualTo(new Chart.Place(58, 1, "Đang ở đây: 58 sạch, 1 hỏng"));
        assertThat(walk.ahead()).contains(new Chart.Place(102, 1, "còn 44 phiếu sạch"));
        assertThat(walk.course())
                .containsExactly(
                        new Chart.Place(0, 0, ""),
                        new Chart.Place(27, 0, ""),
                        new Chart.Place(27, 1, "vé 28: hỏng"),
                        new Chart.Place(58, 1, ""));
        assertThat(walk.later()).isEmpty();
        assertThat(walk.remarks()).startsWith("Đã kiểm tra 59 phiếu: 58 sạch, 1 hỏng.");
    }

    @Test
    void lineIsTheOneOfTheListInHand() {
        assertThat(walk(reading(Plan.PROVINCE, 400, 0)).line())
                .startsWith(new Chart.Place(67, 0, "67"), new Chart.Place(98, 1, "98"), new Chart.Place(129, 2, "129"));
    }

    @Test
    void walkEndsWhereItCrossedAndWhatCameLaterIsApart() {
        Chart.Walk walk = walk(reading(Plan.PROVINCE, 400, 80, 71));

        assertThat(walk.here()).isEqualTo(new Chart.Place(67, 0, "Vé 67: Đạt"));
        assertThat(walk.ahead()).isEmpty();
        assertThat(walk.later())
                .containsExactly(
                        new Chart.Place(67, 0, ""),
                        new Chart.Place(70, 0, ""),
                        new Chart.Place(70, 1, "vé 71: hỏng"),
                        new Chart.Place(79, 1, ""));
    }

    @Test
    void wallIsWhatFailedFormsComeTo() {
        assertThat(walk(reading(Plan.ENUMERATOR, 30, 5)).wall())
                .extracting(Chart.Place::up)
                .containsExactly(2, 2, 3, 3);
        assertThat(walk(reading(Plan.PROVINCE, 40, 5)).wall())
                .extracting(Chart.Place::up)
                .containsExactly(2, 2);
    }

    /** The axis at the left is lettered upwards, which the library draws as shapes. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyWalkSaysItsTitleAxisNumbersAndSourceAsTextOfItsSvg(String language) {
        Locale locale = Locale.of(language);

        for (Reading reading : readings()) {
            Chart.Walk walk = (Chart.Walk) new RecheckCharts(locale).walk(reading);
            String svg = words(new Picture(walk, locale, Look.LIGHT, true, LETTERS).svg(WIDTH));

            assertThat(svg)
                    .contains(squeezed(walk.title()), squeezed(walk.axis()))
                    .contains(squeezed(walk.source()), squeezed(walk.here().label()));
            walk.ahead().ifPresent(ahead -> assertThat(svg).contains(squeezed(ahead.label())));
            walk.areas().forEach(area -> assertThat(svg).contains(squeezed(area.name())));
            walk.line().stream().limit(2).forEach(place -> assertThat(svg).contains(squeezed(place.label())));
        }
    }

    @Test
    void darkWalkIsTheSameSizeOnADarkGround() throws IOException {
        for (Reading reading : readings()) {
            BufferedImage light = pixels(reading, Look.LIGHT);
            BufferedImage dark = pixels(reading, Look.DARK);

            assertThat(light.getWidth()).isEqualTo(2 * WIDTH).isEqualTo(dark.getWidth());
            assertThat(light.getHeight()).isEqualTo(dark.getHeight());
            assertThat(new Color(light.getRGB(0, 0)))
                    .isEqualTo(Palette.of(Look.LIGHT).ground());
            assertThat(new Color(dark.getRGB(0, 0)))
                    .isEqualTo(Palette.of(Look.DARK).ground());
        }
    }

    private static List<Reading> readings() {
        return List.of(
                reading(Plan.PROVINCE, 563, 0),
                reading(Plan.PROVINCE, 563, 60),
                reading(Plan.PROVINCE, 563, 59, 28),
                reading(Plan.PROVINCE, 563, 80, 73, 78),
                reading(Plan.PROVINCE, 563, 120, 5, 28, 60, 99, 110),
                reading(Plan.PROVINCE, 40, 20, 3, 9),
                reading(Plan.PROVINCE, 1, 1),
                reading(Plan.PROVINCE, 0, 0),
                reading(Plan.ENUMERATOR, 20, 9, 4),
                reading(Plan.ENUMERATOR, 20, 9, 4, 8),
                reading(Plan.ENUMERATOR, 4, 4, 1));
    }

    private static Reading reading(Plan plan, int forms, int read, int... failed) {
        List<TicketState> tickets = new ArrayList<>(Collections.nCopies(read, TicketState.CLEAN));
        tickets.addAll(Collections.nCopies(forms - read, TicketState.OPEN));
        for (int ticket : failed) {
            tickets.set(ticket - 1, TicketState.FAILED);
        }
        return Reading.of(plan, tickets);
    }

    private static Chart.Walk walk(Reading reading) {
        return (Chart.Walk) new RecheckCharts(VIETNAMESE).walk(reading);
    }

    private static BufferedImage pixels(Reading reading, Look look) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(new Picture(walk(reading), VIETNAMESE, look, true, LETTERS).png(WIDTH, 2)));
    }

    /** The letters of an SVG picture, without blanks. */
    private static String words(String svg) {
        StringBuilder words = new StringBuilder();
        Matcher texts = Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(svg);
        while (texts.find()) {
            words.append(texts.group(1));
        }
        return squeezed(words.toString().replace("&apos;", "'"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
