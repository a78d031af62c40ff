package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

/** The questionnaire that ships with the program: the official structure, in our own words. */
class ShippedFormTest {

    private static final String VIETNAMESE = "Tiếng Việt (vi)";
    private static final String ENGLISH = "English (en)";

    /** Labels up to this many words are names of things ("Giới tính", "Rất hài lòng"): there is one way to say them. */
    private static final int WORDS_OF_A_NAME = 5;

    /** What the answers of a filled-in form depend on, for one line of the form. */
    private record Shape(
            QuestionType type,
            List<String> choices,
            boolean required,
            boolean readOnly,
            Set<String> look,
            boolean hint) {}

    @Test
    void saysWhichFormItIs() {
        FormFile shipped = shipped();

        assertThat(shipped.title())
                .isEqualTo("Khảo sát sự hài lòng của người dân (SIPAS) 2026, bản lời văn của chương trình");
        assertThat(shipped.id()).isEqualTo("sipas_2026");
        assertThat(shipped.version())
                .hasValueSatisfying(version -> assertThat(version).matches("2026\\d{6}"));
        assertThat(shipped.languages()).containsExactly(VIETNAMESE, ENGLISH);
    }

    @Test
    void itemsOfTheIndexStandInNineFactors() {
        Map<String, Long> items = shipped().questions().stream()
                .filter(q -> q.factor().isPresent())
                .collect(Collectors.groupingBy(
                        q -> q.content().orElse("none") + " " + q.factor().orElseThrow(),
                        TreeMap::new,
                        Collectors.counting()));

        assertThat(items)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "policy policy_accountability", 2L,
                        "policy policy_participation", 2L,
                        "policy policy_quality", 9L,
                        "policy policy_impact", 10L,
                        "service access", 3L,
                        "service procedure", 4L,
                        "service official", 3L,
                        "service result", 3L,
                        "service feedback", 3L));
    }

    @Test
    void itemsOfTheIndexAreAnsweredFromOneToFive() {
        FormFile shipped = shipped();
        Map<String, Shape> shapes = shapes(full(shipped));

        assertThat(shipped.questions().stream().filter(q -> q.factor().isPresent()))
                .allSatisfy(q -> assertThat(shapes)
                        .hasEntrySatisfying(
                                q.path().text(),
                                shape -> assertThat(shape.choices()).containsExactly("1", "2", "3", "4", "5")));
    }

    @Test
    void questionsAreThoseOfTheOriginal() {
        assertThat(shipped().questions().stream()
                        .filter(question -> !isOurs(question.path().text()))
                        .map(ShippedFormTest::openly))
                .hasSize(94)
                .isEqualTo(original().questions());
    }

    @Test
    void questionsAboutMoneyAndHarassmentAreAnsweredInPrivate() {
        assertThat(shipped().questions().stream()
                        .filter(FormQuestion::handedOver)
                        .map(FormQuestion::name))
                .containsExactly("C5", "C6", "extra_asked");
    }

    /** As it would stand outside the group that is handed over, which the original does not have. */
    private static FormQuestion openly(FormQuestion question) {
        return new FormQuestion(
                new QuestionPath(openly(question.path().text())),
                question.name(),
                question.key(),
                question.type(),
                question.repeat(),
                question.required(),
                false,
                question.takesPhoto(),
                question.factor(),
                question.content(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String openly(String path) {
        return path.replace("/private/", "/");
    }

    @Test
    void pagesChoicesAndDutiesAreThoseOfTheOriginal() {
        OpenForm shipped = Forms.fill(shipped());
        OpenForm original = Forms.fill(original());

        assertThat(shapes(shipped)).isEqualTo(shapes(original));
        assertThat(officialPages(shipped)).isEqualTo(withPrivatePage(pages(original)));
    }

    @Test
    void answersBringUpTheSameQuestionsAsInTheOriginal() {
        OpenForm shipped = full(shipped());
        OpenForm original = full(original());

        assertThat(shapes(shipped)).hasSize(94).isEqualTo(shapes(original));
        assertThat(officialPages(shipped)).isEqualTo(withPrivatePage(pages(original)));
    }

    @Test
    void resultsAreSplitByThePersonAndByHowTheInterviewWasHeld() {
        Map<String, String> marks = marks(FormQuestion::breakdown);

        assertThat(marks)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A1", "sex",
                        "A2", "ethnicity",
                        "A3", "age",
                        "A4", "schooling",
                        "A5", "occupation",
                        "language", "language",
                        "interpreter", "interpreter",
                        "present", "present",
                        "answered_by", "answered_by"));
    }

    @Test
    void whatPeopleSeeAndWhatTheyExpectIsMarked() {
        Map<String, String> topics = marks(FormQuestion::topic);

        assertThat(topics).hasSize(9 + 1 + 7 + 1 + 2 + 3 + 7 + 10 + 3);
        assertThat(topics.entrySet().stream().filter(topic -> topic.getValue().equals("expectation")))
                .hasSize(10)
                .allMatch(topic -> topic.getKey().startsWith("C10_"));
        assertThat(topics).containsKeys("C2", "C4", "C5", "C6", "extra_asked", "late", "apology");
        assertThat(shipped().questions().stream().filter(q -> q.factor().isPresent()))
                .allMatch(q -> q.topic().isEmpty());
    }

    private static Map<String, String> marks(Function<FormQuestion, Optional<String>> mark) {
        Map<String, String> marks = new LinkedHashMap<>();
        shipped().questions().forEach(q -> mark.apply(q).ifPresent(said -> marks.put(q.name(), said)));
        return marks;
    }

    @Test
    void onlyWhoWentThroughAProcedureIsAskedAboutIt() {
        OpenForm form = Forms.fill(shipped());
        assertThat(pageOf(form, "/data/part_b/last_procedure/late")).isEmpty();

        Forms.answer(form, "/data/part_b/C8/C8_3", "2");
        assertThat(pageOf(form, "/data/part_b/last_procedure/late")).isEmpty();

        Forms.answer(form, "/data/part_b/C8/C8_4", "1");
        assertThat(pageOf(form, "/data/part_b/last_procedure/late")).containsExactly("late", "visits");

        Forms.answer(form, "/data/part_b/last_procedure/late", "2");
        assertThat(pageOf(form, "/data/part_b/last_procedure/late")).containsExactly("late", "apology", "visits");
    }

    @Test
    void nobodyElsePresentExcludesEverybodyElse() {
        OpenForm form = Forms.fill(shipped());
        String present = "/data/part_c/circumstances/present";

        assertThat(Forms.answer(form, present, "1")).isInstanceOf(AnswerCheck.Taken.class);
        assertThat(Forms.answer(form, present, "2 3")).isInstanceOf(AnswerCheck.Taken.class);
        assertThat(Forms.answer(form, present, "1 2"))
                .isInstanceOfSatisfying(
                        AnswerCheck.Refused.class,
                        refused -> assertThat(refused.findings().getFirst().fault())
                                .isEqualTo(FormFault.CONSTRAINT));
    }

    @Test
    void caseThatIsInterviewedStandsInTheFormAndIsAskedOfNobody() {
        FormSettings settings = new FormSettings("may-07", "huong", "uuid:1", Optional.of("25195-0031"), Forms.VIETNAM);

        OpenForm form = shipped().fill(Clock.fixed(Instant.parse("2026-10-02T01:15:30Z"), Forms.VIETNAM), settings);

        assertThat(form.tree().branches()).containsEntry("case_id", new AnswerTree.Leaf(new Answer("25195-0031")));
        assertThat(pageOf(form, "/data/case_id")).isEmpty();
    }

    private static List<String> pageOf(OpenForm form, String path) {
        return form.pages().stream()
                .filter(page ->
                        page.questions().stream().anyMatch(q -> q.path().text().equals(path)))
                .flatMap(page -> page.questions().stream())
                .map(q -> q.path().name())
                .toList();
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        Map<String, String> vietnamese = texts(withOurs(full(shipped())), VIETNAMESE);
        Map<String, String> english = texts(withOurs(full(shipped())), ENGLISH);

        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        assertThat(vietnamese).allSatisfy((place, text) -> {
            assertThat(text).as(place).isNotBlank().isNotEqualTo(english.get(place));
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(place)
                    .isTrue();
        });
        assertThat(english)
                .allSatisfy((place, text) -> assertThat(text).as(place).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {VIETNAMESE, ENGLISH})
    void wordingIsNotTheOriginals(String language) {
        Map<String, String> ours = texts(full(shipped()), language);
        Map<String, String> theirs = texts(full(original()), language);

        ours.keySet().removeIf(place -> place.startsWith("title") || isOurs(place));
        theirs.keySet().removeIf(place -> place.startsWith("title"));
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        assertThat(ours).allSatisfy((place, text) -> {
            if (text.split("\\s+").length > WORDS_OF_A_NAME) {
                assertThat(text).as(place).isNotEqualToIgnoringCase(theirs.get(place));
            }
        });
    }

    private static FormFile shipped() {
        return Forms.opened(Forms.bytes("/assets/forms/sipas-2026.xml"), Map.of());
    }

    private static FormFile original() {
        Path file = Vectors.beside("forms/sipas-2026.xform.xml");
        Assumptions.assumeTrue(Files.exists(file), "no original form at " + file);
        try {
            return Forms.opened(Files.readAllBytes(file), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the answers that make every line of the form relevant. */
    private static OpenForm full(FormFile file) {
        OpenForm form = Forms.fill(file);
        Map.of("/data/part_a/A2", "2", "/data/part_a/A4", "6", "/data/part_a/A5", "7", "/data/part_b/C2", "7")
                .forEach((path, other) ->
                        assertThat(Forms.answer(form, path, other)).isInstanceOf(AnswerCheck.Taken.class));
        return form;
    }

    /** With the answers that bring up what the original does not ask. */
    private static OpenForm withOurs(OpenForm form) {
        Forms.answer(form, "/data/part_b/C8/C8_3", "1");
        Forms.answer(form, "/data/part_b/last_procedure/late", "2");
        return form;
    }

    /** Whether something stands in a part that the original does not have. */
    private static boolean isOurs(String place) {
        return Stream.of("/last_procedure/", "/circumstances/", "/extra_asked").anyMatch(place::contains);
    }

    private static Map<String, Shape> shapes(OpenForm form) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(q -> !isOurs(q.path().text()))
                .forEach(q -> shapes.put(openly(q.path().text()), shape(q)));
        return shapes;
    }

    private static Shape shape(Question question) {
        return new Shape(
                question.type(),
                question.choices().stream().map(Choice::name).toList(),
                question.required(),
                question.readOnly(),
                question.appearance(),
                question.hint().isPresent());
    }

    /** The original's pages with Câu 5 and Câu 6 on a page of their own, one title deeper. */
    private static List<List<String>> withPrivatePage(List<List<String>> original) {
        List<List<String>> pages = new ArrayList<>();
        for (List<String> page : original) {
            int from = page.indexOf("/data/part_b/C5");
            if (from < 0) {
                pages.add(page);
            } else {
                pages.add(page.subList(0, from));
                List<String> apart = new ArrayList<>(List.of(String.valueOf(Integer.parseInt(page.getFirst()) + 1)));
                apart.addAll(page.subList(from, page.size()));
                pages.add(apart);
            }
        }
        return pages;
    }

    /** The pages without what the original does not have. */
    private static List<List<String>> officialPages(OpenForm form) {
        return pages(form).stream()
                .map(page -> page.stream().filter(line -> !isOurs(line)).toList())
                .filter(page -> page.size() > 1)
                .toList();
    }

    /** Each page's lines, after the number of titles above them. */
    private static List<List<String>> pages(OpenForm form) {
        List<List<String>> pages = new ArrayList<>();
        for (Page page : form.pages()) {
            List<String> lines = new ArrayList<>();
            lines.add(String.valueOf(page.titles().size()));
            page.questions().forEach(q -> lines.add(openly(q.path().text())));
            pages.add(lines);
        }
        return pages;
    }

    /** Every text a person may see, by where it stands. */
    private static Map<String, String> texts(OpenForm form, String language) {
        form.language(language);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Page page : form.pages()) {
            for (int i = 0; i < page.titles().size(); i++) {
                texts.put("title " + i + " of " + page.key(), page.titles().get(i));
            }
            for (Question question : page.questions()) {
                String path = openly(question.path().text());
                texts.put(path, question.text());
                Optional<String> hint = question.hint();
                hint.ifPresent(words -> texts.put("hint of " + path, words));
                question.choices()
                        .forEach(choice -> texts.put("choice " + choice.name() + " of " + path, choice.label()));
            }
        }
        return texts;
    }
}
