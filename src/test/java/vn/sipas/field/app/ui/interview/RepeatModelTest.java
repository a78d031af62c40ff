package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Visits;

/** Items of a repeat added, removed and brought back on screen, over a real form that is tried out. */
class RepeatModelTest {

    private static final String XFORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Hộ</h:title><model>
            <instance><data id="ho"><member jr:template=""><name/></member><member><name/></member></data></instance>
            </model></h:head><h:body><group ref="/data/member"><label>Thành viên</label><repeat nodeset="/data/member">
            <input ref="/data/member/name"><label>Tên</label></input></repeat></group></h:body></h:html>""";

    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final InterviewModel model = open();

    private InterviewModel open() {
        if (!(FormFile.open(XFORM.getBytes(StandardCharsets.UTF_8), Map.of())
                instanceof FormOpening.Opened(FormFile form))) {
            throw new AssertionError("the form can't be opened");
        }
        Course course = Course.begun(Visits.tryOut(form, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        VisitEndings endings = new FakeVisit(List.of());
        return new InterviewModel(
                new OpenVisit("x", Purpose.TRIAL, course.now(), new CoursePort(course, endings), Optional.empty()),
                worker,
                _ -> {});
    }

    @Test
    void addedItemIsOnScreenAndUndoTakesItAway() {
        name("An");
        model.next();

        model.addInstance();
        assertThat(place()).isEqualTo("2");
        model.undo();

        assertThat(place()).isEqualTo("2+");
    }

    @Test
    void removedItemIsAnnouncedAndUndoBringsItBackWithItsAnswers() {
        name("An");
        model.next();
        model.addInstance();
        name("Bình");
        model.previous();

        model.removeInstance();
        assertThat(model.state().removed()).contains(1);
        assertThat(shown()).contains("Bình");
        model.undo();

        assertThat(model.state().removed()).isEmpty();
        assertThat(place()).isEqualTo("1");
        assertThat(shown()).contains("An");
    }

    @Test
    void undoGoesBackThroughAnswersAndItemsInTheirOrder() {
        name("An");
        model.removeInstance();
        model.addInstance();
        name("Cúc");

        model.undo();
        assertThat(shown()).isEmpty();
        model.undo();
        assertThat(place()).isEqualTo("1+");
        model.undo();

        assertThat(place()).isEqualTo("1");
        assertThat(shown()).contains("An");
    }

    @Test
    void onThePageThatOffersOneMoreNothingIsRemoved() {
        model.next();

        model.removeInstance();

        assertThat(place()).isEqualTo("2+");
        assertThat(model.state().removed()).isEmpty();
    }

    private void name(String name) {
        QuestionPath question = model.current().orElseThrow();
        model.type(question, name);
        model.settle();
    }

    private String place() {
        Page.RepeatPlace place = model.visit().page().flatMap(Page::repeat).orElseThrow();
        return place.instance() + (place.oneMore() ? "+" : "");
    }

    private Optional<String> shown() {
        return model.visit()
                .page()
                .orElseThrow()
                .questions()
                .getFirst()
                .answer()
                .map(Answer::text);
    }
}
