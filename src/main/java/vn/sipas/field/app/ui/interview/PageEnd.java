package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/**
 * The last question of a page. Answered by a digit for the first time it turns the page, if nothing on that page is open or odd:
 * a key a question then takes people through a form. Whoever changes an answer stays on the page. FX thread.
 */
final class PageEnd {

    private final OnScreen screen;
    private final Worker worker;
    private final Turnstile turnstile;
    private final Runnable leave;

    /** What turns the page, and what must hold then. */
    private enum Why {
        /** The form says so ({@code quick}): what is wrong on the page is said. */
        FORM,
        /** All of the page is answered. */
        COMPLETE
    }

    /** {@code leave} turns the page, or says what is wrong on it. */
    PageEnd(OnScreen screen, Worker worker, Turnstile turnstile, Runnable leave) {
        this.screen = screen;
        this.worker = worker;
        this.turnstile = turnstile;
        this.leave = leave;
    }

    /** Does {@code answer}, a digit's, and then turns the page if that was the last thing to do on it. */
    void afterDigit(Runnable answer) {
        Optional<QuestionPath> last = last().map(Question::path);
        boolean quick = last().filter(PageEnd::isQuick).isPresent();
        boolean first = last().filter(question -> question.answer().isEmpty()
                        && screen.reason(question.path()).isEmpty())
                .isPresent();
        answer.run();
        if (quick || first) {
            last.ifPresent(path -> turn(path, quick ? Why.FORM : Why.COMPLETE));
        }
    }

    /** After {@code path} was answered by the mouse: only the form's own wish turns the page under its pointer. */
    void afterClick(QuestionPath path) {
        if (last().filter(PageEnd::isQuick).map(Question::path).equals(Optional.of(path))) {
            turn(path, Why.FORM);
        }
    }

    private static boolean isQuick(Question question) {
        return question.appearance().stream().anyMatch(word -> word.startsWith("quick"));
    }

    /** The current question, if it is a choice and the page's last. */
    private Optional<Question> last() {
        return screen.page()
                .filter(page -> Standing.atLast(page, screen.state().current()))
                .flatMap(_ -> screen.state().current())
                .flatMap(screen::question)
                .filter(question -> question.type() == QuestionType.SELECT_ONE);
    }

    /** Turns the page once the answer to {@code path} is in, unless that brought up another question below it. */
    private void turn(QuestionPath path, Why why) {
        turnstile.shut();
        worker.store(() -> true, _ -> {
            Optional<Question> answered = last().filter(
                            question -> question.path().equals(path))
                    .filter(question -> question.answer().isPresent());
            if (answered.isPresent() && (why == Why.FORM || screen.isComplete())) {
                screen.turnsByItself(answered.get());
                leave.run();
            } else {
                turnstile.open();
            }
        });
    }
}
