package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree beside a form that is tried out: everything the form has, asked or not, and why not. */
class FormNodeTest {

    private static final Optional<Answer> EMPTY = Optional.empty();

    private final FormFile file = Forms.resource("hidden.xml");
    private final OpenForm form = Forms.fill(file);

    @Test
    void treeHoldsEverythingInTheFormsOrder() {
        assertThat(form.nodes())
                .extracting(node -> node.path().name(), FormNode::kind)
                .containsExactly(
                        tuple("visited", FormNode.Kind.QUESTION),
                        tuple("why", FormNode.Kind.QUESTION),
                        tuple("n", FormNode.Kind.QUESTION),
                        tuple("centre", FormNode.Kind.GROUP),
                        tuple("child", FormNode.Kind.REPEAT),
                        tuple("days", FormNode.Kind.COMPUTED));
        assertThat(node("/data/centre").text()).isEqualTo("Trung tâm");
        assertThat(node("/data/centre").children())
                .extracting(FormNode::text)
                .containsExactly("Chờ bao lâu?", "Có ghế không?");
    }

    @Test
    void hiddenQuestionNamesItsRuleAndWhatTheRuleSees() {
        Forms.answer(form, "/data/visited", "yes");

        assertThat(node("/data/why").hidden())
                .contains(new FormNode.Hidden(
                        new QuestionPath("/data/why"),
                        FormNode.Because.RELEVANT,
                        "${visited} = 'no'",
                        List.of(seen("/data/visited", "yes"))));
        assertThat(node("/data/centre").hidden()).isEmpty();
    }

    @Test
    void questionInAHiddenGroupNamesTheGroupFirst() {
        FormNode.Hidden why = node("/data/centre/seats").hidden().orElseThrow();

        assertThat(why.by()).isEqualTo(new QuestionPath("/data/centre"));
        assertThat(why.rule()).isEqualTo("${visited} = 'yes' and today() > date('2020-01-01')");
        assertThat(why.mentioned())
                .containsExactly(new FormNode.Mentioned(new QuestionPath("/data/visited"), EMPTY, true));
    }

    @Test
    void hiddenAnswerKeepsItsValue() {
        Forms.answer(form, "/data/visited", "yes");
        Forms.answer(form, "/data/centre/wait", "30");

        Forms.answer(form, "/data/visited", "no");

        assertThat(node("/data/centre/wait").value()).contains(new Answer("30"));
        assertThat(node("/data/centre/wait").hidden()).isPresent();
    }

    @Test
    void repeatCountedAsNoneNamesItsCount() {
        assertThat(node("/data/child").children()).isEmpty();
        assertThat(node("/data/child").hidden())
                .contains(new FormNode.Hidden(
                        new QuestionPath("/data/child"),
                        FormNode.Because.COUNT,
                        "${n}",
                        List.of(new FormNode.Mentioned(new QuestionPath("/data/n"), EMPTY, true))));
    }

    @Test
    void rulesInARepeatSpeakOfTheirOwnInstance() {
        Forms.answer(form, "/data/n", "2");
        Forms.answer(form, "/data/child[1]/age", "9");
        Forms.answer(form, "/data/child[2]/age", "3");

        assertThat(node("/data/child[1]/school").hidden()).isEmpty();
        FormNode.Hidden why = node("/data/child[2]/school").hidden().orElseThrow();
        assertThat(why.rule()).isEqualTo("${age} > 5 and count( ${child} ) > 0");
        assertThat(why.mentioned()).containsExactly(seen("/data/child[2]/age", "3"));
        assertThat(node("/data/days").value()).contains(new Answer("14"));
    }

    @Test
    void textsAreInTheLanguageOfTheMoment() {
        form.language("English (en)");

        assertThat(node("/data/why").text()).isEqualTo("Why not?");
    }

    @Test
    void formNamesTheFilesItNeeds() {
        assertThat(FormFile.needs(Forms.bytes("hidden.xml")))
                .containsExactly(new NeededFile("trung-tam.png", NeededFile.Use.MEDIA));
        assertThat(FormFile.needs(Forms.bytes("cascade.xml")))
                .containsExactly(new NeededFile("units.csv", NeededFile.Use.LIST));
        assertThat(FormFile.needs(Forms.utf8("no xml"))).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    private static FormNode.Mentioned seen(String path, String value) {
        return new FormNode.Mentioned(new QuestionPath(path), Optional.of(new Answer(value)), true);
    }

    private FormNode node(String path) {
        return all(form.nodes())
                .filter(node -> node.path().text().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the tree: " + path));
    }

    private static Stream<FormNode> all(List<FormNode> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children())));
    }
}
