package vn.sipas.field.app.ui.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.InterviewState.Saving;
import vn.sipas.field.app.ui.interview.question.Block;
import vn.sipas.field.app.ui.interview.question.ChoiceKeys;
import vn.sipas.field.app.ui.interview.question.Picks;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * One visit as its screen sees it. An answer is on screen at once and goes to the store lane; the page comes back from there
 * with what it changed. While a page is being turned, keys wait their turn, so none lands on the page before. FX thread.
 */
public final class InterviewModel {

    private final VisitPort port;
    private final Worker worker;
    private final Consumer<Ending> ended;
    private final ReadOnlyObjectWrapper<InterviewState> state;
    private final Unsaved unsaved = new Unsaved();
    private final Typing typing = new Typing();
    private final Checks checks = new Checks(typing);
    private final Turnstile turnstile = new Turnstile();
    private final Deque<Change> undo = new ArrayDeque<>();
    private VisitSnapshot latest;
    private Optional<Visit.Recovered> recovered;
    private Optional<Reason> fault = Optional.empty();
    private boolean warned;
    private boolean halted;

    /** What {@code question} held before it was last changed. */
    private record Change(QuestionPath question, Given before) {}

    /** {@code ended} hears once how the screen was left, unless it was left by {@link #leave}. */
    public InterviewModel(OpenVisit visit, Worker worker, Consumer<Ending> ended) {
        this.port = visit.port();
        this.worker = worker;
        this.ended = ended;
        this.latest = visit.first();
        this.recovered = visit.recovered();
        this.state = new ReadOnlyObjectWrapper<>(drawn(latest, Standing.start(latest), Optional.empty(), List.of()));
    }

    ReadOnlyObjectProperty<InterviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    InterviewState state() {
        return state.get();
    }

    // Standing on a question

    void stand(QuestionPath question) {
        turnstile.pass(() -> {
            if (!state().current().equals(Optional.of(question))) {
                settle();
                show(Optional.of(question), state().commenting());
            }
        });
    }

    /** {@code steps} questions down, or up if negative, within the page. */
    void move(int steps) {
        turnstile.pass(() -> page().ifPresent(page -> {
            settle();
            show(Standing.moved(page, state().current(), steps), Optional.empty());
        }));
    }

    /** Enter: the next question, and after the page's last the next page. */
    void advance() {
        turnstile.pass(() -> {
            if (page().map(page -> Standing.atLast(page, state().current())).orElse(true)) {
                next();
            } else {
                move(1);
            }
        });
    }

    // Answering

    /** A digit on the current question: 1 to 9 pick a choice, 0 goes round the reasons for no answer. */
    void digit(int digit) {
        turnstile.pass(() -> state().current().flatMap(this::question).ifPresent(question -> {
            if (digit == 0) {
                cycle(question);
            } else if (question.type() == QuestionType.ACKNOWLEDGE) {
                pick(question.path(), digit == 1 ? Picks.acknowledge(question) : question.answer());
            } else {
                ChoiceKeys.of(question.choices())
                        .picked(digit)
                        .ifPresent(choice -> pick(question.path(), Picks.press(question, choice)));
            }
        }));
    }

    /** F8: the next reason for no answer, and after the last one none. */
    void cycleMissing() {
        digit(0);
    }

    void cycleMissing(QuestionPath path) {
        stand(path);
        digit(0);
    }

    private void cycle(Question question) {
        typing.forget(question.path());
        Given now = new Given(Optional.empty(), Picks.reasonAfter(reason(question.path())));
        give(question, now, state().current(), Optional.empty());
    }

    /** An answer picked on {@code path}; after a single choice the next question is current. */
    void pick(QuestionPath path, Optional<Answer> answer) {
        turnstile.pass(() -> question(path).ifPresent(question -> {
            Optional<QuestionPath> here = Optional.of(path);
            boolean goesOn = question.type() == QuestionType.SELECT_ONE && answer.isPresent();
            Optional<QuestionPath> next = goesOn ? page().flatMap(page -> Standing.moved(page, here, 1)) : here;
            // Whoever ticks several boxes stays among them, also if "other, please specify" appears below.
            give(question, new Given(answer, Optional.empty()), next, goesOn ? here : Optional.empty());
        }));
    }

    /** The text of a field as it is at this moment; kept here, and given as the answer when it settles. */
    void type(QuestionPath path, String text) {
        if (question(path).isPresent()) {
            typing.type(path, text);
            halted = false;
        }
    }

