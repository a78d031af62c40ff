package vn.sipas.field.app.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeWatch;

/**
 * One line on a terminal's stderr that says how far a merge is. Ctrl C ends the merge after the section it is at and lets the command
 * tell what came of it.
 */
final class ProgressLine implements MergeWatch, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    /** How long the command has to tell what was joined once somebody has ended it. */
    private static final long PATIENCE_SECONDS = 20;

    private final Console console;
    private final boolean terminal;
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread ending = Thread.ofPlatform().unstarted(this::end);
    private volatile boolean stopped;
    private int width;

    ProgressLine(Console console) {
        this.console = console;
        this.terminal = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
        Runtime.getRuntime().addShutdownHook(ending);
    }

    @Override
    public void at(MergeProgress progress) {
        if (!terminal) {
            return;
        }
        String left = progress.left()
                .map(rest -> console.text("merge.left", rest.toMinutes(), rest.toSecondsPart()))
                .orElse("");
        show(console.text(
                        "merge.progress",
                        progress.files(),
                        progress.ofFiles(),
                        progress.bytes() / MEGABYTE,
                        progress.ofBytes() / MEGABYTE,
                        progress.records())
                + left);
    }

    private void show(String line) {
        console.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        console.err().flush();
        width = line.length();
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    private void end() {
        stopped = true;
        try {
            if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(ProgressLine.class.getName())
                        .log(System.Logger.Level.DEBUG, "the merge did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the line away again. */
    void clear() {
        if (width > 0) {
            show("");
            console.err().print("\r");
            console.err().flush();
        }
    }

    /** All was told: from now on Ctrl C ends the program at once. */
    @Override
    public void close() {
        told.countDown();
    }
}
