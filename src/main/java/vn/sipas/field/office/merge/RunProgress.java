package vn.sipas.field.office.merge;

import java.time.Duration;

/** Tells a watcher how far some files are, not more often than somebody can see. */
final class RunProgress {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FoundFiles found;
    private final MergeWatch watch;
    private final long begun = System.nanoTime();
    private long told = begun - PAUSE.toNanos();

    RunProgress(FoundFiles found, MergeWatch watch) {
        this.found = found;
        this.watch = watch;
    }

    boolean stopped() {
        return watch.stopped();
    }

    void tell(PieceSource at) {
        if (System.nanoTime() - told >= PAUSE.toNanos()) {
            end(at);
        }
    }

    /** Tells in any case. */
    void end(PieceSource at) {
        told = System.nanoTime();
        watch.at(new MergeProgress(
                at.filesTaken(),
                found.batches().size(),
                at.bytesTaken(),
                found.bytes(),
                at.recordsTaken(),
                Duration.ofNanos(told - begun)));
    }
}
