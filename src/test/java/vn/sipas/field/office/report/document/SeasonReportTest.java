package vn.sipas.field.office.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.Glyphs;
import vn.sipas.field.office.report.Seasons;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.SeasonTables;
import vn.sipas.field.office.report.table.TableFiles;

class SeasonReportTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** The Ministry's figures for the nation in 2024, by which the rule is explained. */
    private static final Set<String> MINISTRY = Set.of("83,84", "84,09", "83.84", "84.09");

    record Case(SeasonIndex index, String language) {
        @Override
        public String toString() {
            return language + " " + index.reconciliation().counted();
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(Seasons.full(), "vi"),
                new Case(Seasons.full(), "en"),
                new Case(Seasons.small(), "vi"),
                new Case(Seasons.small(), "en"),
                new Case(Seasons.empty(), "vi"),
                new Case(Seasons.empty(), "en"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsCutOrStandsOnAnother(Case of) {
        List<Glyphs.Page> pages = Glyphs.pages(report(of.index(), Locale.of(of.language())));

        assertThat(pages).isNotEmpty();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).outside(40)).as("page %d", i + 1).isEmpty();
            assertThat(pages.get(i).overlapping()).as("page %d", i + 1).isEmpty();
        }
    }

    @Test
    void fontsOfTextAndPicturesAreInTheFile() {
        assertThat(Glyphs.foreignFonts(report(Seasons.full(), VIETNAMESE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyNumberOnPaperIsACellOfTheWorkbook(String language) throws IOException {
        Locale locale = Locale.of(language);

        Set<String> printed = decimals(text(report(Seasons.full(), locale)), language);

        printed.removeAll(MINISTRY);
        assertThat(printed).hasSizeGreaterThan(100);
        assertThat(cells(Seasons.full(), locale)).containsAll(printed);
    }

    @Test
    void noWordOfAHeadingIsBroken() throws IOException {
        List<String> pieces = text(report(Seasons.full(), Locale.ENGLISH))
                .lines()
                .flatMap(line -> Stream.of(line.strip().split(" ", -1)))
                .toList();

        for (String word : List.of("Interviews", "unweighted", "satisfied", "missing")) {
            assertThat(pieces.contains(word)).as(word).isTrue();
        }
        assertThat(pieces.contains("Intervi")).isFalse();
    }

    @Test
    void sameIndexGivesTheSameBytes() {
        assertThat(report(Seasons.full(), VIETNAMESE)).isEqualTo(report(Seasons.full(), VIETNAMESE));
    }

    @Test
    void everyChartAndTableHasItsSource() {
        String text = whole(report(Seasons.full(), VIETNAMESE));

        int numbered = count(text, "Hình[0-9]+\\.") + count(text, "Bảng[0-9]+\\.");
        assertThat(numbered).isGreaterThan(25);
        assertThat(count(text, "Nguồn:sổcủa30ngườighiphiếu")).isEqualTo(numbered);
    }

    @Test
    void firstPageSaysIndexMarginAndVerdictOnTheStatesLetterhead() {
        Glyphs.Page first = Glyphs.pages(report(Seasons.full(), VIETNAMESE)).getFirst();

        assertThat(first.says("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI")).isTrue();
        assertThat(first.says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isTrue();
        assertThat(first.says("Đồng Nai, ngày 05 tháng 12 năm 2026")).isTrue();
        assertThat(first.says("Chỉ số hài lòng chung là 83,94 %, khoảng tin cậy 95 % từ 81,11 % đến 86,50 %."
                        + " Chưa thể nói đạt hay không đạt mục tiêu 85 %"))
                .isTrue();
    }

    @Test
    void sumOfInterviewsAddsUpAndUnweightedStandsBesideWeighted() {
        String text = whole(report(Seasons.full(), VIETNAMESE));

        assertThat(text)
                .contains(
                        Glyphs.squeezed("có 1.580 bản ghi phiếu, trong đó 1.552 phiếu được tính"),
                        Glyphs.squeezed("trừ: đã có phiếu đính chính thay thế14"),
                        Glyphs.squeezed("Chỉ số không có trọng số là 84,06 %, có trọng số là 83,94 %"),
                        Glyphs.squeezed("Tỷ lệ trả lời (RR1, theo AAPOR) là 84,69 %"));
    }

    @Test
    void figureThatMayNotBePublishedIsOnNoPage() {
        String text = whole(report(Seasons.small(), VIETNAMESE));

        assertThat(text)
                .contains(Glyphs.squeezed("không công bố: dưới 30 phiếu; cỡ mẫu hiệu dụng dưới 30"))
                .doesNotContain("85,00%", "15,00");
    }

    @Test
    void verificationNamesTheBooksTheRuleAndTheKey() {
        String text = whole(report(Seasons.full(), VIETNAMESE));

        assertThat(text)
                .contains(
                        Glyphs.squeezed("3f1c 9a02 77b4 c1de 5508 2e6f b3a9 10cd"),
                        Glyphs.squeezed("sipas index --store DIR --rule pooled-items/1+design --basis accepted"),
                        Glyphs.squeezed("30 sổ, 1.580 bản ghi phiếu, 1.552 phiếu được tính"));
    }

    @Test
    void cancelledReportSaysSo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        boolean written = SeasonReport.write(out, Seasons.full(), VIETNAMESE, new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        });

        assertThat(written).isFalse();
        assertThat(out.size()).isZero();
    }

    private static byte[] report(SeasonIndex index, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(SeasonReport.write(out, index, language, Progress.NONE)).isTrue();
        return out.toByteArray();
    }

    private static String whole(byte[] pdf) {
        StringBuilder text = new StringBuilder();
        Glyphs.pages(pdf).forEach(page -> text.append(page.text()));
        return text.toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    /** All numbers with two decimals. */
    private static Set<String> decimals(String text, String language) {
        String point = language.equals("vi") ? "," : "\\.";
        Matcher numbers = Pattern.compile("(?<![0-9.,])[0-9]{1,3}" + point + "[0-9]{2}(?![0-9.])")
                .matcher(text);
        Set<String> found = new TreeSet<>();
        while (numbers.find()) {
            found.add(numbers.group());
        }
        return found;
    }

    private static Set<String> cells(SeasonIndex index, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.workbook(
                out, new SeasonTables(index, language).all(), index.heading().title());
        Set<String> found = new TreeSet<>();
        if (new WorkbookReader(Limits.LIST).read(out.toByteArray()) instanceof WorkbookReading.Read read) {
            read.workbook().sheets().stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.matches("-?[0-9]+(\\.[0-9]{1,2})?"))
                    .forEach(cell -> found.add(new Numbers(language)
                            .decimal(new BigDecimal(cell).abs().setScale(2))));
        }
        return found;
    }
}