    /** Gives what was typed as answers: after a pause, or when the field or the page is left. */
    void settle() {
        List<Question> questions = page().map(Page::questions).orElse(List.of());
        for (Question question : questions) {
            if (typing.pending(question.path())) {
                Optional<Answer> answer = typing.settle(question);
                Optional<Missing> why = answer.isPresent() ? Optional.empty() : reason(question.path());
                if (!answer.equals(question.answer())) {
                    give(question, new Given(answer, why), state().current(), Optional.empty());
                }
            }
        }
    }

    /** Ctrl+Z: the last changed question gets back what it held, and is current. */
    void undo() {
        turnstile.pass(() -> {
            settle();
            Change last = undo.pollLast();
            if (last == null) {
                return;
            }
            typing.forget(last.question());
            send(last.question(), last.before(), state().current(), Optional.empty());
            if (question(last.question()).isPresent()) {
                show(Optional.of(last.question()), Optional.empty());
            } else {
                turn(() -> port.question(last.question()));
            }
        });
    }

    /** Another attempt at everything that could not be saved. */
    void retry() {
        unsaved.toRetry().forEach((path, given) -> send(path, given, state().current(), Optional.empty()));
    }

    private void give(Question question, Given now, Optional<QuestionPath> current, Optional<QuestionPath> movedFrom) {
        undo.addLast(new Change(question.path(), new Given(question.answer(), reason(question.path()))));
        send(question.path(), now, current, movedFrom);
    }

    /**
     * Draws {@code now} at once, with the keys on {@code current}, and hands it to the store lane.
     *
     * @param movedFrom the question whose answer moved people on, should it make another appear right below
     */
    private void send(QuestionPath path, Given now, Optional<QuestionPath> current, Optional<QuestionPath> movedFrom) {
        halted = false;
        unsaved.sent(path, now);
        show(current, state().commenting().filter(commented -> current.equals(Optional.of(commented))));
        worker.attempt(
                () -> save(path, now),
                snapshot -> {
                    unsaved.saved(path);
                    warned = warned && unsaved.failures() > 0;
                    arrived(snapshot, movedFrom);
                },
                failure -> {
                    fault = MachineFault.of(failure).map(Reason.class::cast);
                    unsaved.failed(path);
                    redraw();
                });
    }

    private VisitSnapshot save(QuestionPath path, Given now) {
        if (now.answer().isPresent()) {
            return port.answer(path, now.answer());
        }
        if (now.missing().isEmpty()) {
            port.answer(path, Optional.empty());
        }
        return port.missing(path, now.missing());
    }

    // Comments

    /** F4: opens the comment of the current question, or closes it. */
    void toggleComment() {
        turnstile.pass(() -> {
            boolean open = state().commenting().isPresent();
            show(state().current(), open ? Optional.empty() : state().current());
        });
    }

    void comment(QuestionPath path, String text) {
        String stripped = text.strip();
        if (!stripped.equals(latest.comments().getOrDefault(path, ""))) {
            worker.store(() -> port.comment(path, stripped), snapshot -> arrived(snapshot, Optional.empty()));
        }
    }

    // Turning pages

