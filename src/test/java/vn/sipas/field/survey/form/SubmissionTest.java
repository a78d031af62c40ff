package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;

/** {@code mvn test -Dtest=SubmissionTest -Dgolden.write=true} writes the golden file anew. */
class SubmissionTest {

    private static final String ID = "uuid:019a0c5e-7b1a-7c3d-8e4f-5a6b7c8d9e0f";
    private static final String EARLIER = "uuid:019a0c5e-0000-7c3d-8e4f-5a6b7c8d9e0f";

    private final FormFile file = Forms.resource("submission.xml");

    @Test
    void groupsNestRepeatsRepeatAndWhatIsNotAskedIsLeftOut() throws IOException {
        AnswerTree answers = tree(
                "start", "2026-10-02T08:15:30.000+07:00",
                "A1", "3",
                "A2", "xa khac",
                "member",
                        List.of(
                                tree(
                                        "name",
                                        "Điểu Ba",
                                        "age",
                                        "36",
                                        "card",
                                        List.of(tree("number", "12"), tree("number", "13"))),
                                tree("name", "H'Linh Êban <A&B>"),
                                tree("age", "7")),
                "B1", "2026-09-30",
                "B2", "08:15:00.000+07:00",
                "B3", "2026-09-30T14:05:00.000+07:00",
                "total", "43");

        String xml = written(file, answers, Optional.of(EARLIER));

        Path golden = Path.of("src/test/resources/vn/sipas/field/survey/form/submission.golden.xml");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, xml);
        }
        assertThat(xml).isEqualTo(Files.readString(golden));
        Map<String, String> kept = Submissions.leaves(xml);
        // The form has no such element; it is the server's.
        kept.keySet().removeIf(path -> path.endsWith("deprecatedID"));
        assertThat(Submissions.reloaded(file, xml)).isEqualTo(kept);
    }

    @Test
    void aDefaultThatWasClearedAndASumThatWasNotRecordedStayEmpty() {
        String xml = written(file, tree("A1", "3"), Optional.empty());

        assertThat(Submissions.leaves(xml))
                .containsEntry("/data/A/A4", "")
                .containsEntry("/data/total", "")
                .doesNotContainKey("/data/A/A3")
                .doesNotContainKey("/data/meta/deprecatedID");
    }

    @Test
    void whatWasRecordedIsWrittenThoughTheFormWouldNotShowItNow() {
        String xml = written(file, tree("A1", "3", "A3", "Ba thế hệ"), Optional.empty());

        assertThat(Submissions.leaves(xml)).containsEntry("/data/A/A3", "Ba thế hệ");
    }

    @Test
    void aFormWithoutMetaGetsOpenRosasOwn() {
        FormFile plain = Forms.resource("repeats.xml");

        String xml = written(plain, tree("children", "1", "child", List.of(tree("name", "Na"))), Optional.of(EARLIER));

        assertThat(Submissions.leaves(xml))
                .containsEntry("/data/child/name", "Na")
                .containsEntry("/data/{http://openrosa.org/xforms}meta/{http://openrosa.org/xforms}instanceID", ID)
                .containsEntry(
                        "/data/{http://openrosa.org/xforms}meta/{http://openrosa.org/xforms}deprecatedID", EARLIER);
    }

    @Test
    void charactersThatXmlHasNoRoomForAreReplaced() {
        String xml = written(file, tree("member", List.of(tree("name", "a\u0001b\uD800c 😀\nd"))), Optional.empty());

        assertThat(Submissions.leaves(xml)).containsEntry("/data/member/name", "a\uFFFDb\uFFFDc 😀\nd");
    }

    @Test
    void answersThatTheFormHasNoPlaceForAreNamed() {
        Submission submission = submission(
                file, tree("A1", "3", "A9", "1", "member", List.of(tree("height", "170"))), Optional.empty());

        assertThat(submission).isEqualTo(new Submission.Homeless(List.of("A9", "height")));
    }

    static List<Path> vectors() {
        List<Path> forms = new ArrayList<>(Vectors.files(Vectors.path("xlsform"), ".xml"));
        forms.addAll(Vectors.files(Vectors.beside("forms"), ".xform.xml"));
        return forms;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFormTakesItsSubmissionBackWithoutLoss(Path path) throws IOException {
        if (!(FormFile.open(Files.readAllBytes(path), Map.of()) instanceof FormOpening.Opened(FormFile form))) {
            return;
        }
        OpenForm filled = Forms.fill(form);
        Forms.answerAll(filled);
        filled.finish();

        String xml = written(form, filled.tree(), Optional.empty());

        Map<String, String> leaves = Submissions.leaves(xml);
        filled.values()
                .forEach((question, answer) -> assertThat(leaves)
                        .containsEntry(Submissions.path(question), Submissions.moment(answer.text())));
        Map<String, String> given = filled(leaves);
        // A form may say that it wants no id; servers do.
        given.keySet().removeIf(leaf -> leaf.endsWith("instanceID"));
        assertThat(Submissions.reloaded(form, xml)).containsAllEntriesOf(given);
    }

    private static Map<String, String> filled(Map<String, String> leaves) {
        Map<String, String> filled = new LinkedHashMap<>(leaves);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private static String written(FormFile form, AnswerTree answers, Optional<String> deprecated) {
        return switch (submission(form, answers, deprecated)) {
            case Submission.Written(byte[] xml) -> new String(xml, StandardCharsets.UTF_8);
            case Submission.Homeless homeless -> throw new AssertionError(homeless);
        };
    }

    private static Submission submission(FormFile form, AnswerTree answers, Optional<String> deprecated) {
        FormSettings settings = new FormSettings("may-07", "huong", ID, Forms.VIETNAM);
        return Submission.of(form, answers, Forms.CLOCK, settings, deprecated);
    }

    /** Names and texts or lists of instances in turn. */
    private static AnswerTree tree(Object... pairs) {
        Map<String, AnswerTree.Branch> branches = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            branches.put(
                    (String) pairs[i],
                    pairs[i + 1] instanceof List<?> instances
                            ? new AnswerTree.Instances(instances.stream()
                                    .map(AnswerTree.class::cast)
                                    .toList())
                            : new AnswerTree.Leaf(new Answer((String) pairs[i + 1])));
        }
        return new AnswerTree(branches);
    }
}
