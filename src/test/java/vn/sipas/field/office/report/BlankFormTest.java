package vn.sipas.field.office.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.qr.QrReader;
import vn.sipas.field.base.qr.QrReading;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.form.Wording;

class BlankFormTest {

    private static final Print.Copy COPY = new Print.Copy(Optional.of("25195-0031"), "000123");

    static List<Path> forms() {
        List<Path> forms = new ArrayList<>(Vectors.in("xlsform", ".xml"));
        forms.addAll(Vectors.files(Vectors.beside("forms"), ".xml"));
        forms.addAll(Vectors.files(Path.of("assets/forms"), ".xml"));
        return forms;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsPrintedWithinTheMarginsAndWithoutOverlaps(Path file) {
        if (!(FormFile.open(Vectors.bytes(file), Map.of()) instanceof FormOpening.Opened(FormFile form))) {
            return;
        }
        List<String> languages = form.languages().stream().limit(2).toList();

        checkGeometry(PaperForms.blank(form, PaperForms.print(languages, COPY)));
    }

    @Test
    void everyQuestionAndChoiceIsPrintedInBothLanguages() {
        FormFile form = PaperForms.shipped();
        String text = text(PaperForms.blank(form, PaperForms.print(form.languages())));

        for (String language : form.languages()) {
            for (Wording wording : form.wordings(language)) {
                assertThat(text).contains(Glyphs.squeezed(wording.text()));
                for (Choice choice : wording.choices()) {
                    assertThat(text).contains(Glyphs.squeezed(choice.label()));
                }
            }
        }
        for (FormQuestion question : form.questions()) {
            assertThat(question.type() == QuestionType.NOTE || text.contains(question.name()))
                    .as(question.name())
                    .isTrue();
        }
        assertThat(text)
                .contains(Glyphs.squeezed(form.title()), Glyphs.squeezed(PaperForms.SEASON))
                .doesNotContain("case_id");
    }

    @Test
    void noQuestionIsPartedBetweenPages() {
        FormFile form = PaperForms.shipped();
        Set<String> notes = form.questions().stream()
                .filter(question -> question.type() == QuestionType.NOTE)
                .map(FormQuestion::name)
                .collect(Collectors.toSet());

        List<Glyphs.Page> pages = Glyphs.pages(PaperForms.blank(form, PaperForms.print(List.of(), COPY)));

        for (Wording wording : form.wordings()) {
            String name = wording.path().name();
            List<Choice> choices = wording.choices();
            boolean note = notes.contains(name);
            assertThat(pages)
                    .as(name)
                    .anyMatch(page -> page.says((note ? "" : name) + wording.text())
                            && choices.stream().allMatch(choice -> page.says(choice.label())));
        }
    }

    @Test
    void fontsAreInTheFile() {
        FormFile form = PaperForms.shipped();
        byte[] pdf = PaperForms.blank(form, PaperForms.print(form.languages(), COPY));

        assertThat(Glyphs.foreignFonts(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(200_000);
    }

    @Test
    void sameArgumentsGiveTheSameBytes() {
        FormFile form = PaperForms.shipped();
        Print print = PaperForms.print(List.of(), COPY);

        assertThat(PaperForms.blank(form, print)).isEqualTo(PaperForms.blank(form, print));
    }

    @Test
    void everyPageOfACopyHasItsNumbersAsTextAndAsQrCode() throws IOException {
        byte[] pdf = PaperForms.blank(
                PaperForms.shipped(), PaperForms.print(List.of(), COPY, new Print.Copy(Optional.empty(), "000124")));
        List<Glyphs.Page> pages = Glyphs.pages(pdf);

        assertThat(pages.size() % 2).isZero();
        int each = pages.size() / 2;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < pages.size(); i++) {
                boolean first = i < each;
                int page = i % each + 1;
                assertThat(pages.get(i).says("Trang " + page + "/" + each)).isTrue();
                assertThat(pages.get(i).says(first ? "Mã mẫu 25195-0031 Số phiếu 000123" : "Số phiếu 000124"))
                        .isTrue();
                assertThat(code(renderer.renderImageWithDPI(i, 150)))
                        .isEqualTo("sipas-paper/1\nsipas_2026\n2026112802\n"
                                + (first ? "25195-0031\n000123" : "\n000124") + "\n" + page + "/" + each);
            }
        }
    }

    @Test
    void hiddenAndComputedItemsAreLeftOutAndAHandOverIsPrinted() {
        FormFile form = PaperForms.form("<a/><sum/><secret/><private><b/></private>", """
                <bind nodeset="/data/a" type="int"/>
                <bind nodeset="/data/sum" type="int" calculate="/data/a + 1"/>
                <bind nodeset="/data/secret" type="string"/>
                <bind nodeset="/data/private/b" type="string"/>""", """
                <input ref="/data/a"><label>Số người</label></input>
                <input ref="/data/sum"><label>Tổng tự tính</label></input>
                <input ref="/data/secret" appearance="hidden"><label>Ẩn đi</label></input>
                <group ref="/data/private" appearance="handover"><label>Ông/Bà tự trả lời</label>
                  <input ref="/data/private/b"><label>Điều muốn nói riêng</label><hint>Không ai đọc</hint></input>
                </group>""");

        String text = text(PaperForms.blank(form, PaperForms.print(List.of())));

        assertThat(text)
                .contains(Glyphs.squeezed("Số người"))
                .contains(Glyphs.squeezed("Ông/Bà tự trả lời"))
                .contains(Glyphs.squeezed("Điều muốn nói riêng"))
                .contains(Glyphs.squeezed("Không ai đọc"))
                .doesNotContain(Glyphs.squeezed("Tổng tự tính"))
                .doesNotContain(Glyphs.squeezed("Ẩn đi"));
    }

    @Test
    void simpleConditionsAreSaidInWordsAndOthersAreNot() {
        String controls = """
                <select1 ref="/data/a"><label>Đã làm thủ tục</label>
                  <item><label>Có</label><value>1</value></item><item><label>Không</label><value>2</value></item>
                </select1>
                <input ref="/data/b"><label>Thủ tục nào</label></input>
                <input ref="/data/c"><label>Vì sao</label></input>
                <input ref="/data/d"><label>Khi nào</label></input>""";
        FormFile form = PaperForms.form("<a/><b/><c/><d/>", """
                <bind nodeset="/data/a" type="string"/>
                <bind nodeset="/data/b" type="string" relevant=" /data/a  = '1'"/>
                <bind nodeset="/data/c" type="string" relevant="selected( /data/a , '1') or /data/a = '2'"/>
                <bind nodeset="/data/d" type="string" relevant="string-length(/data/b) &gt; 3"/>""", controls);

        String text = text(PaperForms.blank(form, PaperForms.print(List.of())));

        assertThat(text)
                .contains(Glyphs.squeezed("Thủ tục nào (Chỉ trả lời khi a là 1 (Có).)"))
                .contains(Glyphs.squeezed("Vì sao (Chỉ trả lời khi a là 1 (Có) hoặc a là 2 (Không).)"))
                .doesNotContain("string-length");
    }

    @Test
    void questionLongerThanAPageAndWordsWiderThanALineAreStillWhole() {
        String words = "Câu rất dài. ".repeat(900);
        String endless = "x".repeat(700);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            items.append("<item><label>Lựa chọn thứ %d, %s</label><value>code_number_%d</value></item>"
                    .formatted(i, "lời ".repeat(i), i));
        }
        FormFile form = PaperForms.form(
                "<a/><b/><c/>",
                "<bind nodeset='/data/a' type='string'/><bind nodeset='/data/b' type='string'/>"
                        + "<bind nodeset='/data/c' type='string'/>",
                "<input ref='/data/a'><label>" + words + "</label></input><input ref='/data/b'><label>" + endless
                        + " \uD83D\uDE00\u0639</label><hint>" + endless
                        + "</hint></input><select1 ref='/data/c'><label>C</label>" + items + "</select1>");

        byte[] pdf = PaperForms.blank(form, PaperForms.print(List.of(), COPY));

        checkGeometry(pdf);
        assertThat(text(pdf)).contains(endless + "??").contains("code_number_59");
    }

