package vn.sipas.field.app.ui.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * One visit as its screen sees it. An answer is on screen at once and goes to the store lane; the page comes back from there
 * with what it changed. While a page is being turned, keys wait their turn, so none lands on the page before. FX thread.
 */
public final class InterviewModel {

    private final VisitPort port;
    private final Worker worker;
    private final Unsaved unsaved = new Unsaved();
    private final Undo undo = new Undo();
    private final Turnstile turnstile = new Turnstile();
    private final OnScreen screen;
    private final Answering answering;
    private final Leaving leaving;
    private final TakingPhotos photos;
    private final PageEnd pageEnd;
    private final HandingOver handingOver;

    /** {@code ended} hears once how the screen was left, unless it was left by {@link #leave}. */
    public InterviewModel(OpenVisit visit, Worker worker, Consumer<Ending> ended) {
        this.port = visit.port();
        this.worker = worker;
        Typing typing = new Typing();
        this.screen = new OnScreen(visit, unsaved, typing);
        this.answering = new Answering(screen, port, worker, unsaved, typing, undo);
        this.handingOver = new HandingOver(port, worker, screen, answering, unsaved, undo, turnstile, this::turn);
        this.photos = new TakingPhotos(this, screen, port, worker, undo);
        this.pageEnd = new PageEnd(screen, worker, turnstile, this::leaveForward);
        this.leaving = new Leaving(port, worker, screen, answering, unsaved, turnstile, ended);
    }

    ReadOnlyObjectProperty<InterviewState> stateProperty() {
        return screen.stateProperty();
    }

    InterviewState state() {
        return screen.state();
    }

    /** Tells {@code listener} of every change on screen from now on. */
    public void onChange(Runnable listener) {
        screen.stateProperty().subscribe((_, _) -> listener.run());
    }

    /** How the visit stands, answers under way laid over. */
    public VisitSnapshot visit() {
        return state().visit();
    }

    /** The question on which keys act. */
    public Optional<QuestionPath> current() {
        return state().current();
    }

    /** Private pages. */
    HandingOver handingOver() {
        return handingOver;
    }

    /** Photos from files. */
    TakingPhotos photos() {
        return photos;
    }

    /** The question on which keys act, as it stands on screen. */
    Optional<Question> currentQuestion() {
        return current().flatMap(screen::question);
    }

    // Standing on a question

    void stand(QuestionPath question) {
        turnstile.pass(() -> {
            if (!current().equals(Optional.of(question))) {
                answering.settle();
                screen.show(Optional.of(question), state().commenting());
            }
        });
    }

    /** {@code steps} questions down, or up if negative, within the page. */
    void move(int steps) {
        turnstile.pass(() -> screen.page().ifPresent(page -> {
            answering.settle();
            screen.show(Standing.moved(page, current(), steps), Optional.empty());
        }));
    }

    /** Enter: the next question, and after the page's last the next page. */
    void advance() {
        turnstile.pass(() -> {
            answering.settle();
            if (!atLast()) {
                move(1);
            } else if (unsaved.anyUnderWay()) {
                // What was just answered may bring up "other, please specify" below it: the lane knows when it comes to
                // this.
                turnstile.shut();
                worker.store(() -> true, _ -> {
                    if (atLast()) {
                        leaveForward();
                    } else {
                        turnstile.open();
                        move(1);
                    }
                });
            } else {
                leaveForward();
            }
        });
    }

    private boolean atLast() {
        return screen.page().map(page -> Standing.atLast(page, current())).orElse(true);
    }

    // Answering

    /** A digit on the current question: 1 to 9 pick a choice, 0 goes round the reasons for no answer. */
    void digit(int digit) {
        turnstile.pass(() -> {
            if (awaitsChoices()) {
                turnstile.shut();
                worker.store(() -> true, _ -> {
                    answering.digit(digit);
                    turnstile.open();
                });
                return;
            }
            pageEnd.afterDigit(() -> answering.digit(digit));
        });
    }

