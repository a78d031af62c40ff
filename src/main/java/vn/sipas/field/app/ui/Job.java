package vn.sipas.field.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A long job under way: it tells how far it is, and can be asked to stop. Safe on any thread. */
public final class Job {

    /**
     * How far a job is.
     *
     * @param step which of the job's steps, from 0
     * @param share of this step, 0 to 1; below 0 where nobody can say
     */
    public record Progress(int step, double share) {}

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Consumer<Progress> listener;

    Job(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /** Called by the job itself. */
    public void at(int step, double share) {
        listener.accept(new Progress(step, share));
    }

    /** Asks the job to stop at its next safe place. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean cancelled() {
        return cancelled.get();
    }
}
