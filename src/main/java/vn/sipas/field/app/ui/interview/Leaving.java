package vn.sipas.field.app.ui.interview;

import java.util.function.Consumer;
import vn.sipas.field.app.ui.Worker;

/** The ways off the interview's screen; it is left once, and only when nothing on it could be lost. */
final class Leaving {

    private final VisitEndings port;
    private final Worker worker;
    private final OnScreen screen;
    private final Answering answering;
    private final Unsaved unsaved;
    private final Turnstile turnstile;
    private final Consumer<Ending> ended;

    Leaving(
            VisitEndings port,
            Worker worker,
            OnScreen screen,
            Answering answering,
            Unsaved unsaved,
            Turnstile turnstile,
            Consumer<Ending> ended) {
        this.port = port;
        this.worker = worker;
        this.screen = screen;
        this.answering = answering;
        this.unsaved = unsaved;
        this.turnstile = turnstile;
        this.ended = ended;
    }

    void finish() {
        turnstile.pass(() -> worker.store(port::finish, refusals -> {
            if (refusals.isEmpty()) {
                end(Ending.FINISHED);
            } else {
                screen.refused(refusals);
            }
        }));
    }

    /** Ends the visit unfinished; a reason is needed, and an empty one does nothing. */
    void breakOff(String reason) {
        endFor(reason, port::breakOff, Ending.BROKEN_OFF);
    }

    /** Closes the visit without a form; a reason is needed, and an empty one does nothing. */
    void giveUp(String reason) {
        endFor(reason, port::giveUp, Ending.GIVEN_UP);
    }

    private void endFor(String reason, Consumer<String> how, Ending ending) {
        if (!reason.isBlank()) {
            turnstile.pass(() -> worker.store(
                    () -> {
                        how.accept(reason.strip());
                        return ending;
                    },
                    this::end));
        }
    }

    /** Leaves; every answer is in the draft, which opens again where people were. */
    void pause() {
        leave(() -> ended.accept(Ending.PAUSED));
    }

    /**
     * Leaves, once all answers are on the disk, and then does {@code then}. Answers that could not be saved keep the screen
     * where it is; asked a second time it leaves without them.
     */
    void leave(Runnable then) {
        turnstile.pass(() -> {
            answering.settle();
            answering.retry();
            worker.store(() -> true, _ -> {
                if (unsaved.warn()) {
                    screen.redraw();
                } else if (turnstile.close()) {
                    then.run();
                }
            });
        });
    }

    private void end(Ending how) {
        if (turnstile.close()) {
            ended.accept(how);
        }
    }
}
