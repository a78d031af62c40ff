package vn.sipas.field.office.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Work that is begun ahead on other threads and taken in its order. How far ahead is bounded by what the results hold in memory, so
 * whoever takes slowly holds up whoever begins. Belongs to one thread, which both begins and takes.
 */
final class Lookahead<T> {

    /** Between two looks at work that is not wanted any more, in nanoseconds. */
    private static final long PATIENCE = 1_000_000;

    private final Executor workers;
    private final long most;
    private final Deque<Begun<T>> begun = new ArrayDeque<>();
    private long bytes;

    private record Begun<T>(FutureTask<T> work, long bytes) {}

    /** At the most {@code most} bytes lie ahead, and one piece of work more. */
    Lookahead(Executor workers, long most) {
        this.workers = workers;
        this.most = most;
    }

    /** Whether more may be begun before something is taken. */
    boolean hasRoom() {
        return bytes < most;
    }

    /** Begins work whose result holds so many bytes. */
    void begin(long size, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        begun.add(new Begun<>(task, size));
        bytes += size;
        workers.execute(task);
    }

    /** Waits for all work that was begun; nobody wants what came of it. */
    void drain() {
        while (!begun.isEmpty()) {
            FutureTask<T> work = begun.poll().work();
            while (!work.isDone()) {
                LockSupport.parkNanos(PATIENCE);
            }
        }
        bytes = 0;
    }

    /** The result of the work that was begun first, waited for; nothing if none was begun that was not taken. */
    Optional<T> take() {
        Begun<T> first = begun.poll();
        if (first == null) {
            return Optional.empty();
        }
        bytes -= first.bytes();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(first.work().get());
                } catch (InterruptedException later) {
                    // Work that was begun ends by itself; whoever wants the whole to end says so between two pieces.
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a piece could not be judged", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