    /** Whether the list of the current question is still on its way, with the answer that it depends on. */
    private boolean awaitsChoices() {
        return unsaved.anyUnderWay()
                && currentQuestion()
                        .filter(question -> question.type() == QuestionType.SELECT_ONE
                                && question.choices().isEmpty())
                        .isPresent();
    }

    /** Moves the current question's scale by {@code steps}; to its ends by many. */
    void slide(int steps) {
        turnstile.pass(() -> answering.slide(steps));
    }

    /** F8: the next reason for no answer, and after the last one none. */
    void cycleMissing() {
        digit(0);
    }

    void cycleMissing(QuestionPath path) {
        stand(path);
        digit(0);
    }

    /** An answer picked on {@code path}; after a single choice the next question is current. */
    void pick(QuestionPath path, Optional<Answer> answer) {
        turnstile.pass(() -> {
            answering.pick(path, answer);
            pageEnd.afterClick(path);
        });
    }

    /** The text of a field as it is at this moment; kept here, and given as the answer when it settles. */
    void type(QuestionPath path, String text) {
        answering.type(path, text);
    }

    /** Gives what was typed as answers: after a pause, or when the field or the page is left. */
    void settle() {
        answering.settle();
    }

    /** Ctrl+Z: the last changed question gets back what it held, and is current; an instance goes or comes back. */
    void undo() {
        turnstile.pass(() -> {
            answering.settle();
            undo.last().ifPresent(this::takeBack);
        });
    }

    private void takeBack(Undo.Done done) {
        switch (done) {
            case Undo.Done.Answered answered -> {
                answering.takeBack(answered);
                if (screen.question(answered.question()).isPresent()) {
                    screen.show(Optional.of(answered.question()), Optional.empty());
                } else {
                    turn(() -> port.question(answered.question()));
                }
            }
            case Undo.Done.Confirmed(QuestionPath question) ->
                turn(() -> {
                    port.confirm(question, false);
                    return port.question(question);
                });
            case Undo.Done.Added(Page.RepeatPlace place) ->
                turn(() -> port.takeBackInstance(place.group(), place.instance()));
            case Undo.Done.Removed() -> turn(port::returnInstance);
        }
    }

    /** Another attempt at everything that could not be saved. */
    void retry() {
        answering.retry();
    }

    // Odd answers

    /** F5: the odd answer to the current question is right, or else to the first such question on the page. */
    void confirm() {
        onceSettled(() -> {
            List<QuestionPath> doubted = screen.doubted();
            current()
                    .filter(doubted::contains)
                    .or(() -> doubted.stream().findFirst())
                    .ifPresent(this::confirmNow);
        });
    }

    /** The odd answer to {@code path} is right. */
    void confirm(QuestionPath path) {
        onceSettled(() -> {
            if (screen.doubted().contains(path)) {
                confirmNow(path);
            }
        });
    }

    private void confirmNow(QuestionPath path) {
        worker.store(() -> port.confirm(path, true), snapshot -> {
            undo.add(new Undo.Done.Confirmed(path));
            screen.goOn();
            screen.arrived(snapshot, Optional.empty());
        });
    }

    /** When the form has judged what was typed last. */
    private void onceSettled(Runnable then) {
        turnstile.pass(() -> {
            answering.settle();
            turnstile.shut();
            worker.store(() -> true, _ -> {
                then.run();
                turnstile.open();
            });
        });
    }

    // Comments

    /** F4: opens the comment of the current question, or closes it. */
    void toggleComment() {
        turnstile.pass(() -> {
            boolean open = state().commenting().isPresent();
            screen.show(current(), open ? Optional.empty() : current());
        });
    }

    void comment(QuestionPath path, String text) {
        String stripped = text.strip();
        if (!stripped.equals(screen.latest().comments().getOrDefault(path, ""))) {
            worker.store(() -> port.comment(path, stripped), snapshot -> screen.arrived(snapshot, Optional.empty()));
        }
    }

    // Turning pages

    /** The next page. If something is wrong on this one it is said first, and the second press goes on. */
    void next() {
        turnstile.pass(() -> {
            answering.settle();
            if (unsaved.anyUnderWay()) {
                // What was just answered may break a rule: the lane knows when it comes to this.
                turnstile.shut();
                worker.store(() -> true, _ -> {
                    leaveForward();
                });
            } else {
                leaveForward();
            }
        });
    }

