package vn.sipas.field.app.ui.interview;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.question.ChoiceKeys;
import vn.sipas.field.app.ui.interview.question.Picks;
import vn.sipas.field.app.ui.interview.question.Scale;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** Answers from keys and fields: on screen at once, and on their way to the store lane. */
final class Answering {

    private final OnScreen screen;
    private final VisitPort port;
    private final Worker worker;
    private final Unsaved unsaved;
    private final Typing typing;
    private final Undo undo;

    Answering(OnScreen screen, VisitPort port, Worker worker, Unsaved unsaved, Typing typing, Undo undo) {
        this.screen = screen;
        this.port = port;
        this.worker = worker;
        this.unsaved = unsaved;
        this.typing = typing;
        this.undo = undo;
    }

    /** A digit on the current question: 1 to 9 pick a choice, 0 goes round the reasons for no answer. */
    void digit(int digit) {
        screen.state().current().flatMap(screen::question).ifPresent(question -> {
            if (digit == 0) {
                cycle(question);
            } else if (question.range().isPresent()) {
                question.range()
                        .flatMap(range -> Scale.of(range).digit(digit))
                        .ifPresent(answer -> pick(question.path(), Optional.of(answer)));
            } else if (question.type() == QuestionType.ACKNOWLEDGE) {
                pick(question.path(), digit == 1 ? Picks.acknowledge(question) : question.answer());
            } else {
                ChoiceKeys.of(question.choices())
                        .picked(digit)
                        .ifPresent(choice -> pick(question.path(), Picks.press(question, choice)));
            }
        });
    }

    /** The current question's scale, {@code steps} on; nothing on another question. */
    void slide(int steps) {
        screen.state()
                .current()
                .flatMap(screen::question)
                .ifPresent(question -> question.range()
                        .ifPresent(range -> pick(
                                question.path(), Optional.of(Scale.of(range).moved(question.answer(), steps)))));
    }

    private void cycle(Question question) {
        typing.forget(question.path());
        Given now = new Given(Optional.empty(), Picks.reasonAfter(screen.reason(question.path())));
        give(question, now, screen.state().current(), Optional.empty());
    }

    /** An answer picked on {@code path}; after a single choice the next question is current. */
    void pick(QuestionPath path, Optional<Answer> answer) {
        screen.question(path).ifPresent(question -> {
            Optional<QuestionPath> here = Optional.of(path);
            boolean goesOn = question.type() == QuestionType.SELECT_ONE && answer.isPresent();
            Optional<QuestionPath> next = goesOn ? screen.page().flatMap(page -> Standing.moved(page, here, 1)) : here;
            // Whoever ticks several boxes stays among them, also if "other, please specify" appears below.
            give(question, new Given(answer, Optional.empty()), next, goesOn ? here : Optional.empty());
        });
    }

    /** As {@link #pick}, of a question that stays on screen, and without a way back by undo: answers given in private. */
    void answerHere(QuestionPath path, Given now) {
        typing.forget(path);
        screen.question(path).ifPresent(_ -> send(path, now, Optional.of(path), Optional.empty()));
    }

    /** The text of a field as it is at this moment; kept, and given as the answer when it settles. */
    void type(QuestionPath path, String text) {
        if (screen.question(path).isPresent()) {
            typing.type(path, text);
            screen.goOn();
        }
    }

    /** Gives what was typed as answers. */
    void settle() {
        List<Question> questions = screen.page().map(Page::questions).orElse(List.of());
        for (Question question : questions) {
            if (typing.pending(question.path())) {
                Optional<Answer> answer = typing.settle(question);
                Optional<Missing> why = answer.isPresent() ? Optional.empty() : screen.reason(question.path());
                if (!answer.equals(question.answer())) {
                    give(question, new Given(answer, why), screen.state().current(), Optional.empty());
                }
            }
        }
    }

    /** The question gets back what it held. */
    void takeBack(Undo.Done.Answered change) {
        typing.forget(change.question());
        send(change.question(), change.before(), screen.state().current(), Optional.empty());
    }

    /** Another attempt at everything that could not be saved. */
    void retry() {
        unsaved.toRetry()
                .forEach((path, given) -> send(path, given, screen.state().current(), Optional.empty()));
    }

    private void give(Question question, Given now, Optional<QuestionPath> current, Optional<QuestionPath> movedFrom) {
        Given before = new Given(question.answer(), screen.reason(question.path()));
        undo.add(new Undo.Done.Answered(question.path(), before));
        send(question.path(), now, current, movedFrom);
    }

    /**
     * Draws {@code now} at once, with the keys on {@code current}, and hands it to the store lane.
     *
     * @param movedFrom the question whose answer moved people on, should it make another appear right below
     */
    private void send(QuestionPath path, Given now, Optional<QuestionPath> current, Optional<QuestionPath> movedFrom) {
        screen.goOn();
        unsaved.sent(path, now);
        screen.show(current, screen.state().commenting().filter(commented -> current.equals(Optional.of(commented))));
        worker.attempt(
                () -> save(path, now),
                snapshot -> {
                    unsaved.saved(path);
                    screen.arrived(snapshot, movedFrom, Optional.of(path));
                },
                failure -> {
                    unsaved.failed(path, MachineFault.of(failure).map(Reason.class::cast));
                    screen.redraw();
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
}
