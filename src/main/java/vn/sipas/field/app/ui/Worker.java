package vn.sipas.field.app.ui;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * The two lanes beside the FX thread. {@code store} does short work in the order it came in and owns the open store; {@code
 * job} does one long job at a time, with progress and cancel. Results come back on the FX thread. What fails comes back to
 * one handler, and is logged once here.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Worker.class.getName());

    private final Executor store;
    private final Executor job;
    private final Executor screen;
    private final Consumer<RuntimeException> failed;
    private final Runnable close;

    /** Lanes as given; tests pass {@code Runnable::run} three times. */
    public Worker(Executor store, Executor job, Executor screen, Consumer<RuntimeException> failed) {
        this(store, job, screen, failed, () -> {});
    }

    private Worker(Executor store, Executor job, Executor screen, Consumer<RuntimeException> failed, Runnable close) {
        this.store = store;
        this.job = job;
        this.screen = screen;
        this.failed = failed;
        this.close = close;
    }

    /** Two threads of its own; results on the FX thread, where {@code failed} is called too. */
    public static Worker started(Consumer<RuntimeException> failed) {
        ExecutorService store = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store").factory());
        ExecutorService job = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("job").daemon().factory());
        return new Worker(store, job, Platform::runLater, failed, () -> {
            job.shutdownNow();
            // Answers already given are still written: close() waits for the store lane.
            store.close();
        });
    }

    /** Does {@code work} on the store lane, then {@code then} with its result on the FX thread. */
    public <T> void store(Supplier<T> work, Consumer<T> then) {
        store(work, then, () -> {});
    }

    /** As {@link #store(Supplier, Consumer)}; {@code otherwise} runs on the FX thread if the work failed, after the handler. */
    public <T> void store(Supplier<T> work, Consumer<T> then, Runnable otherwise) {
        store.execute(() -> run(work, then, told(otherwise)));
    }

    /** Does {@code work} on the store lane; {@code otherwise} alone hears of a failure, which is logged all the same. */
    public <T> void attempt(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
        store.execute(() -> run(work, then, otherwise));
    }

    /** Does long work on the store lane, for what has to read the open store; shorter work waits for it. Progress arrives on the FX thread. */
    public <T> Job longStore(
            Function<Job, T> work,
            Consumer<Job.Progress> progress,
            Consumer<T> then,
            Consumer<RuntimeException> otherwise) {
        Job handle = new Job(at -> screen.execute(() -> progress.accept(at)));
        store.execute(() -> run(() -> work.apply(handle), then, otherwise));
        return handle;
    }

    /** Does {@code work} on the job lane; it should ask {@link Job#cancelled()} often. Progress arrives on the FX thread. */
    public <T> Job job(Function<Job, T> work, Consumer<Job.Progress> progress, Consumer<T> then, Runnable otherwise) {
        Job handle = new Job(at -> screen.execute(() -> progress.accept(at)));
        job.execute(() -> run(() -> work.apply(handle), then, told(otherwise)));
        return handle;
    }

    /** Ends both lanes once what the store lane was given is done; a running job is interrupted. */
    @Override
    public void close() {
        close.run();
    }

    private Consumer<RuntimeException> told(Runnable otherwise) {
        return failure -> {
            failed.accept(failure);
            otherwise.run();
        };
    }

    private <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "work failed", failure);
            screen.execute(() -> otherwise.accept(failure));
            return;
        }
        screen.execute(() -> then.accept(result));
    }
}
