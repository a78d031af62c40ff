package vn.sipas.field.app.ui.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.InterviewState.Saving;
import vn.sipas.field.app.ui.interview.question.Block;
import vn.sipas.field.app.ui.interview.question.ChoiceKeys;
import vn.sipas.field.app.ui.interview.question.NoAnswer;
import vn.sipas.field.app.ui.interview.question.Picks;
import vn.sipas.field.app.ui.interview.question.Typed;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

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
    private final Set<String> checkedPages = new HashSet<>();
    private final Map<QuestionPath, String> typed = new HashMap<>();
    private final Set<QuestionPath> unreadable = new HashSet<>();
    private final Deque<Change> undo = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private VisitSnapshot latest;
    private boolean turning;
    private boolean halted;
    private boolean over;

    /** What {@code question} held before it was last changed. */
    private record Change(QuestionPath question, Given before) {}

    /** Opens on {@code first}; {@code ended} hears once how the screen was left. */
    InterviewModel(VisitSnapshot first, VisitPort port, Worker worker, Consumer<Ending> ended) {
        this.port = port;
        this.worker = worker;
        this.ended = ended;
        this.latest = first;
        this.state = new ReadOnlyObjectWrapper<>(new InterviewState(
                first,
                blocks(first),
                start(first),
                Map.of(),
                Map.of(),
                Optional.empty(),
                first.savedAt().<Saving>map(Saving.Saved::new).orElseGet(Saving.Nothing::new),
                false,
                List.of()));
    }

    ReadOnlyObjectProperty<InterviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    InterviewState state() {
        return state.get();
    }

    // Standing on a question

    void stand(QuestionPath question) {
        whenTurned(() -> {
            if (!state().current().equals(Optional.of(question))) {
                settle();
                show(Optional.of(question), state().commenting());
            }
        });
    }

    /** {@code steps} questions down, or up if negative, within the page. */
    void move(int steps) {
        whenTurned(() -> page().ifPresent(page -> {
            settle();
            show(Standing.moved(page, state().current(), steps), Optional.empty());
        }));
    }

    /** Enter: the next question, and after the page's last the next page. */
    void advance() {
        whenTurned(() -> {
            boolean last =
                    page().map(page -> Standing.atLast(page, state().current())).orElse(true);
            if (last) {
                next();
            } else {
                move(1);
            }
        });
    }

    // Answering

    /** A digit on the current question: 1 to 9 pick a choice, 0 goes round the reasons for no answer. */
    void digit(int digit) {
        whenTurned(() -> current().ifPresent(question -> {
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

    /** Key 0 or F8: the next reason for no answer, and after the last one none. */
    void cycleMissing() {
        digit(0);
    }

    void cycleMissing(QuestionPath path) {
        stand(path);
        digit(0);
    }

    private void cycle(Question question) {
        typed.remove(question.path());
        unreadable.remove(question.path());
        Optional<NoAnswer> now = Optional.ofNullable(state().visit().missing().get(question.path()));
        give(question.path(), new Given(Optional.empty(), NoAnswer.after(now)), true);
        show(state().current(), state().commenting());
    }

    /** An answer picked on {@code path}; after a single choice the next question is current. */
    void pick(QuestionPath path, Optional<Answer> answer) {
        whenTurned(() -> question(path).ifPresent(question -> {
            boolean goesOn = question.type() == QuestionType.SELECT_ONE && answer.isPresent();
            give(path, new Given(answer, Optional.empty()), true);
            Optional<QuestionPath> now = Optional.of(path);
            show(goesOn ? page().flatMap(page -> Standing.moved(page, now, 1)) : now, Optional.empty());
        }));
    }

    /** The text of a field as it is at this moment; kept here, and given as the answer when it settles. */
    void type(QuestionPath path, String text) {
        if (question(path).isPresent()) {
            typed.put(path, text);
            halted = false;
        }
    }

    /** Gives what was typed as answers: after a pause, or when the field or the page is left. */
    void settle() {
        for (Map.Entry<QuestionPath, String> entry : Map.copyOf(typed).entrySet()) {
            question(entry.getKey()).ifPresent(question -> settle(question, entry.getValue()));
        }
    }

    private void settle(Question question, String text) {
        QuestionPath path = question.path();
        Optional<Answer> answer = switch (Typed.read(question.type(), text)) {
            case Typed.Value(Answer value) -> {
                unreadable.remove(path);
                typed.remove(path);
                yield Optional.of(value);
            }
            case Typed.Nothing() -> {
                unreadable.remove(path);
                typed.remove(path);
                yield Optional.empty();
            }
            case Typed.Unreadable() -> {
                unreadable.add(path);
                yield Optional.empty();
            }
        };
        if (!answer.equals(question.answer())) {
            give(path, new Given(answer, keptReason(path, answer)), true);
        }
    }

    private Optional<NoAnswer> keptReason(QuestionPath path, Optional<Answer> answer) {
        return answer.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(state().visit().missing().get(path));
    }

    /** Ctrl+Z: the last changed question gets back what it held, and is current. */
    void undo() {
        whenTurned(() -> {
            settle();
            Change last = undo.pollLast();
            if (last == null) {
                return;
            }
            typed.remove(last.question());
            unreadable.remove(last.question());
            give(last.question(), last.before(), false);
            if (question(last.question()).isPresent()) {
                show(Optional.of(last.question()), Optional.empty());
            } else {
                turn(() -> port.question(last.question()));
            }
        });
    }

    /** Another attempt at everything that could not be saved. */
    void retry() {
        unsaved.toRetry().forEach((path, given) -> give(path, given, false));
    }

    private void give(QuestionPath path, Given now, boolean undoable) {
        halted = false;
        if (undoable) {
            question(path).ifPresent(question -> undo.addLast(new Change(path, held(question))));
        }
        unsaved.sent(path, now);
        publish(latest, state().current());
        worker.store(
                () -> now.missing().isPresent() ? port.missing(path, now.missing()) : save(path, now.answer()),
                snapshot -> {
                    unsaved.saved(path);
                    arrived(snapshot, Optional.of(path));
                },
                () -> {
                    unsaved.failed(path);
                    publish(latest, state().current());
                });
    }

    private VisitSnapshot save(QuestionPath path, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            port.missing(path, Optional.empty());
        }
        return port.answer(path, answer);
    }

    private Given held(Question question) {
        return new Given(
                question.answer(), Optional.ofNullable(state().visit().missing().get(question.path())));
    }

    // Comments

    /** F4: opens the comment of the current question, or closes it. */
    void toggleComment() {
        whenTurned(() -> {
            boolean open = state().commenting().isPresent();
            show(state().current(), open ? Optional.empty() : state().current());
        });
    }

    void comment(QuestionPath path, String text) {
        String stripped = text.strip();
        if (!stripped.equals(Objects.requireNonNullElse(latest.comments().get(path), ""))) {
            worker.store(() -> port.comment(path, stripped), snapshot -> arrived(snapshot, Optional.empty()));
        }
    }

    // Turning pages

    /** The next page. If something is wrong on this one it is said first, and the second press goes on. */
    void next() {
        whenTurned(() -> {
            settle();
            if (unsaved.anyUnderWay()) {
                // What was just answered may break a rule: the lane knows when it comes to this.
                turning = true;
                worker.store(() -> true, _ -> {
                    turning = false;
                    leaveForward();
                    replay();
                });
            } else {
                leaveForward();
            }
        });
    }

    private void leaveForward() {
        boolean firstTime = !halted;
        page().ifPresent(page -> checkedPages.add(page.key()));
        Optional<QuestionPath> wrong = firstWrong();
        if (wrong.isPresent() && firstTime) {
            halted = true;
            show(wrong, Optional.empty());
        } else {
            turn(port::next);
        }
    }

    void previous() {
        whenTurned(() -> turn(port::previous));
    }

    void section(String key) {
        whenTurned(() -> turn(() -> port.section(key)));
    }

    void review() {
        whenTurned(() -> turn(port::review));
    }

    void jump(QuestionPath question) {
        whenTurned(() -> turn(() -> port.question(question)));
    }

    /** F2: the next question without answer or reason. */
    void nextOpen() {
        whenTurned(() -> {
            Optional<QuestionPath> from = state().current();
            turn(() -> port.nextOpen(from));
        });
    }

    /** F6: the form's next language, on the same question. */
    void nextLanguage() {
        whenTurned(() -> {
            List<String> languages = latest.languages();
            int place = languages.indexOf(latest.language());
            if (languages.size() > 1) {
                settle();
                String wanted = languages.get((place + 1) % languages.size());
                worker.store(() -> port.language(wanted), snapshot -> arrived(snapshot, Optional.empty()));
            }
        });
    }

    void addInstance(QuestionPath repeat) {
        whenTurned(() -> turn(() -> port.addInstance(repeat)));
    }

    void removeInstance(QuestionPath repeat, int instance) {
        whenTurned(() -> turn(() -> port.removeInstance(repeat, instance)));
    }

    private void turn(Supplier<VisitSnapshot> to) {
        settle();
        page().ifPresent(page -> checkedPages.add(page.key()));
        turning = true;
        worker.store(
                to,
                snapshot -> {
                    turning = false;
                    halted = false;
                    latest = snapshot;
                    publish(snapshot, start(snapshot));
                    replay();
                },
                () -> {
                    turning = false;
                    replay();
                });
    }

    private void whenTurned(Runnable action) {
        if (over) {
            return;
        }
        if (turning) {
            waiting.addLast(action);
        } else {
            action.run();
        }
    }

    private void replay() {
        while (!turning && !waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    // Ending

    void finish() {
        whenTurned(() -> worker.store(port::finish, refusals -> {
            if (refusals.isEmpty()) {
                end(Ending.FINISHED);
            } else {
                publish(latest, state().current(), Optional.empty(), refusals);
            }
        }));
    }

    /** Ends the visit unfinished; a reason is needed, and an empty one does nothing. */
    void breakOff(String reason) {
        if (!reason.isBlank()) {
            whenTurned(() -> worker.store(
                    () -> {
                        port.breakOff(reason.strip());
                        return Ending.BROKEN_OFF;
                    },
                    this::end));
        }
    }

    void pause() {
        whenTurned(() -> {
            settle();
            Optional<QuestionPath> at = state().current();
            worker.store(
                    () -> {
                        port.pause(at);
                        return Ending.PAUSED;
                    },
                    this::end);
        });
    }

    private void end(Ending how) {
        if (!over) {
            over = true;
            ended.accept(how);
        }
    }

    // What is on screen

    private void arrived(VisitSnapshot snapshot, Optional<QuestionPath> answered) {
        Optional<Page> before = page();
        latest = snapshot;
        Optional<QuestionPath> now = state().current();
        if (before.isPresent() && snapshot.page().isPresent()) {
            now = Standing.kept(before.get(), snapshot.page().get(), now, answered);
        }
        publish(snapshot, now);
    }

    private void show(Optional<QuestionPath> current, Optional<QuestionPath> commenting) {
        publish(latest, current, commenting, List.of());
    }

    private void publish(VisitSnapshot snapshot, Optional<QuestionPath> current) {
        publish(snapshot, current, state().commenting().filter(path -> current.equals(Optional.of(path))), List.of());
    }

    private void publish(
            VisitSnapshot snapshot,
            Optional<QuestionPath> current,
            Optional<QuestionPath> commenting,
            List<String> refusals) {
        VisitSnapshot shown = unsaved.over(snapshot);
        state.set(new InterviewState(
                shown, blocks(shown), current, problems(shown), typed, commenting, saving(), halted, refusals));
    }

    private Map<QuestionPath, Problem> problems(VisitSnapshot shown) {
        Optional<Page> page = shown.page();
        if (page.isEmpty() || !checkedPages.contains(page.get().key())) {
            return Map.of();
        }
        Map<QuestionPath, Problem> said = new HashMap<>();
        for (Question question : page.get().questions()) {
            QuestionPath path = question.path();
            Problem problem = unreadable.contains(path)
                    ? new Problem.Unreadable()
                    : shown.problems().get(path);
            boolean justAnswered = problem instanceof Problem.NotAnswered
                    && (question.answer().isPresent() || shown.missing().containsKey(path));
            if (problem != null && !justAnswered) {
                said.put(path, problem);
            }
        }
        return said;
    }

    private Optional<QuestionPath> firstWrong() {
        Map<QuestionPath, Problem> wrong = problems(unsaved.over(latest));
        return page().stream()
                .flatMap(page -> page.questions().stream())
                .map(Question::path)
                .filter(wrong::containsKey)
                .findFirst();
    }

    private Saving saving() {
        if (unsaved.anyUnderWay()) {
            return new Saving.UnderWay();
        }
        if (unsaved.failures() > 0) {
            return new Saving.Failed(unsaved.failures());
        }
        return latest.savedAt().<Saving>map(Saving.Saved::new).orElseGet(Saving.Nothing::new);
    }

    private static List<Block> blocks(VisitSnapshot snapshot) {
        return snapshot.page().map(page -> Block.of(page.questions())).orElse(List.of());
    }

    private static Optional<QuestionPath> start(VisitSnapshot snapshot) {
        return snapshot.page().flatMap(page -> {
            List<QuestionPath> paths = Standing.answerable(page);
            Optional<QuestionPath> wanted = snapshot.focus().filter(paths::contains);
            return wanted.isPresent() ? wanted : paths.stream().findFirst();
        });
    }

    private Optional<Page> page() {
        return state().visit().page();
    }

    private Optional<Question> current() {
        return state().current().flatMap(this::question);
    }

    private Optional<Question> question(QuestionPath path) {
        return page().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.path().equals(path) && question.answerable())
                .findFirst();
    }
}
