package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormFinding;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.app.desk.Printing;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;
import vn.sipas.field.survey.xlsform.XlsFormReason;

/** A workbook in Vietnamese, English and a third language, from its cells to the record and to paper. */
class ThreeLanguagesTest {

    private static final String VIETNAMESE = "Tiếng Việt (vi)";
    private static final String ENGLISH = "English (en)";
    private static final String EDE = "Klei Êđê (rad)";
    private static final String KHMER = "ភាសាខ្មែរ (km)";

    private static final QuestionPath GENDER = new QuestionPath("/data/gender");
    private static final QuestionPath AGE = new QuestionPath("/data/age");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void everyTextIsShownInTheLanguageChosenAndTheAnswersAreTheSameInAll() throws IOException {
        FormReport report = FormCheckup.check(workbook(EDE, "Kơ hlăk", "Êkei", "Mniê", "Hlăk đum thŭn?"));

        assertThat(report.findings()).isEmpty();
        FormFile form = report.form().orElseThrow();
        assertThat(form.languages()).containsExactlyInAnyOrder(VIETNAMESE, ENGLISH, EDE);
        assertThat(form.languages()).startsWith(VIETNAMESE);
        assertThat(form.language("rad")).contains(EDE);
        try (Store store = store()) {
            OwnBook own = own(store);
            Visit visit = new Visits(store, own, CLOCK).begin(new CaseId("25195-0001"), form, Mode.LAPTOP);
            assertThat(texts(visit)).containsExactly("Giới tính", "Nam", "Nữ", "Ông/bà bao nhiêu tuổi?");

            visit.language(ENGLISH);
            assertThat(texts(visit)).containsExactly("Gender", "Man", "Woman", "How old are you?");
            visit.answer(GENDER, Optional.of(new Answer("2")));
            visit.language(EDE);
            assertThat(texts(visit)).containsExactly("Kơ hlăk", "Êkei", "Mniê", "Hlăk đum thŭn?");
            assertThat(visit.answer(AGE, Optional.of(new Answer("7")))
                            .refused()
                            .orElseThrow()
                            .why()
                            .text(Locale.of("vi")))
                    .isEqualTo("Hlăk đum thŭn? 18+");
            visit.answer(AGE, Optional.of(new Answer("43")));

            assertThat(visit.finish()).isInstanceOf(Visit.Ending.Finished.class);
            BookRecord.Interview record =
                    (BookRecord.Interview) own.ofCase("25195-0001").getLast().content();
            assertThat(record.body().language()).isEqualTo("rad");
            assertThat(record.body().answers())
                    .containsEntry("gender", new AnswerValue.Text("2"))
                    .containsEntry("age", new AnswerValue.Text("43"));

            // Corrected later, the form speaks the language it was filled in with.
            Visit again = new Visits(store, own, CLOCK)
                    .correct(own.ofCase("25195-0001").getLast(), form, "Ghi nhầm.");
            assertThat(again.language()).contains(EDE);
        }
    }

    @Test
    void theBlankFormIsPrintedInEachLanguageInTwoAtOnceAndInThreeIsRefusedByName() throws IOException {
        FormFile form = FormCheckup.check(workbook(EDE, "Kơ hlăk", "Êkei", "Mniê", "Hlăk đum thŭn?"))
                .form()
                .orElseThrow();

        for (List<String> languages :
                List.of(List.of("vi"), List.of("en"), List.of("rad"), List.of("rad", "vi"), List.<String>of())) {
            assertThat(printed(form, languages)).isInstanceOf(Printing.Printed.Done.class);
        }
        assertThat(printed(form, List.of("vi", "en", "rad")))
                .isInstanceOfSatisfying(
                        Printing.Printed.Refused.class,
                        refused -> assertThat(refused.why().why()).isEqualTo(DeskFault.TOO_MANY_LANGUAGES));
    }

    @Test
    void aLanguageWhoseLettersTheFontLacksWorksOnTheScreenAndIsRefusedByNameForPaper() throws IOException {
        FormFile form = FormCheckup.check(workbook(KHMER, "ភេទ", "ប្រុស", "ស្រី", "តើអ្នកអាយុប៉ុន្មាន?"))
                .form()
                .orElseThrow();

        assertThat(form.wordings(KHMER).getFirst().text()).isEqualTo("ភេទ");
        assertThat(printed(form, List.of("vi", "en"))).isInstanceOf(Printing.Printed.Done.class);
        assertThat(printed(form, List.of("vi", "km")))
                .isInstanceOfSatisfying(Printing.Printed.Refused.class, refused -> {
                    assertThat(refused.why().why()).isEqualTo(DeskFault.LETTERS_MISSING);
                    assertThat(refused.why().text(Locale.of("vi"))).contains(KHMER);
                });
    }

