package vn.sipas.field.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** A store lane that waits until it is let go: what is pressed meanwhile is pressed while the work still runs. */
public final class HeldLane implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** A worker on this lane, with results at once. */
    public Worker worker() {
        return new Worker(this, this, Runnable::run, _ -> {});
    }

    @Override
    public void execute(Runnable work) {
        waiting.addLast(work);
    }

    /** Does what waits, and what comes of it, in the order it came in. */
    public void letGo() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }
}