    private void leaveForward() {
        if (visit().privacy() != VisitSnapshot.Privacy.NONE) {
            // Nothing on the enumerator's screen could be put right there.
            turn(port::next);
            return;
        }
        List<QuestionPath> wrong = screen.leaving();
        if (!wrong.isEmpty() && !screen.halted()) {
            screen.halt(wrong.stream().findFirst());
            turnstile.open();
        } else {
            turn(port::next);
        }
    }

    void previous() {
        turnstile.pass(() -> turn(port::previous));
    }

    void section(String key) {
        turnstile.pass(() -> turn(() -> port.section(key)));
    }

    void review() {
        turnstile.pass(() -> turn(port::review));
    }

    /** Goes to a question that is asked; the page of now stays if it is not. */
    public void jump(QuestionPath question) {
        turnstile.pass(() -> turn(() -> port.question(question)));
    }

    /** F2: the next question without answer or reason. */
    void nextOpen() {
        turnstile.pass(() -> {
            Optional<QuestionPath> from = current();
            turn(() -> port.nextOpen(from));
        });
    }

    /** F6: the form's next language, on the same question. */
    void nextLanguage() {
        turnstile.pass(() -> {
            List<String> languages = screen.latest().languages();
            if (languages.size() > 1) {
                answering.settle();
                String now = screen.latest().language();
                String wanted = languages.get((languages.indexOf(now) + 1) % languages.size());
                worker.store(() -> port.language(wanted), snapshot -> screen.arrived(snapshot, Optional.empty()));
            }
        });
    }

    private void turn(Supplier<VisitSnapshot> to) {
        turn(to, Optional.empty(), () -> {});
    }

    /** {@code gone}: the instance that is removed on the way; {@code then} runs once it has come about. */
    private void turn(Supplier<VisitSnapshot> to, Optional<Integer> gone, Runnable then) {
        answering.settle();
        screen.leaving();
        turnstile.shut();
        worker.store(
                to,
                snapshot -> {
                    then.run();
                    screen.turned(snapshot, gone);
                    turnstile.open();
                },
                turnstile::open);
    }

    // Repeats

    /** Ctrl+N: one instance more, where the page on screen offers it. */
    void addInstance() {
        turnstile.pass(() -> place().filter(Page.RepeatPlace::oneMore)
                .ifPresent(place -> turn(
                        () -> port.addInstance(place.group()),
                        Optional.empty(),
                        () -> undo.add(new Undo.Done.Added(place)))));
    }

    /** Ctrl+D: removes the instance that the page on screen belongs to; {@link #undo} brings it back. */
    void removeInstance() {
        turnstile.pass(() -> place().filter(place -> !place.oneMore() && !place.fixed())
                .ifPresent(place -> turn(
                        () -> port.removeInstance(place.group(), place.instance()),
                        Optional.of(place.instance()),
                        () -> undo.add(new Undo.Done.Removed()))));
    }

    private Optional<Page.RepeatPlace> place() {
        return screen.page().flatMap(Page::repeat);
    }

    // Ending

    void finish() {
        leaving.finish();
    }

    /** Ends the visit unfinished; a reason is needed, and an empty one does nothing. */
    void breakOff(String reason) {
        leaving.breakOff(reason);
    }

    /** Closes the visit without a form; a reason is needed, and an empty one does nothing. */
    void giveUp(String reason) {
        leaving.giveUp(reason);
    }

    /** Esc: leaves; every answer is in the draft, which opens again where people were. */
    void pause() {
        leaving.pause();
    }

    /**
     * Leaves, once all answers are on the disk, and then does {@code then}. Answers that could not be saved keep the screen
     * where it is; asked a second time it leaves without them.
     */
    public void leave(Runnable then) {
        leaving.leave(then);
    }

    /** What was recovered has been read. */
    void recoveredRead() {
        screen.recoveredRead();
    }
}
