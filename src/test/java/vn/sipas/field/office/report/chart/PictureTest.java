package vn.sipas.field.office.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.office.report.Seasons;
import vn.sipas.field.office.report.table.Grouped;

class PictureTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int WIDTH = 640;
    private static final int LETTERS = 13;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyChartSaysItsTitleAxisAndSourceAsTextOfItsSvg(String language) {
        Locale locale = Locale.of(language);

        for (Chart chart : charts(locale)) {
            String svg = words(new Picture(chart, locale, Look.LIGHT, true, LETTERS).svg(WIDTH));

            assertThat(svg).contains(squeezed(chart.title()), squeezed(chart.axis()), squeezed(chart.source()));
        }
    }

    @Test
    void darkPictureIsTheSameSizeOnADarkGround() throws IOException {
        for (Chart chart : charts(VIETNAMESE)) {
            BufferedImage light = pixels(chart, Look.LIGHT);
            BufferedImage dark = pixels(chart, Look.DARK);

            assertThat(light.getWidth()).isEqualTo(2 * WIDTH).isEqualTo(dark.getWidth());
            assertThat(light.getHeight()).isEqualTo(dark.getHeight());
            assertThat(new Color(light.getRGB(0, 0)))
                    .isEqualTo(Palette.of(Look.LIGHT).ground());
            assertThat(new Color(dark.getRGB(0, 0)))
                    .isEqualTo(Palette.of(Look.DARK).ground());
        }
    }

    @Test
    void figureThatMayNotBePublishedIsSaidInWordsAndNeverDrawn() {
        Chart.Whiskers units = (Chart.Whiskers) new SeasonCharts(Seasons.full(), VIETNAMESE)
                .breakdown(Seasons.full().breakdowns().getFirst());
        Chart.Dot few = dot(units, "Xã Tân Phú");

        String svg = words(new Picture(units, VIETNAMESE, Look.LIGHT, true, LETTERS).svg(WIDTH));

        assertThat(few.point()).isEmpty();
        assertThat(few.value()).isEqualTo("không công bố: dưới 30 phiếu");
        assertThat(svg).contains(squeezed(few.value())).doesNotContain("91,00");
    }

    @Test
    void unitsComeByTheirIndexAndWhatCannotBeToldApartIsNamed() {
        Chart.Whiskers units = (Chart.Whiskers) new SeasonCharts(Seasons.full(), VIETNAMESE)
                .breakdown(Seasons.full().breakdowns().getFirst());

        assertThat(units.dots().subList(0, 3))
                .extracting(Chart.Dot::label)
                .containsExactly("Phường Đồng Xoài", "Phường Trấn Biên", "Xã Bù Đăng");
        assertThat(units.remarks())
                .containsExactly("Phường Trấn Biên, Phường Phước Long, Xã Bù Đăng: không phân biệt được với"
                        + " Phường Đồng Xoài, đừng xếp hạng giữa các đơn vị này.");
    }

    @Test
    void meaningIsAWordAndAShapeBesideTheColour() {
        Chart.Whiskers units = (Chart.Whiskers) new SeasonCharts(Seasons.full(), VIETNAMESE)
                .breakdown(Seasons.full().breakdowns().getFirst());

        assertThat(dot(units, "Phường Đồng Xoài"))
                .extracting(Chart.Dot::word, Chart.Dot::tone)
                .containsExactly("trên mục tiêu", Chart.Tone.GOOD);
        assertThat(dot(units, "Xã Định Quán"))
                .extracting(Chart.Dot::word, Chart.Dot::tone)
                .containsExactly("dưới mục tiêu", Chart.Tone.BAD);
    }

    @Test
    void earlierYearKnownAsAPublishedFigureHasNoMarginAndSaysSo() {
        Chart.Whiskers years = (Chart.Whiskers)
                new SeasonCharts(Seasons.full(), VIETNAMESE).comparisons().orElseThrow();

        assertThat(dot(years, "2025").word()).isEqualTo("năm nay +0,82 (–1,21 đến +2,85)");
        assertThat(dot(years, "2024").word()).isEqualTo("năm nay –0,67; số công bố");
        assertThat(dot(years, "2024").point().orElseThrow().low()).isEmpty();
    }

    private static Chart.Dot dot(Chart.Whiskers chart, String label) {
        return chart.dots().stream()
                .filter(dot -> dot.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage pixels(Chart chart, Look look) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(new Picture(chart, VIETNAMESE, look, true, LETTERS).png(WIDTH, 2)));
    }

    private static List<Chart> charts(Locale language) {
        SeasonCharts charts = new SeasonCharts(Seasons.full(), language);
        List<Chart> all = new ArrayList<>(List.of(charts.measures(), charts.factors(), charts.moves(8)));
        Seasons.full().breakdowns().forEach(breakdown -> all.add(charts.breakdown(breakdown)));
        Grouped.of(Seasons.full().distributions()).forEach(group -> all.add(charts.distribution(group)));
        charts.comparisons().ifPresent(all::add);
        return all;
    }

    /** The letters of an SVG picture, without blanks. */
    private static String words(String svg) {
        StringBuilder words = new StringBuilder();
        Matcher texts = Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(svg);
        while (texts.find()) {
            words.append(texts.group(1));
        }
        return squeezed(words.toString());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
