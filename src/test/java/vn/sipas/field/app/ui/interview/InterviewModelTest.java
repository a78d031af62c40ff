package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.field.app.ui.interview.SampleForm.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.InterviewState.Saving;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

class InterviewModelTest {

    private final FakeVisit visit = new FakeVisit(SampleForm.pages());
    private final List<Ending> endings = new ArrayList<>();
    private final Deque<Runnable> lane = new ArrayDeque<>();

    @Test
    void digitAnswersTheCurrentQuestionAndTheNextIsCurrent() {
        InterviewModel model = at("II.A");

        model.digit(4);

        assertThat(visit.held("/data/C9_24")).contains(new Answer("4"));
        assertThat(model.state().current()).contains(path("C9_25"));
        assertThat(model.state().saving()).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void digitWithoutAChoiceChangesNothing() {
        InterviewModel model = at("II.A");

        model.digit(7);

        assertThat(visit.calls).isEmpty();
        assertThat(model.state().current()).contains(path("C9_24"));
    }

    @Test
    void lastAnswerOfACompletePageTurnsItAndStaysInSight() {
        InterviewModel model = at("II.A");

        List.of(4, 4, 4).forEach(model::digit);

        assertThat(model.state().visit().section()).isEqualTo("II.B");
        assertThat(model.state().finished().map(Question::path)).contains(path("C9_26"));
        assertThat(model.state().finished().flatMap(Question::answer)).contains(new Answer("4"));
    }

    @Test
    void lastAnswerDoesNotTurnAPageOnWhichSomethingIsOpen() {
        InterviewModel model = at("II.A");
        model.move(1);

        List.of(4, 4).forEach(model::digit);

        assertThat(model.state().current()).contains(path("C9_26"));
        assertThat(model.state().problems()).isEmpty();
    }

    @Test
    void changedAnswerDoesNotTurnThePage() {
        InterviewModel model = at("II.A");
        List.of(4, 4, 4).forEach(model::digit);
        model.previous();
        model.move(2);

        model.digit(5);

        assertThat(visit.held("/data/C9_26")).contains(new Answer("5"));
        assertThat(model.state().current()).contains(path("C9_26"));
    }

    @Test
    void zeroGoesRoundTheReasonsAndThenClears() {
        InterviewModel model = at("II.A");
        List<Optional<Missing>> seen = new ArrayList<>();

        for (int press = 0; press < 4; press++) {
            model.cycleMissing();
            seen.add(visit.reason("/data/C9_24"));
        }

        assertThat(seen)
                .containsExactly(
                        Optional.of(Missing.DOESNT_KNOW),
                        Optional.of(Missing.DOESNT_USE),
                        Optional.of(Missing.REFUSES),
                        Optional.empty());
        assertThat(model.state().current()).contains(path("C9_24"));
    }

    @Test
    void reasonForMissingTakesTheAnswerAway() {
        InterviewModel model = at("II.A");
        model.digit(4);
        model.move(-1);

        model.cycleMissing();

        assertThat(visit.held("/data/C9_24")).isEmpty();
        assertThat(visit.reason("/data/C9_24")).contains(Missing.DOESNT_KNOW);
    }

    @Test
    void otherPleaseSpecifyAppearsBelowAndIsCurrent() {
        InterviewModel model = at("A");

        model.digit(1);
        model.digit(2);

        assertThat(model.state().current()).contains(path("A2_other"));
    }

    @Test
    void enterBehindTheDigitWaitsForWhatTheAnswerBringsUp() {
        InterviewModel model = new InterviewModel(visit.openAt("C2"), later(), endings::add);

        model.digit(7);
        model.advance();
        runLane();

        assertThat(model.state().current()).contains(path("C2_other"));
    }

    @Test
    void undoGivesBackWhatTheQuestionHeld() {
        InterviewModel model = at("II.A");
        model.digit(4);
        model.move(-1);
        model.digit(2);

        model.undo();

        assertThat(visit.held("/data/C9_24")).contains(new Answer("4"));
        assertThat(model.state().current()).contains(path("C9_24"));
    }

    @Test
    void undoAcrossPagesGoesBackToTheQuestion() {
        InterviewModel model = at("II.A");
        List.of(4, 4, 4).forEach(model::digit);

        model.undo();

        assertThat(visit.held("/data/C9_26")).isEmpty();
        assertThat(model.state().current()).contains(path("C9_26"));
        assertThat(model.state().visit().section()).isEqualTo("II.A");
        assertThat(model.state().finished()).isEmpty();
    }

    @Test
    void nothingIsSaidBeforeThePageIsLeft() {
        InterviewModel model = at("II.A");

        model.digit(4);

        assertThat(model.state().problems()).isEmpty();
    }

    @Test
    void nextSaysWhatIsOpenFirstAndGoesOnTheSecondTime() {
        InterviewModel model = at("II.A");
        model.digit(4);

        model.next();
        InterviewState first = model.state();
        model.next();

        assertThat(first.halted()).isTrue();
        assertThat(first.problems()).containsOnlyKeys(path("C9_25"), path("C9_26"));
        assertThat(first.current()).contains(path("C9_25"));
        assertThat(model.state().visit().section()).isEqualTo("II.B");
    }

    @Test
    void problemGoesAwayAsSoonAsTheQuestionIsAnswered() {
        InterviewModel model = at("II.A");
        model.next();

        model.digit(3);

        assertThat(model.state().problems()).doesNotContainKey(path("C9_24"));
        assertThat(model.state().halted()).isFalse();
    }

    @Test
    void brokenRuleOfWhatWasJustTypedIsSaidByNext() {
        InterviewModel model = new InterviewModel(visit.open(), later(), endings::add);
        model.type(path("age"), "14");

        model.next();
        runLane();

        assertThat(model.state().problems())
                .hasEntrySatisfying(path("age"), problem -> assertThat(problem).isInstanceOf(Problem.Broken.class));
        assertThat(model.state().visit().section()).isEqualTo("A");
    }

    @Test
    void oddAnswerStopsOnceAndIsConfirmedFromAnywhereOnThePage() {
        InterviewModel model = at("A");
        model.type(path("age"), "104");
        model.next();
        int wanting = model.state().wanting();

        model.confirm();

        assertThat(visit.calls).contains("confirm");
        assertThat(model.state().visit().doubts())
                .hasEntrySatisfying(
                        path("age"), doubt -> assertThat(doubt.confirmed()).isTrue());
        assertThat(model.state().halted()).isFalse();
        assertThat(model.state().wanting()).isEqualTo(wanting - 1);
    }

    @Test
    void confirmationIsUndone() {
        InterviewModel model = at("A");
        model.type(path("age"), "104");
        model.confirm();

        model.undo();

        assertThat(model.state().visit().doubts())
                .hasEntrySatisfying(
                        path("age"), doubt -> assertThat(doubt.confirmed()).isFalse());
        assertThat(model.state().current()).contains(path("age"));
        assertThat(visit.held("/data/age")).contains(new Answer("104"));
    }

    @Test
    void unreadableTextIsNeverGivenAndStaysInTheField() {
        InterviewModel model = at("T");
        model.type(path("day"), "31/02/2026");

        model.next();

        assertThat(visit.held("/data/day")).isEmpty();
        assertThat(model.state().typed()).containsEntry(path("day"), "31/02/2026");
        assertThat(model.state().problems()).containsEntry(path("day"), new Problem.Unreadable());
    }

    @Test
    void typedTextIsGivenWhenThePageIsTurned() {
        InterviewModel model = at("Y");
        model.type(path("opinion"), "  Đường Nguyễn Ái Quốc hay ngập ");

        model.previous();

        assertThat(visit.held("/data/opinion")).contains(new Answer("Đường Nguyễn Ái Quốc hay ngập"));
    }

    @Test
    void severalChoicesAreToggledAndKeptInTheFormsOrder() {
        InterviewModel model = at("C2");

        List.of(5, 2, 5, 7).forEach(model::digit);

        assertThat(visit.held("/data/C2")).contains(new Answer("2 7"));
        assertThat(model.state().current()).contains(path("C2"));
    }

    @Test
    void answersAreOnScreenBeforeTheyAreSaved() {
        InterviewModel model = new InterviewModel(visit.openAt("II.A"), later(), endings::add);

        model.digit(4);
        model.digit(5);

        assertThat(answer(model, "C9_24")).contains(new Answer("4"));
        assertThat(answer(model, "C9_25")).contains(new Answer("5"));
        assertThat(model.state().saving()).isEqualTo(new Saving.UnderWay());
        lane.removeFirst().run();
        assertThat(answer(model, "C9_25")).contains(new Answer("5"));
        runLane();
        assertThat(model.state().saving()).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void keyPressedWhileThePageTurnsAnswersTheNewPage() {
        InterviewModel model = new InterviewModel(visit.openAt("II.B"), later(), endings::add);

        model.previous();
        model.digit(1);
        runLane();

        assertThat(visit.held("/data/C9_27")).isEmpty();
        assertThat(visit.held("/data/C9_24")).contains(new Answer("1"));
    }

    @Test
    void failedSaveStaysOnScreenUntilItIsTriedAgain() {
        InterviewModel model = at("II.A");
        visit.failing = true;
        model.digit(4);
        InterviewState failed = model.state();
        visit.failing = false;

        model.retry();

        assertThat(failed.saving()).isEqualTo(new Saving.Failed(1, Optional.empty()));
        assertThat(answer(model, "C9_24")).contains(new Answer("4"));
        assertThat(visit.held("/data/C9_24")).contains(new Answer("4"));
        assertThat(model.state().saving()).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void nextOpenSkipsWhatIsAnsweredOrHasAReason() {
        InterviewModel model = at("II.A");
        model.digit(4);
        model.cycleMissing();
        model.move(-1);

        model.nextOpen();

        assertThat(model.state().current()).contains(path("C9_26"));
    }

    @Test
    void commentIsKeptAndAnEmptyOneTakesItAway() {
        InterviewModel model = at("II.A");

        model.comment(path("C9_24"), " Chưa từng đến ");
        Optional<String> kept = visit.commented("/data/C9_24");
        model.comment(path("C9_24"), "");

        assertThat(kept).contains("Chưa từng đến");
        assertThat(visit.commented("/data/C9_24")).isEmpty();
    }

    @Test
    void finishIsRefusedWhileSomethingIsOpen() {
        InterviewModel model = new InterviewModel(visit.openAtReview(), now(), endings::add);

        model.finish();

        assertThat(model.state().refusals()).hasSize(1);
        assertThat(endings).isEmpty();
    }

    @Test
    void breakingOffNeedsAReason() {
        InterviewModel model = new InterviewModel(visit.openAtReview(), now(), endings::add);

        model.breakOff("  ");
        model.breakOff("có việc gấp");

        assertThat(endings).containsExactly(Ending.BROKEN_OFF);
    }

    @Test
    void pauseGivesWhatWasTypedFirst() {
        InterviewModel model = at("Y");
        model.type(path("opinion"), "Không");

        model.pause();

        assertThat(visit.held("/data/opinion")).contains(new Answer("Không"));
        assertThat(endings).containsExactly(Ending.PAUSED);
    }

    @Test
    void answersThatCouldNotBeSavedHoldPeopleOnceButNotTwice() {
        InterviewModel model = at("II.A");
        visit.failing = true;
        model.digit(4);

        model.pause();
        List<Ending> once = List.copyOf(endings);
        model.pause();

        assertThat(once).isEmpty();
        assertThat(endings).containsExactly(Ending.PAUSED);
    }

    @Test
    void givingUpNeedsAReason() {
        InterviewModel model = new InterviewModel(visit.openAtReview(), now(), endings::add);

        model.giveUp("");
        model.giveUp("mở nhầm");

        assertThat(endings).containsExactly(Ending.GIVEN_UP);
    }

    private InterviewModel at(String section) {
        return new InterviewModel(visit.openAt(section), now(), endings::add);
    }

    private static Optional<Answer> answer(InterviewModel model, String name) {
        QuestionPath wanted = path(name);
        return model.state().visit().page().orElseThrow().questions().stream()
                .filter(question -> question.path().equals(wanted))
                .findFirst()
                .flatMap(Question::answer);
    }

    private static Worker now() {
        return new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {});
    }

    private Worker later() {
        return new Worker(lane::addLast, Runnable::run, Runnable::run, failure -> {});
    }

    private void runLane() {
        while (!lane.isEmpty()) {
            lane.removeFirst().run();
        }
    }
}