    /** The next page. If something is wrong on this one it is said first, and the second press goes on. */
    void next() {
        turnstile.pass(() -> {
            settle();
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
        page().ifPresent(checks::leaving);
        Map<QuestionPath, Problem> wrong = checks.said(unsaved.over(latest));
        if (!wrong.isEmpty() && !halted) {
            halted = true;
            show(wrong.keySet().stream().findFirst(), Optional.empty());
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

    void jump(QuestionPath question) {
        turnstile.pass(() -> turn(() -> port.question(question)));
    }

    /** F2: the next question without answer or reason. */
    void nextOpen() {
        turnstile.pass(() -> {
            Optional<QuestionPath> from = state().current();
            turn(() -> port.nextOpen(from));
        });
    }

    /** F6: the form's next language, on the same question. */
    void nextLanguage() {
        turnstile.pass(() -> {
            List<String> languages = latest.languages();
            if (languages.size() > 1) {
                settle();
                String wanted = languages.get((languages.indexOf(latest.language()) + 1) % languages.size());
                worker.store(() -> port.language(wanted), snapshot -> arrived(snapshot, Optional.empty()));
            }
        });
    }

    void addInstance(QuestionPath repeat) {
        turnstile.pass(() -> turn(() -> port.addInstance(repeat)));
    }

    void removeInstance(QuestionPath repeat, int instance) {
        turnstile.pass(() -> turn(() -> port.removeInstance(repeat, instance)));
    }

    private void turn(Supplier<VisitSnapshot> to) {
        settle();
        page().ifPresent(checks::leaving);
        turnstile.shut();
        worker.store(
                to,
                snapshot -> {
                    halted = false;
                    recovered = Optional.empty();
                    latest = snapshot;
                    show(Standing.start(snapshot), Optional.empty());
                    turnstile.open();
                },
                turnstile::open);
    }

    // Ending

    void finish() {
        turnstile.pass(() -> worker.store(port::finish, refusals -> {
            if (refusals.isEmpty()) {
                end(Ending.FINISHED);
            } else {
                state.set(drawn(latest, state().current(), Optional.empty(), refusals));
            }
        }));
    }

    /** Ends the visit unfinished; a reason is needed, and an empty one does nothing. */
    void breakOff(String reason) {
        if (!reason.isBlank()) {
            turnstile.pass(() -> worker.store(
                    () -> {
                        port.breakOff(reason.strip());
                        return Ending.BROKEN_OFF;
                    },
                    this::end));
        }
    }

    /** Closes the visit without a form; a reason is needed, and an empty one does nothing. */
    void giveUp(String reason) {
        if (!reason.isBlank()) {
            turnstile.pass(() -> worker.store(
                    () -> {
                        port.giveUp(reason.strip());
                        return Ending.GIVEN_UP;
                    },
                    this::end));
        }
    }

    /** Esc: leaves; every answer is in the draft, which opens again where people were. */
    void pause() {
        leave(() -> ended.accept(Ending.PAUSED));
    }

    /**
     * Leaves, once all answers are on the disk, and then does {@code then}. Answers that could not be saved keep the screen
     * where it is; asked a second time it leaves without them.
     */
    public void leave(Runnable then) {
        turnstile.pass(() -> {
            settle();
            retry();
            worker.store(() -> true, _ -> {
                if (unsaved.failures() > 0 && !warned) {
                    warned = true;
                    redraw();
                } else if (turnstile.close()) {
                    then.run();
                }
            });
        });
    }

    /** What was recovered has been read. */
    void recoveredRead() {
        recovered = Optional.empty();
        redraw();
    }

    private void end(Ending how) {
        if (turnstile.close()) {
            ended.accept(how);
        }
    }

    // What is on screen

    private void arrived(VisitSnapshot snapshot, Optional<QuestionPath> movedFrom) {
        Optional<Page> before = page();
        latest = snapshot;
        Optional<QuestionPath> now = state().current();
        if (before.isPresent() && snapshot.page().isPresent()) {
            now = Standing.kept(before.get(), snapshot.page().get(), now, movedFrom);
        }
        Optional<QuestionPath> stays = now;
        show(now, state().commenting().filter(path -> stays.equals(Optional.of(path))));
    }

    private void redraw() {
        show(state().current(), state().commenting());
    }

    private void show(Optional<QuestionPath> current, Optional<QuestionPath> commenting) {
        state.set(drawn(latest, current, commenting, List.of()));
    }

    private InterviewState drawn(
            VisitSnapshot snapshot,
            Optional<QuestionPath> current,
            Optional<QuestionPath> commenting,
            List<String> refusals) {
        VisitSnapshot shown = unsaved.over(snapshot);
        return new InterviewState(
                shown,
                shown.page().map(page -> Block.of(page.questions())).orElse(List.of()),
                current,
                checks.said(shown),
                typing.texts(),
                commenting,
                saving(snapshot),
                halted,
                refusals,
                recovered);
    }

    private Saving saving(VisitSnapshot snapshot) {
        if (unsaved.anyUnderWay()) {
            return new Saving.UnderWay();
        }
        if (unsaved.failures() > 0) {
            return new Saving.Failed(unsaved.failures(), fault);
        }
        return snapshot.savedAt().<Saving>map(Saving.Saved::new).orElseGet(Saving.Nothing::new);
    }

    private Optional<Page> page() {
        return state().visit().page();
    }

    private Optional<Missing> reason(QuestionPath path) {
        return Optional.ofNullable(state().visit().missing().get(path));
    }

    private Optional<Question> question(QuestionPath path) {
        return page().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.path().equals(path) && question.answerable())
                .findFirst();
    }
}
