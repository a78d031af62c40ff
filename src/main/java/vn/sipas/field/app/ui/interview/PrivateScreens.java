package vn.sipas.field.app.ui.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sipas.field.app.ui.interview.handedover.Gate;
import vn.sipas.field.app.ui.interview.handedover.PrivateView;
import vn.sipas.field.app.ui.interview.handedover.ReturnGate;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * What is on screen of a private page: in place of the whole interview while the laptop is handed over and until its password
 * is typed, in place of the page before and after. FX thread.
 */
final class PrivateScreens {

    /** So many wrong passwords, and the desk is locked: there guessing is slowed down. */
    private static final int MOST_WRONG = 3;

    private final InterviewModel model;
    private final HandingOver handingOver;
    private final Messages words;
    private final Gate gate;
    private final PrivateView privately;
    private final ReturnGate returning;

    /** {@code lock} closes the desk. */
    PrivateScreens(InterviewModel model, Messages words, Locale language, Runnable lock) {
        this.model = model;
        this.handingOver = model.handingOver();
        this.words = words;
        this.gate = new Gate(handingOver, language);
        this.privately = new PrivateView(handingOver, language);
        this.returning = new ReturnGate(handingOver::comeBack, language);
        handingOver.wrongProperty().subscribe((_, times) -> {
            if (times.intValue() >= MOST_WRONG) {
                lock.run();
            } else if (times.intValue() > 0) {
                returning.sayWrong();
            }
        });
    }

    /** What stands in place of the whole interview now, with nothing of the enumerator's around it. */
    Optional<Node> whole() {
        if (handingOver.returningProperty().get()) {
            return Optional.of(returning);
        }
        return privacy() == VisitSnapshot.Privacy.OPEN ? Optional.of(privately) : Optional.empty();
    }

    /** What stands in place of a page now. */
    Optional<Node> inPlaceOf(Page page) {
        return switch (privacy()) {
            case NONE, OPEN -> Optional.empty();
            case OFFERED, DONE -> {
                gate.show(
                        page.titles().isEmpty() ? "" : page.titles().getLast(),
                        handingOver.questions().size(),
                        isDone());
                yield Optional.of(gate);
            }
        };
    }

    private VisitSnapshot.Privacy privacy() {
        return model.state().visit().privacy();
    }

    private boolean isDone() {
        return privacy() == VisitSnapshot.Privacy.DONE;
    }

    /** Draws the question that the person stands on. */
    void draw(InterviewState state) {
        List<Question> questions = handingOver.questions();
        int place = handingOver.place();
        if (state.visit().privacy() == VisitSnapshot.Privacy.OPEN && place < questions.size()) {
            Question question = questions.get(place);
            Optional<String> problem = state.saving() instanceof InterviewState.Saving.Failed
                    ? Optional.of(words.text("handed.not-saved"))
                    : Optional.ofNullable(state.problems().get(question.path()))
                            .filter(_ -> handingOver.says(question.path()))
                            .map(what -> ProblemWords.of(what, question, words));
            privately.show(new PrivateView.Shown(
                    question,
                    Optional.ofNullable(state.visit().missing().get(question.path())),
                    place + 1,
                    questions.size(),
                    problem));
        }
    }

    /** Puts the keyboard where it belongs; whether one of these is on screen. */
    boolean focus() {
        if (handingOver.returningProperty().get()) {
            returning.focus();
            return true;
        }
        return switch (privacy()) {
            case NONE -> false;
            case OPEN -> {
                privately.focus();
                yield true;
            }
            case OFFERED, DONE -> {
                gate.requestFocus();
                yield true;
            }
        };
    }

    /**
     * Whether a key that went down is none of the interview's. {@code first}: it is not held.
     */
    boolean pressed(KeyEvent event, boolean first) {
        if (whole().isPresent()) {
            if (!first && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
            } else if (handingOver.returningProperty().get()) {
                returning.key(event);
            } else {
                privately.key(event);
            }
            return true;
        }
        return privacy() != VisitSnapshot.Privacy.NONE && atGate(event, first);
    }

    /** At the gate no key may answer a private question, and the keyboard goes from button to button. */
    private boolean atGate(KeyEvent event, boolean first) {
        KeyCode code = event.getCode();
        if (code == KeyCode.TAB || code.isArrowKey()) {
            return true;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean answers = code.isDigitKey()
                || code == KeyCode.F8
                || code == KeyCode.F4
                || (code == KeyCode.Z && event.isControlDown());
        if ((first && gate.enter(event, isDone())) || (!typing && answers)) {
            event.consume();
            return true;
        }
        return typing && answers;
    }
}