    @Test
    void aMissingTranslationIsAWarningInItsCellAndADashOnTheScreen() throws IOException {
        FormReport report = FormCheckup.check(workbook(EDE, "", "Êkei", "", "Hlăk đum thŭn?"));

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .extracting(FormFinding::why)
                .containsOnly(XlsFormReason.CELL_UNTRANSLATED)
                .hasSize(2);
        assertThat(report.warnings())
                .extracting(warning -> warning.place().text())
                .containsExactlyInAnyOrder("survey!E2", "choices!E3");
        assertThat(report.warnings().getFirst().text(Locale.of("vi"))).contains(EDE);
        assertThat(report.form().orElseThrow().wordings(EDE).getFirst().text()).isEqualTo("-");
    }

    private static final PracticeClock CLOCK =
            new PracticeClock(Instant.parse("2026-10-02T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private Printing.Printed printed(FormFile form, List<String> languages) {
        Printing.Order order = new Printing.Order(languages, 0, Locale.of("vi"), CLOCK.instant());
        return Printing.print(form, folder, "giay", order);
    }

    private static List<String> texts(Visit visit) {
        return visit.pages().stream()
                .map(Page::questions)
                .flatMap(List::stream)
                .flatMap(ThreeLanguagesTest::texts)
                .toList();
    }

    private static Stream<String> texts(Question question) {
        return Stream.concat(
                Stream.of(question.text()), question.choices().stream().map(choice -> choice.label()));
    }

    private Store store() {
        SecureRandom random = new SecureRandom();
        try (SigningKey key = SigningKey.random(random)) {
            BookName book = BookName.of("thu-2026", key.publicKey());
            Owner owner = new Owner("thu-2026", "Thử", book.text(), "H'Linh Êban", "enumerator", "Đội 1");
            return ((Store.Opening.Opened) Store.create(
                            folder.resolve("store"),
                            owner,
                            key,
                            "mật khẩu".toCharArray(),
                            new VaultCost(64, 1),
                            random))
                    .store();
        }
    }

    private static OwnBook own(Store store) {
        SecureRandom random = new SecureRandom();
        return new OwnBook(store, CLOCK, new RecordIds(CLOCK, random), random);
    }

    /** Two questions; the third language says them, and the choices of the first, as given. */
    private Path workbook(String third, String gender, String man, String woman, String age) throws IOException {
        String survey = row(
                        "type",
                        "name",
                        "label::" + VIETNAMESE,
                        "label::" + ENGLISH,
                        "label::" + third,
                        "constraint",
                        "constraint_message::" + VIETNAMESE,
                        "constraint_message::" + ENGLISH,
                        "constraint_message::" + third)
                + row("select_one gender", "gender", "Giới tính", "Gender", gender)
                + row(
                        "integer",
                        "age",
                        "Ông/bà bao nhiêu tuổi?",
                        "How old are you?",
                        age,
                        ". >= 18",
                        "Từ 18 tuổi trở lên",
                        "From 18 on",
                        age + " 18+");
        String choices = row("list_name", "name", "label::" + VIETNAMESE, "label::" + ENGLISH, "label::" + third)
                + row("gender", "1", "Nam", "Man", man)
                + row("gender", "2", "Nữ", "Woman", woman);
        String settings = row("form_title", "form_id", "version", "default_language")
                + row("Ba thứ tiếng", "ba-thu-tieng", "1", VIETNAMESE);
        Path file = folder.resolve("ba-thu-tieng.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : Map.of(
                            "[Content_Types].xml",
                            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                    + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                            "xl/workbook.xml",
                            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                                    + "<sheet name='survey' sheetId='1' r:id='r1'/><sheet name='choices' sheetId='2' r:id='r2'/><sheet name='settings' sheetId='3' r:id='r3'/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                    + "<Relationship Id='r1' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Target='worksheets/sheet2.xml'/>"
                                    + "<Relationship Id='r3' Target='worksheets/sheet3.xml'/></Relationships>",
                            "xl/worksheets/sheet1.xml",
                            sheet(survey),
                            "xl/worksheets/sheet2.xml",
                            sheet(choices),
                            "xl/worksheets/sheet3.xml",
                            sheet(settings))
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t='inlineStr'><is><t>")
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }
}
