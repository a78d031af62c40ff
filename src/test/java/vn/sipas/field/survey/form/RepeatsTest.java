package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final QuestionPath MEMBER = new QuestionPath("/data/member");

    private final FormFile file = Forms.resource("repeats.xml");
    private final OpenForm form = Forms.fill(file);

    @Test
    void countedRepeatHasAsManyInstancesAsCounted() {
        Forms.answer(form, "/data/children", "2");

        List<Page> pages = form.pages();

        assertThat(Forms.shown(form)).contains("/data/child[2]/name").doesNotContain("/data/child[3]/name");
        assertThat(pages.get(1).repeat())
                .contains(new Page.RepeatPlace(new QuestionPath("/data/child"), 1, false, true));
        assertThat(pages.get(1).titles()).containsExactly("Con");
        assertThat(form.addRepeat(new QuestionPath("/data/child")))
                .isEqualTo(new RepeatCheck.Refused(List.of(Finding.of(FormFault.FIXED_REPEAT, "/data/child"))));
    }

    @Test
    void answersBeyondTheCountAreKeptAndComeBack() {
        QuestionPath second = new QuestionPath("/data/child[2]/school/grade");
        Forms.answer(form, "/data/children", "2");
        Forms.answer(form, second.text(), "5A");

        Forms.answer(form, "/data/children", "1");
        Map<QuestionPath, Answer> hidden = form.hiddenValues();
        Forms.answer(form, "/data/children", "2");

        assertThat(hidden).containsExactly(Map.entry(second, new Answer("5A")));
        assertThat(form.values()).containsEntry(second, new Answer("5A"));
        assertThat(form.hiddenValues()).isEmpty();
    }

    @Test
    void hugeCountIsRefusedAndNothingChanges() {
        Forms.answer(form, "/data/children", "1");

        AnswerCheck check = Forms.answer(form, "/data/children", "100000");

        assertThat(check).isInstanceOf(AnswerCheck.Refused.class);
        assertThat(Forms.question(form, "/data/children").answer()).contains(new Answer("1"));
        assertThat(Forms.shown(form)).contains("/data/child[1]/name").doesNotContain("/data/child[2]/name");
    }

    @Test
    void openRepeatIsAddedToAndTakenFrom() {
        Forms.answer(form, "/data/member[1]/age", "40");
        RepeatCheck added = form.addRepeat(MEMBER);
        Forms.answer(form, "/data/member[2]/age", "30");
        String together = total();
        RepeatCheck removed = form.removeRepeat(MEMBER, 1);

        assertThat(added).isEqualTo(new RepeatCheck.Changed(new QuestionPath("/data/member[2]"), List.of()));
        assertThat(together).isEqualTo("70");
        assertThat(removed).isEqualTo(new RepeatCheck.Changed(new QuestionPath("/data/member[1]"), List.of()));
        assertThat(total()).isEqualTo("30");
        assertThat(Forms.question(form, "/data/member[1]/age").answer()).contains(new Answer("30"));
    }

    @Test
    void placeForOneMoreStandsAtTheEnd() {
        List<Page> places = form.pages().stream()
                .filter(p -> p.repeat().filter(Page.RepeatPlace::oneMore).isPresent())
                .toList();

        assertThat(places.stream().map(p -> p.repeat().orElseThrow().group().text()))
                .containsExactly("/data/member[1]/card", "/data/member");
        assertThat(places.getLast().repeat().orElseThrow().instance()).isEqualTo(2);
        assertThat(places).allMatch(p -> p.questions().isEmpty());
        assertThat(places.getLast().titles()).containsExactly("Thành viên");
    }

    @Test
    void nestedRepeatBelongsToItsInstance() {
        form.addRepeat(MEMBER);
        form.addRepeat(new QuestionPath("/data/member[2]/card"));
        form.addRepeat(new QuestionPath("/data/member[2]/card"));
        Forms.answer(form, "/data/member[2]/card[2]/number", "B2");

        AnswerTree tree = form.tree();

        assertThat(tree.branches().get("member")).isInstanceOfSatisfying(AnswerTree.Instances.class, members -> {
            assertThat(members.trees()).hasSize(2);
            assertThat(members.trees().get(1).branches().get("card"))
                    .isInstanceOfSatisfying(
                            AnswerTree.Instances.class,
                            cards -> assertThat(cards.trees().getLast())
                                    .isEqualTo(
                                            new AnswerTree(Map.of("number", new AnswerTree.Leaf(new Answer("B2"))))));
        });
    }

    @Test
    void resumedFormHasTheSameInstances() {
        Forms.answer(form, "/data/children", "3");
        Forms.answer(form, "/data/child[3]/name", "Út");
        Forms.answer(form, "/data/children", "2");
        form.addRepeat(MEMBER);
        form.addRepeat(MEMBER);
        form.addRepeat(new QuestionPath("/data/member[2]/card"));
        Forms.answer(form, "/data/member[2]/card[1]/number", "B2");
        form.removeRepeat(MEMBER, 1);

        OpenForm resumed = Forms.fill(file);
        List<Loss> losses = resumed.restore(form.stored().reversed(), form.instances());

        assertThat(losses).isEmpty();
        assertThat(resumed.values()).isEqualTo(form.values());
        assertThat(resumed.hiddenValues()).isEqualTo(form.hiddenValues());
        assertThat(resumed.instances()).isEqualTo(form.instances());
        assertThat(resumed.pages()).isEqualTo(form.pages());
    }

    @Test
    void allInstancesCanBeTakenAwayAndStayAway() {
        form.removeRepeat(MEMBER, 1);

        OpenForm resumed = Forms.fill(file);
        resumed.restore(form.stored(), form.instances());

        assertThat(Forms.shown(resumed)).noneMatch(p -> p.startsWith("/data/member"));
        assertThat(form.removeRepeat(MEMBER, 1)).isInstanceOf(RepeatCheck.Refused.class);
        assertThat(form.addRepeat(new QuestionPath("/data/total"))).isInstanceOf(RepeatCheck.Refused.class);
        assertThat(form.addRepeat(new QuestionPath("/data"))).isInstanceOf(RepeatCheck.Refused.class);
    }

    @Test
    void rowsAloneMakeTheInstancesTheyNeed() {
        Stored row = new Stored(new QuestionPath("/data/member[3]/card[2]/number"), Optional.of(new Answer("C")));

        List<Loss> losses = form.restore(List.of(row));

        assertThat(losses).isEmpty();
        assertThat(form.values()).containsEntry(row.path(), new Answer("C"));
    }

    private String total() {
        Answer total = form.values().get(new QuestionPath("/data/total"));
        return total == null ? "" : total.text();
    }

    @Test
    void removedInstanceComesBackWhereItStoodWithAllItHeld() {
        for (int person = 1; person <= 3; person++) {
            form.addRepeat(MEMBER);
            Forms.answer(form, "/data/member[" + person + "]/age", String.valueOf(person * 10));
        }
        form.removeRepeat(MEMBER, 4);
        Forms.answer(form, "/data/member[2]/name", "Hoa");
        QuestionPath cards = new QuestionPath("/data/member[2]/card");
        form.addRepeat(cards);
        form.addRepeat(cards);
        Forms.answer(form, "/data/member[2]/card[2]/number", "079");
        Map<QuestionPath, Answer> before = form.values();
        Map<QuestionPath, Integer> instances = form.instances();
        RepeatContents held = form.repeatContents(MEMBER, 2).orElseThrow();

        form.removeRepeat(MEMBER, 2);
        Map<QuestionPath, Answer> without = form.values();
        RepeatCheck back = form.putBack(held);

        assertThat(without).containsEntry(new QuestionPath("/data/member[2]/age"), new Answer("30"));
        assertThat(without).doesNotContainKey(new QuestionPath("/data/member[2]/name"));
        assertThat(back).isEqualTo(new RepeatCheck.Changed(new QuestionPath("/data/member[2]"), List.of()));
        assertThat(form.values()).isEqualTo(before);
        assertThat(form.instances()).isEqualTo(instances);
    }

    @Test
    void contentsOfNoInstanceAreNone() {
        assertThat(form.repeatContents(MEMBER, 7)).isEmpty();
        assertThat(form.repeatContents(new QuestionPath("/data/children"), 1)).isEmpty();
    }
}
