package vn.sipas.field.app.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.FormFinding;
import vn.sipas.field.app.desk.InputFault;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormNode;
import vn.sipas.field.survey.form.QuestionPath;

/** From a file to a form tried out, over the real engine, without a toolkit. */
class TrialTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Path SHIPPED = Path.of("assets/forms/sipas-2026.xml");
    private static final QuestionPath ETHNICITY = new QuestionPath("/data/part_a/A2");
    private static final QuestionPath OTHER = new QuestionPath("/data/part_a/A2_other");

    @TempDir
    private Path folder = Path.of("");

    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final List<OpenTrial> opened = new ArrayList<>();

    private CheckModel check() {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:21:07Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        Field field = new Field(new Settings(folder, VIETNAMESE), clock, random, random, Stores.CHEAP);
        return CheckModel.over(field, VIETNAMESE, worker, opened::add);
    }

    @Test
    void goodFormOpensInTheReadersLanguageAndStoresNothing() throws IOException {
        CheckModel model = check();

        model.check(SHIPPED);
        model.tryOut();

        assertThat(model.opens()).isTrue();
        assertThat(opened).singleElement().satisfies(trial -> {
            assertThat(trial.visit().name()).isEqualTo("sipas-2026.xml");
            assertThat(trial.visit().first().language()).startsWith("Tiếng Việt");
        });
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void formWithErrorsDoesNotOpenUntilTheFileIsPutRight() throws IOException {
        CheckModel model = check();
        Path file = Files.writeString(folder.resolve("phieu.xml"), "<html/>");

        model.check(file);
        model.tryOut();
        assertThat(model.opens()).isFalse();
        assertThat(opened).isEmpty();
        assertThat(model.findingsAsText(VIETNAMESE)).startsWith("phieu.xml: not-an-xform: Tệp này không phải");
        Files.copy(SHIPPED, file, StandardCopyOption.REPLACE_EXISTING);
        model.recheck();

        assertThat(model.opens()).isTrue();
        assertThat(model.file()).contains(file);
    }

    @Test
    void whatIsNoFileIsSaidAndKeptAsTheLastChoice() {
        CheckModel model = check();

        model.recheck();
        assertThat(model.file()).isEmpty();
        model.check(folder);

        assertThat(model.report().orElseThrow().findings())
                .extracting(FormFinding::why)
                .containsExactly(InputFault.INPUT_IS_FOLDER);
        assertThat(model.file()).contains(folder);
    }

    @Test
    void treeFollowsTheAnswers() {
        OpenTrial trial = trial();
        InterviewModel visit = new InterviewModel(trial.visit(), worker, _ -> {});
        TreeModel tree = new TreeModel(visit, worker, trial.tree());
        FormNode before = node(tree, OTHER);

        trial.visit().port().answer(ETHNICITY, Optional.of(new Answer("2")));
        tree.open(ETHNICITY);

        assertThat(before.hidden()).isPresent();
        assertThat(WhyHidden.of(before, before.hidden().orElseThrow(), words()).brief())
                .isEqualTo("A2 đang trống");
        assertThat(node(tree, OTHER).hidden()).isEmpty();
        assertThat(node(tree, ETHNICITY).value()).contains(new Answer("2"));
        assertThat(tree.stateProperty().get().current()).contains(ETHNICITY);
    }

    @Test
    void hiddenQuestionIsChosenButNotGoneTo() {
        OpenTrial trial = trial();
        InterviewModel visit = new InterviewModel(trial.visit(), worker, _ -> {});
        TreeModel tree = new TreeModel(visit, worker, trial.tree());

        assertThat(tree.open(OTHER)).isFalse();
        assertThat(tree.open(ETHNICITY)).isTrue();
        assertThat(visit.current()).contains(ETHNICITY);
        tree.select(OTHER);
        assertThat(tree.stateProperty().get().selected()).map(FormNode::path).contains(OTHER);
    }

    @Test
    void searchNeedsNoAccentsAndKeepsTheGroupsAbove() {
        OpenTrial trial = trial();
        TreeModel tree = new TreeModel(new InterviewModel(trial.visit(), worker, _ -> {}), worker, trial.tree());
        int all = tree.stateProperty().get().all();

        tree.queryProperty().set("dan toc");
        TreeModel.State found = tree.stateProperty().get();
        tree.queryProperty().set("");
        tree.onlyHiddenProperty().set(true);
        TreeModel.State hidden = tree.stateProperty().get();

        assertThat(all).isEqualTo(100);
        assertThat(found.found()).isBetween(2, 10);
        assertThat(found.nodes()).extracting(node -> node.path().name()).contains("part_a");
        assertThat(hidden.found()).isGreaterThanOrEqualTo(hidden.hidden());
        assertThat(hidden.hidden()).isPositive();
    }

    @Test
    void reasonsAreSaidInWords() {
        QuestionPath asked = new QuestionPath("/data/g/A3");
        FormNode.Hidden hidden = new FormNode.Hidden(
                new QuestionPath("/data/g"),
                FormNode.Because.RELEVANT,
                "${A1} = '2' and ${A2} > 3",
                List.of(
                        new FormNode.Mentioned(new QuestionPath("/data/A1"), Optional.of(new Answer("1")), true),
                        new FormNode.Mentioned(new QuestionPath("/data/A2"), Optional.of(new Answer("9")), false)));
        FormNode node = new FormNode(
                asked, FormNode.Kind.QUESTION, Optional.empty(), "", Optional.empty(), Optional.of(hidden), List.of());

        WhyHidden why = WhyHidden.of(node, hidden, words());

        assertThat(why.sentence()).isEqualTo("Ẩn vì g ẩn; điều kiện của g không đúng:");
        assertThat(why.rule()).isEqualTo("${A1} = '2' and ${A2} > 3");
        assertThat(why.values()).containsExactly("A1 = 1 lúc này", "A2 = 9, nhưng đang ẩn nên coi như trống");
    }

    private OpenTrial trial() {
        CheckModel model = check();
        model.check(SHIPPED);
        model.tryOut();
        return opened.getLast();
    }

    private static FormNode node(TreeModel tree, QuestionPath path) {
        return find(tree.stateProperty().get().nodes(), path).orElseThrow();
    }

    private static Optional<FormNode> find(List<FormNode> nodes, QuestionPath path) {
        return nodes.stream()
                .flatMap(node -> node.path().equals(path) ? Stream.of(node) : find(node.children(), path).stream())
                .findFirst();
    }

    private static Messages words() {
        return Messages.of(TreeModel.class, VIETNAMESE);
    }
}
