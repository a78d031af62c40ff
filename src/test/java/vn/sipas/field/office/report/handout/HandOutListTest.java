package vn.sipas.field.office.report.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.report.Glyphs;
import vn.sipas.field.survey.frame.CaseLine;

class HandOutListTest {

    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA==";

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCaseStandsOnAPageUnderItsUnitAndNothingOverlaps(String language) {
        List<CaseLine> cases = IntStream.rangeClosed(1, 70)
                .mapToObj(number -> new CaseLine(
                        new CaseId("%s-%04d".formatted(number <= 40 ? "26041" : "25195", number)),
                        number <= 40 ? "26041/Khu phố 3" : "25195/Ấp 1",
                        "Điểu Thị Thuỳ Dương " + number,
                        number % 7 == 0 ? 0 : 1940 + number,
                        "số " + number + ", đường Cách Mạng Tháng Tám, khu phố 3",
                        number % 5 == 0 ? "" : "0987654321",
                        SALT))
                .toList();
        HandOutList list =
                new HandOutList("SIPAS 2026", "Lê Thị Hoà", cases, OffsetDateTime.parse("2026-10-01T08:00:00+07:00"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        list.write(out, code -> code.equals("26041") ? "Phường Trấn Biên" : "Xã Bù Gia Mập", Locale.of(language));

        List<Glyphs.Page> pages = Glyphs.pages(out.toByteArray());
        StringBuilder text = new StringBuilder();
        for (Glyphs.Page page : pages) {
            assertThat(page.outside(40)).isEmpty();
            assertThat(page.overlapping()).isEmpty();
            text.append(page.text());
        }
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(text)
                .contains(Glyphs.squeezed("Phường Trấn Biên"), Glyphs.squeezed("Xã Bù Gia Mập"))
                .contains(cases.stream()
                        .map(line -> Glyphs.squeezed(line.id().text()))
                        .toList());
        assertThat(Glyphs.foreignFonts(out.toByteArray())).isEmpty();
    }
}
