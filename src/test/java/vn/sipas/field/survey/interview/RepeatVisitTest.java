package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;

/** Instances of repeats added, removed and brought back, live and after the draft is opened again. */
class RepeatVisitTest {

    private static final CaseId CASE = new CaseId("25195-0031");
    private static final QuestionPath MEMBER = new QuestionPath("/data/member");
    private static final String XFORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Hộ</h:title><model>
            <instance><data id="ho"><owner/><member jr:template=""><name/><age/></member><member><name/><age/></member><end/></data></instance>
            <bind nodeset="/data/member/age" type="int" constraint=". &lt; 130"/></model></h:head><h:body>
            <input ref="/data/owner"><label>Chủ hộ</label></input>
            <group ref="/data/member"><label>Thành viên</label><repeat nodeset="/data/member">
            <input ref="/data/member/name"><label>Tên</label></input><input ref="/data/member/age"><label>Tuổi</label></input>
            </repeat></group><input ref="/data/end"><label>Còn gì nữa không?</label></input></h:body></h:html>""";

    @TempDir
    private Path folder = Path.of("");

    private final FormFile form = form();
    private Store store;
    private OwnBook own;
    private Visits visits;

    @BeforeEach
    void open() {
        store = Stores.create(folder, 0);
        own = Stores.ownBook(store, Stores.CLOCK);
        visits = new Visits(store, own, Stores.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsKeptBesideAnInstanceGoesWithItAndMovesWithTheOthers() {
        Visit visit = three(visits.begin(CASE, form, Mode.LAPTOP));

        visit.removeInstance(MEMBER, 1);

        assertThat(visit.excused()).isEqualTo(Map.of(age(2), Missing.REFUSES));
        assertThat(visit.comments()).isEqualTo(Map.of(age(1), "đoán chừng"));
        assertThat(visit.notTaken()).containsExactly(age(1));
    }

    @Test
    void removedInstanceComesBackAndTheDraftReplaysIt() {
        Visit visit = three(visits.begin(CASE, form, Mode.LAPTOP));
        State before = State.of(visit);

        visit.removeInstance(MEMBER, 1);
        visit.removeInstance(MEMBER, 2);
        int left = visit.instances(MEMBER);
        visit.returnInstance();
        visit.returnInstance();

        assertThat(left).isEqualTo(1);
        assertThat(State.of(visit)).isEqualTo(before);
        assertThat(State.of(resumed())).isEqualTo(before);
    }

    @Test
    void courseStandsWhereTheInstanceWasAndGoesBackToItWhenItReturns() {
        Course course = Course.begun(three(visits.begin(CASE, form, Mode.LAPTOP)));
        course.question(age(2));

        assertThat(place(course.removeInstance(MEMBER, 2))).contains(new Page.RepeatPlace(MEMBER, 2, false, false));
        assertThat(name(2, course)).contains("Cúc");
        assertThat(place(course.removeInstance(MEMBER, 2))).contains(new Page.RepeatPlace(MEMBER, 2, true, false));
        assertThat(place(course.returnInstance())).contains(new Page.RepeatPlace(MEMBER, 2, false, false));
        course.returnInstance();
        assertThat(name(2, course)).contains("Bình");
        assertThat(name(3, course)).contains("Cúc");
    }

    @Test
    void correctionKeepsAnInstanceThatHoldsNothing() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        visit.answer(name(1), Optional.of(new Answer("An")));
        visit.addInstance(MEMBER);
        visit.addInstance(MEMBER);
        visit.answer(name(2), Optional.of(new Answer("Bình")));
        LeafHash leaf = ((Visit.Ending.Finished) visit.finish()).leaf();

        Visit correction = visits.correct(own.book().find(leaf).orElseThrow(), form, "Nhầm tên");

        assertThat(correction.instances(MEMBER)).isEqualTo(3);
        assertThat(resumed().instances(MEMBER)).isEqualTo(3);
    }

    @Test
    void formIsTriedOutWithoutAStoreAndCanNotBeFinished() {
        Visit visit = three(Visits.tryOut(form, Stores.CLOCK));

        assertThat(visit.obstacles()).extracting(OpenPoint::question).containsExactly(age(2));
        visit.answer(age(2), Optional.of(new Answer("34")));
        assertThat(visit.obstacles()).isEmpty();
        assertThat(visit.nodes()).extracting(node -> node.path().name()).containsExactly("owner", "member", "end");
        assertThatThrownBy(visit::finish).isInstanceOf(IllegalStateException.class);
        assertThat(visits.drafts()).isEmpty();
        assertThat(own.book().size()).isZero();
    }

    /** An (no age given), Bình (an age that can't be, and a comment on it), Cúc (refuses to tell). */
    private static Visit three(Visit visit) {
        visit.answer(name(1), Optional.of(new Answer("An")));
        visit.addInstance(MEMBER);
        visit.answer(name(2), Optional.of(new Answer("Bình")));
        visit.answer(age(2), Optional.of(new Answer("340")));
        visit.comment(age(2), "đoán chừng");
        visit.addInstance(MEMBER);
        visit.answer(name(3), Optional.of(new Answer("Cúc")));
        visit.excuse(age(3), Optional.of(Missing.REFUSES));
        return visit;
    }

    /** All that a person can see of a visit. */
    private record State(
            List<Page> pages,
            Map<QuestionPath, Missing> excused,
            Map<QuestionPath, String> comments,
            Set<QuestionPath> notTaken,
            int members) {

        static State of(Visit visit) {
            return new State(
                    visit.pages(), visit.excused(), visit.comments(), visit.notTaken(), visit.instances(MEMBER));
        }
    }

    private Visit resumed() {
        return visits.resume(visits.drafts().getFirst(), form).visit();
    }

    private static Optional<Page.RepeatPlace> place(VisitSnapshot snapshot) {
        return snapshot.page().flatMap(Page::repeat);
    }

    private static Optional<String> name(int member, Course course) {
        return course.question(name(member))
                .page()
                .orElseThrow()
                .questions()
                .getFirst()
                .answer()
                .map(Answer::text);
    }

    private static QuestionPath name(int member) {
        return new QuestionPath("/data/member[" + member + "]/name");
    }

    private static QuestionPath age(int member) {
        return new QuestionPath("/data/member[" + member + "]/age");
    }

    private static FormFile form() {
        return switch (FormFile.open(XFORM.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
