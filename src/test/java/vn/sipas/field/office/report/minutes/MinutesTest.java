package vn.sipas.field.office.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.qr.QrReader;
import vn.sipas.field.base.qr.QrReading;
import vn.sipas.field.office.report.Glyphs;
import vn.sipas.field.office.report.minutes.MinutesContents.BookHead;
import vn.sipas.field.office.report.minutes.MinutesContents.Heading;
import vn.sipas.field.office.report.minutes.MinutesContents.Topic;
import vn.sipas.field.survey.sample.Ticket;

class MinutesTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Where the foot of a page begins, from the top of A4. */
    private static final float FOOT = 785;

    record Case(String season, String language) {
        MinutesContents contents() {
            return switch (season) {
                case "empty" -> SampleMinutes.empty();
                case "wordy" -> SampleMinutes.wordy();
                case "short" -> SampleMinutes.withTickets(30, Optional.empty());
                default -> SampleMinutes.full(Locale.of(language));
            };
        }

        Minutes minutes() {
            return new Minutes(contents(), Locale.of(language));
        }
    }

    static List<Case> cases() {
        return Stream.of("empty", "wordy", "short", "full")
                .flatMap(season -> Stream.of("vi", "en").map(language -> new Case(season, language)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPageIsA4WithNothingCutOrOnAnother(Case of) {
        List<Glyphs.Page> pages = Glyphs.pages(of.minutes().pdf());

        assertThat(pages).isNotEmpty();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).width()).isBetween(595f, 595.5f);
            assertThat(pages.get(i).height()).isBetween(841.5f, 842f);
            assertThat(pages.get(i).outside(40)).as("page %d", i + 1).isEmpty();
            assertThat(pages.get(i).overlapping()).as("page %d", i + 1).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fontsAreInTheFile(Case of) {
        assertThat(Glyphs.foreignFonts(of.minutes().pdf())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paperSaysEveryLineOfTheText(Case of) {
        String paper = written(of.minutes().pdf());

        assertThat(of.minutes().text().lines().map(Glyphs::squeezed).filter(line -> !paper.contains(line)))
                .isEmpty();
    }

    @Test
    void paperAndTextSayTheSameInTheSameOrder() {
        Minutes minutes = new Minutes(SampleMinutes.empty(), VIETNAMESE);

        assertThat(written(minutes.pdf())).isEqualTo(Glyphs.squeezed(minutes.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyGivenPieceStandsInTheTextWithItsAccents(String language) {
        MinutesContents contents = SampleMinutes.withTickets(30, Optional.empty());
        List<String> given = new ArrayList<>();
        strings(contents, given);

        String text = Glyphs.squeezed(new Minutes(contents, Locale.of(language)).text());

        assertThat(given).hasSizeGreaterThan(150);
        assertThat(given.stream().map(Glyphs::squeezed).toList())
                .allMatch(piece -> text.contains(piece) || text.contains(piece.toUpperCase(VIETNAMESE)));
    }

    @Test
    void ticketsDatesAndSharesAreWrittenAsPeopleHereWriteThem() {
        MinutesContents contents = SampleMinutes.withTickets(30, Optional.empty());
        String digits = contents.draws()
                .getFirst()
                .drawn()
                .orElseThrow()
                .tickets()
                .getFirst()
                .ticket()
                .text();

        String text = new Minutes(contents, VIETNAMESE).text();

        assertThat(text)
                .contains("\n1\t0," + digits.substring(2, 14) + "…\t")
                .contains("sạch 153, hỏng 2, trung tính 8 (4,91\u00a0% số vé đã kiểm)")
                .contains("trung vị 3,5 giờ, lâu nhất 27,0 giờ")
                .contains("Hồi 08 giờ 15 phút, ngày 28 tháng 11 năm 2026, tại phường Trấn Biên")
                .contains("bản ghi số 118, lúc 16/11/2026 08:15")
                .contains("Danh sách: 1.552 phiếu")
                .contains("Sở Nội vụ chưa ký mốc nào có cam kết này.");
    }

    @Test
    void allEightHeadingsStandInTheirOrderAndTheTemplateSaysWhoseItIs() {
        String text = new Minutes(SampleMinutes.empty(), VIETNAMESE).text();

        assertThat(text)
                .containsSubsequence(
                        "1. Việc chọn mẫu",
                        "2. Việc phối hợp giám sát",
                        "3. Việc chuẩn bị phúc tra",
                        "4. Việc lựa chọn, phân công điều tra viên",
                        "5. Việc phát phiếu",
                        "6. Việc thu phiếu",
                        "7. Thái độ của người trả lời",
                        "8. Khó khăn, vướng mắc và kiến nghị")
                .contains("Mẫu của phần mềm; không phải mẫu do cơ quan có thẩm quyền ban hành.");
    }

    @Test
    void minutesBeforeAnyDrawSaySoInEveryChapter() {
        assertThat(new Minutes(SampleMinutes.empty(), VIETNAMESE).text())
                .contains(
                        "Đoàn phúc tra không ghi nội dung ở mục này.",
                        "Chưa cam kết danh sách và chưa rút phiếu nào để phúc tra.",
                        "Chưa gọi điện và chưa đến nhà ai.",
                        "Chưa đối chiếu phiếu nào.",
                        "Chưa đủ phiếu hỏi lại để so câu trả lời.",
                        "Chưa có kết luận: chưa kiểm vé nào.",
                        "Chưa có mốc của sổ nào.")
                .doesNotContain("Bảng 1");
    }

    @Test
    void threeHundredTicketsGoOnOverPagesUnderARepeatedHead() {
        List<Glyphs.Page> pages = Glyphs.pages(new Minutes(SampleMinutes.full(VIETNAMESE), VIETNAMESE).pdf());

        List<Glyphs.Page> lists = pages.stream()
                .filter(page -> page.says("STT") && page.says("Cách hỏi lại"))
                .toList();
        assertThat(lists).hasSizeGreaterThan(5);
        assertThat(lists.stream()
                        .mapToLong(page -> Pattern.compile("0,[0-9]{12}…")
                                .matcher(page.text())
                                .results()
                                .count())
                        .sum())
                .isEqualTo(300);
        assertThat(pages.getLast().says("Trang " + pages.size() + "/" + pages.size()))
                .isTrue();
    }

    @Test
    void headsOfTheMonitorAndTheDepartmentAreReadBackFromThePage() throws IOException {
        byte[] pdf = new Minutes(SampleMinutes.full(VIETNAMESE), VIETNAMESE).pdf();
        Set<String> read = new TreeSet<>();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Glyphs.Page> pages = Glyphs.pages(pdf);
            for (int i = 0; i < pages.size(); i++) {
                if (pages.get(i).says("Mốc sổ của")) {
                    read.addAll(codes(renderer.renderImageWithDPI(i, 200)));
                }
            }
        }

        assertThat(read).containsExactlyInAnyOrder(SampleMinutes.MONITOR_HEAD, SampleMinutes.DEPARTMENT_HEAD);
    }

    @Test
    void sameContentsGiveTheSameBytes() {
        assertThat(new Minutes(SampleMinutes.full(VIETNAMESE), VIETNAMESE).pdf())
                .isEqualTo(new Minutes(SampleMinutes.full(VIETNAMESE), VIETNAMESE).pdf());
    }

    @Test
    void pictureOfTheRuleStandsUnderItsCaption() {
        String paper = written(new Minutes(SampleMinutes.full(VIETNAMESE), VIETNAMESE).pdf());

        assertThat(paper)
                .contains(Glyphs.squeezed("Hình 1. Các mức cần vượt"))
                .contains(Glyphs.squeezed("Nguồn: quy tắc province/1."));
    }

    @Test
    void typedTextIsPrintedWithComposedAccents() {
        MinutesContents plain = SampleMinutes.empty();
        String apart = Normalizer.normalize("Hội trường ấp Bù Dốt", Normalizer.Form.NFD);
        MinutesContents contents = new MinutesContents(
                plain.occasion(),
                Topic.all(List.of(new Topic(Heading.SAMPLE, List.of(), apart))),
                plain.draws(),
                plain.contacts(),
                plain.findings(),
                plain.variances(),
                plain.decisions(),
                plain.heads());

        Minutes minutes = new Minutes(contents, VIETNAMESE);

        assertThat(minutes.text()).contains("Hội trường ấp Bù Dốt");
        assertThat(written(minutes.pdf())).contains(Glyphs.squeezed("Hội trường ấp Bù Dốt"));
    }

    @Test
    void respondentsHaveNoPlaceInTheContents() {
        Set<String> places = new TreeSet<>();
        places(MinutesContents.class, places);

        assertThat(places).contains("Drawing.caseId", "Person.name");
        assertThat(places).noneMatch(place -> place.matches("(?i).*(phone|address|respondent|born|answer).*"));
        assertThat(places.stream().filter(place -> place.endsWith(".name")).toList())
                .containsExactly("Person.name");
    }

    @Test
    void wordsOfTheTemplateAccuseNobody() {
        for (Case of : cases()) {
            assertThat(of.minutes().text().toLowerCase(VIETNAMESE))
                    .doesNotContain("gian lận", "vi phạm", "bịa", "làm giả", "fraud", "fake");
        }
    }

    @Test
    void signaturesStandOnThePageOfTheSentenceThatIsSigned() {
        for (Case of : cases()) {
            for (Glyphs.Page page : Glyphs.pages(of.minutes().pdf())) {
                assertThat(page.says("(Ký, ghi rõ họ tên)")).isEqualTo(page.says("đã đọc và thống nhất ký."));
            }
        }
    }

    @Test
    void headTooLongForAReadableCodeIsRefused() {
        String longest = "x".repeat(300);

        assertThat(head(longest).code()).contains(longest);
        assertThatThrownBy(() -> head(longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static BookHead head(String code) {
        BookHead head = SampleMinutes.full(VIETNAMESE).heads().getFirst();
        return new BookHead(
                head.role(),
                head.unit(),
                head.size(),
                head.root(),
                head.witnessed(),
                head.fingerprint(),
                Optional.of(code));
    }

    @Test
    void headingsInAnotherOrderAreRefused() {
        MinutesContents plain = SampleMinutes.empty();

        assertThatThrownBy(() -> new MinutesContents(
                        plain.occasion(),
                        plain.topics().reversed(),
                        plain.draws(),
                        plain.contacts(),
                        plain.findings(),
                        plain.variances(),
                        plain.decisions(),
                        plain.heads()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is written above the feet of the pages, in the order of writing, without blanks. */
    private static String written(byte[] pdf) {
        return Glyphs.pages(pdf).stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> glyph.bottom() < FOOT)
                .map(glyph -> separate(Glyphs.squeezed(glyph.text())))
                .collect(Collectors.joining());
    }

    /** Letters that the font has joined, each for itself. */
    private static String separate(String glyph) {
        return glyph.codePoints().anyMatch(c -> c >= 0xFB00 && c <= 0xFB06)
                ? Normalizer.normalize(glyph, Normalizer.Form.NFKC)
                : glyph;
    }

    /** Both halves of a page for themselves, as a telephone is held before one code. */
    private static List<String> codes(BufferedImage page) {
        List<String> codes = new ArrayList<>();
        int high = page.getHeight() / 4;
        for (int top = 0; top + high <= page.getHeight(); top += high / 4) {
            int[] points = page.getRGB(0, top, page.getWidth(), high, null, 0, page.getWidth());
            if (QrReader.read(points, page.getWidth(), high) instanceof QrReading.Read read) {
                codes.add(read.text());
            }
        }
        return codes;
    }

    /** Every text that a value holds, but those that are shortened. */
    private static void strings(Object value, List<String> found) {
        switch (value) {
            case String text when !text.isBlank() -> found.add(text.strip());
            case List<?> list -> list.forEach(one -> strings(one, found));
            case Optional<?> one -> one.ifPresent(inside -> strings(inside, found));
            case Ticket ticket -> found.add(ticket.text().substring(2, 14));
            case Record parts -> {
                for (RecordComponent component : parts.getClass().getRecordComponents()) {
                    strings(component(parts, component), found);
                }
            }
            default -> {}
        }
    }

    private static Object component(Record of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void places(Class<?> type, Set<String> found) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                found.add(type.getSimpleName() + "." + component.getName());
            }
        }
        for (Class<?> inside : type.getDeclaredClasses()) {
            places(inside, found);
        }
    }
}