    @Test
    void listTooLongForPaperIsALineToWriteOn() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 3321; i++) {
            items.append("<item><label>Xã %d</label><value>%d</value></item>".formatted(i, i));
        }
        FormFile form = PaperForms.form(
                "<a/>",
                "<bind nodeset='/data/a' type='string'/>",
                "<select1 ref='/data/a'><label>Xã, phường</label>" + items + "</select1>");

        List<Glyphs.Page> pages = Glyphs.pages(PaperForms.blank(form, PaperForms.print(List.of())));

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().says("danh sách 3321 mục")).isTrue();
    }

    @Test
    void languageThatTheFormLacksIsOurMistake() {
        FormFile form = PaperForms.shipped();

        assertThatThrownBy(() -> PaperForms.blank(form, PaperForms.print(List.of("Deutsch"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void checkGeometry(byte[] pdf) {
        for (Glyphs.Page page : Glyphs.pages(pdf)) {
            assertThat(page.outside(36)).isEmpty();
            assertThat(page.overlapping()).isEmpty();
        }
        assertThat(Glyphs.foreignFonts(pdf)).isEmpty();
    }

    private static String text(byte[] pdf) {
        return Glyphs.pages(pdf).stream().map(Glyphs.Page::text).collect(Collectors.joining());
    }

    private static String code(BufferedImage page) {
        int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return switch (QrReader.read(points, page.getWidth(), page.getHeight())) {
            case QrReading.Read read -> read.text();
            case QrReading.Refused refused ->
                throw new AssertionError(refused.fault().toString());
        };
    }
}
