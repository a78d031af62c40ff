package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.survey.xlsform.Conversion;
import vn.sipas.field.survey.xlsform.XlsForm;

/** The form of the re-interview that ships with the program. */
class RecheckFormFileTest {

    private static final String VIETNAMESE = "Tiếng Việt (vi)";
    private static final String ENGLISH = "English (en)";

    private static final Path FOLDER = Path.of("assets/forms");

    private static final Set<String> INTRODUCTION = Set.of("intro", "held");
    private static final List<String> ABOUT_IT = List.of("intro", "held", "was_you", "how_long", "how", "told");
    private static final List<String> FACTS = List.of("A1", "A3", "A4", "A5");
    private static final List<String> ITEMS = List.of("C8_3", "C8_4", "C9_2", "C9_19", "C9_30", "C9_31");
    private static final List<String> END = List.of("remark", "thanks");

    private final FormFile file = Forms.opened(Forms.bytes("/assets/forms/phuc-tra-2026.xml"), Map.of());
    private final FormFile season = Forms.opened(Forms.bytes("/assets/forms/sipas-2026.xml"), Map.of());
    private final OpenForm form = Forms.fill(file);

    @Test
    void workbookIsConvertedToTheVeryFileThatShips() throws IOException {
        Path workbook = FOLDER.resolve("phuc-tra-2026.xlsx");

        assertThat(new WorkbookReader(Limits.FORM).read(workbook))
                .isInstanceOfSatisfying(
                        WorkbookReading.Read.class,
                        read -> assertThat(XlsForm.convert(read.workbook(), workbook.toString()))
                                .isInstanceOfSatisfying(Conversion.Converted.class, converted -> {
                                    assertThat(converted.warnings()).isEmpty();
                                    assertThat(converted.xform()).isEqualTo(shippedText());
                                }));
    }

    private static String shippedText() {
        return new String(Forms.bytes("/assets/forms/phuc-tra-2026.xml"), StandardCharsets.UTF_8);
    }

    @Test
    void saysWhichFormItIs() throws IOException {
        assertThat(file.id()).isEqualTo("phuc_tra_2026");
        assertThat(file.version())
                .hasValueSatisfying(version -> assertThat(version).matches("2026\\d{6}"));
        assertThat(file.languages()).containsExactly(VIETNAMESE, ENGLISH);
        assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("phuc-tra-2026.xlsx");
    }

    @Test
    void questionsAreFoundByTheirMarks() {
        Map<String, List<String>> marks = new TreeMap<>();
        for (FormQuestion question : file.questions()) {
            question.recheck()
                    .ifPresent(mark -> marks.merge(mark, List.of(question.key()), RecheckFormFileTest::joined));
        }

        assertThat(marks)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "held", List.of("held"),
                        "person", List.of("was_you"),
                        "length", List.of("how_long"),
                        "way", List.of("how"),
                        "told", List.of("told"),
                        "consent", List.of("may_ask"),
                        "fact", FACTS,
                        "item", ITEMS,
                        "remark", List.of("remark")));
        assertThat(season.questions()).allMatch(question -> question.recheck().isEmpty());
        assertThat(file.questions())
                .noneMatch(FormQuestion::handedOver)
                .allMatch(question -> question.factor().isEmpty());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void factsAndItemsAreThoseOfTheSeasonsForm() {
        answerAsInterviewed();
        OpenForm original = Forms.fill(season);

        assertThat(FACTS).allSatisfy(fact -> {
            assertThat(named(form, fact).choices())
                    .isEqualTo(named(original, fact).choices());
            assertThat(breakdown(file, fact)).isEqualTo(breakdown(season, fact));
        });
        for (String language : List.of(VIETNAMESE, ENGLISH)) {
            form.language(language);
            original.language(language);
            assertThat(ITEMS).allSatisfy(item -> {
                Question here = named(form, item);
                Question there = named(original, item);
                assertThat(here.choices()).isEqualTo(there.choices());
                assertThat(here.hint()).isEqualTo(there.hint());
                assertThat(there.text()).isEqualTo(item.substring(item.indexOf('_') + 1) + ". " + here.text());
            });
        }
    }

    private static String breakdown(FormFile of, String name) {
        return of.questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .flatMap(FormQuestion::breakdown)
                .orElseThrow();
    }

    private static Question named(OpenForm of, String name) {
        return of.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.path().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoWasInterviewedIsAskedEverything() {
        assertThat(names()).containsAll(INTRODUCTION);

        answerAsInterviewed();

        assertThat(names()).containsExactlyElementsOf(all(ABOUT_IT, FACTS, ITEMS, END));
    }

    @Test
    void whoWasNotInterviewedIsAskedTheFactsIfThatIsAllRight() {
        answer("past/held", "2");
        assertThat(names()).containsExactly("intro", "held", "may_ask", "remark", "thanks");

        answer("person/may_ask", "1");
        assertThat(names()).containsExactlyElementsOf(all(List.of("intro", "held", "may_ask"), FACTS, END));

        answer("person/may_ask", "2");
        assertThat(names()).containsExactly("intro", "held", "may_ask", "remark", "thanks");
        assertThat(form.finish()).isEmpty();
    }

    @Test
    void whoDoesNotRememberIsAskedTheFactsToo() {
        answer("past/held", "3");
        answer("person/may_ask", "1");

        assertThat(names()).containsExactlyElementsOf(all(List.of("intro", "held", "may_ask"), FACTS, END));
    }

    @Test
    void whoDidNotAnswerThenIsAskedNoItems() {
        for (String another : List.of("2", "3")) {
            answer("past/held", "1");
            answer("past/was_you", another);
            answer("person/may_ask", "1");

            assertThat(names())
                    .containsExactlyElementsOf(all(List.of("intro", "held", "was_you", "may_ask"), FACTS, END));
        }
    }

    @Test
    void othersAreNamedInWords() {
        answerAsInterviewed();
        answer("person/A4", "6");
        answer("person/A5", "7");

        assertThat(names()).contains("A4_other", "A5_other");
    }

    @Test
    void minutesHaveBoundsAndOddOnesAreAskedAbout() {
        answerAsInterviewed();

        assertThat(answer("past/how_long", "0")).isInstanceOf(AnswerCheck.Refused.class);
        assertThat(answer("past/how_long", "301")).isInstanceOf(AnswerCheck.Refused.class);
        assertThat(answer("past/how_long", "20")).isInstanceOf(AnswerCheck.Taken.class);
        assertThat(form.warnings()).isEmpty();
        assertThat(answer("past/how_long", "2")).isInstanceOf(AnswerCheck.Taken.class);
        assertThat(form.warnings()).hasSize(1);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        answerAsInterviewed();
        answer("person/A4", "6");
        answer("person/A5", "7");

        List<String> vietnamese = texts(VIETNAMESE);
        List<String> english = texts(ENGLISH);

        assertThat(english).hasSameSizeAs(vietnamese).doesNotContainAnyElementsOf(vietnamese);
        assertThat(vietnamese).allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(nfc(text)));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private List<String> texts(String language) {
        form.language(language);
        return form.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.titles().stream(),
                        page.questions().stream()
                                .flatMap(question -> Stream.concat(
                                        Stream.of(question.text()),
                                        Stream.concat(
                                                question.hint().stream(),
                                                question.choices().stream().map(Choice::label))))))
                .toList();
    }

    private void answerAsInterviewed() {
        answer("past/held", "1");
        answer("past/was_you", "1");
    }

    private AnswerCheck answer(String path, String answer) {
        return Forms.answer(form, "/data/" + path, answer);
    }

    private List<String> names() {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .map(question -> question.path().name())
                .toList();
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
