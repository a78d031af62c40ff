package vn.sipas.field.app.ui.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.handedover.Gate;
import vn.sipas.field.app.ui.interview.handedover.PrivateActions;
import vn.sipas.field.app.ui.interview.question.Picks;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * A private page: given away, answered by the person question by question, and back by the enumerator's password. Nothing done
 * meanwhile can be undone afterwards, since undoing would show it. FX thread.
 */
public final class HandingOver implements PrivateActions, Gate.Ways {

    private final VisitPort port;
    private final Worker worker;
    private final OnScreen screen;
    private final Answering answering;
    private final Unsaved unsaved;
    private final Turnstile turnstile;
    private final Consumer<Supplier<VisitSnapshot>> turn;
    /** The question that people could not go on from, as long as they stand on it. */
    private Optional<QuestionPath> stopped = Optional.empty();

    private final ReadOnlyBooleanWrapper returning = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper wrong = new ReadOnlyIntegerWrapper(0);

    HandingOver(
            VisitPort port,
            Worker worker,
            OnScreen screen,
            Answering answering,
            Unsaved unsaved,
            Undo undo,
            Turnstile turnstile,
            Consumer<Supplier<VisitSnapshot>> turn) {
        this.port = port;
        this.worker = worker;
        this.screen = screen;
        this.answering = answering;
        this.unsaved = unsaved;
        this.turnstile = turnstile;
        this.turn = turn;
        screen.stateProperty().subscribe((before, now) -> {
            boolean back = before.visit().privacy() == VisitSnapshot.Privacy.OPEN
                    && now.visit().privacy() != VisitSnapshot.Privacy.OPEN;
            if (back) {
                undo.forget();
                wrong.set(0);
                returning.set(true);
            }
        });
    }

    /** Whether the laptop is back and waits for the enumerator's password. */
    ReadOnlyBooleanProperty returningProperty() {
        return returning.getReadOnlyProperty();
    }

    /** How many wrong passwords were typed since it is back. */
    ReadOnlyIntegerProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    @Override
    public void handOver() {
        turnstile.pass(() -> turn.accept(port::handOver));
    }

    @Override
    public void envelope(String serial) {
        turnstile.pass(() -> turn.accept(() -> port.envelope(serial)));
    }

    @Override
    public void refuse() {
        turnstile.pass(() -> turn.accept(port::refusePage));
    }

    @Override
    public void answer(QuestionPath question, Optional<Answer> answer) {
        turnstile.pass(() -> answering.answerHere(question, new Given(answer, Optional.empty())));
    }

    @Override
    public void type(QuestionPath question, String text) {
        answering.type(question, text);
    }

    @Override
    public void decline(QuestionPath question, Missing why) {
        turnstile.pass(() -> answering.answerHere(question, new Given(Optional.empty(), Optional.of(why))));
    }

    /** The questions of the page on screen that the person answers, in their order. */
    List<Question> questions() {
        return screen.page().map(Page::questions).orElse(List.of()).stream()
                .filter(Question::answerable)
                .toList();
    }

    /** The place among {@link #questions()} of the one on screen. */
    int place() {
        List<QuestionPath> paths = questions().stream().map(Question::path).toList();
        return Math.max(0, screen.state().current().map(paths::indexOf).orElse(0));
    }

    @Override
    public void back() {
        turnstile.pass(() -> {
            answering.settle();
            stand(place() - 1);
        });
    }

    @Override
    public void next() {
        turnstile.pass(() -> {
            if (screen.state().visit().privacy() != VisitSnapshot.Privacy.OPEN) {
                turn.accept(port::next);
                return;
            }
            answering.settle();
            turnstile.shut();
            // What was answered must be on the disk, and the form must have taken it, before the next question comes.
            worker.store(
                    () -> true,
                    _ -> {
                        turnstile.open();
                        goOn();
                    },
                    turnstile::open);
        });
    }

    private void goOn() {
        List<Question> questions = questions();
        int here = place();
        boolean open = questions.isEmpty()
                || screen.latest().problems().containsKey(questions.get(here).path())
                || !unsaved.toRetry().isEmpty();
        if (open) {
            stopped = questions.stream().skip(here).findFirst().map(Question::path);
            screen.leaving();
            screen.redraw();
        } else if (here + 1 < questions.size()) {
            stand(here + 1);
        } else {
            turn.accept(port::next);
        }
    }

    /** Whether what is wrong with {@code question} is to be said: nobody is told before trying to go on. */
    boolean says(QuestionPath question) {
        return stopped.equals(Optional.of(question));
    }

    /** Key 0: the next reason for no answer to the question on screen, and after the last one none. */
    @Override
    public void nextReason(QuestionPath question) {
        turnstile.pass(() -> answering.answerHere(
                question, new Given(Optional.empty(), Picks.privateReasonAfter(screen.reason(question)))));
    }

    private void stand(int place) {
        stopped = Optional.empty();
        List<Question> questions = questions();
        if (place >= 0 && place < questions.size()) {
            screen.show(Optional.of(questions.get(place).path()), Optional.empty());
        }
    }

    /** The enumerator's password, which is wiped; the interview goes on if it is right. */
    void comeBack(char[] password) {
        worker.store(
                () -> {
                    try {
                        return port.isOwners(password);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                right -> {
                    if (right) {
                        returning.set(false);
                    } else {
                        wrong.set(wrong.get() + 1);
                    }
                });
    }
}
