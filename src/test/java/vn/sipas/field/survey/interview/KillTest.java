package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ChildJvm;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.store.Store;

/** The process is killed (SIGKILL) at random moments while interviews are held. */
class KillTest {

    private static final int KILLS = 30;
    private static final long SEED = 20261002;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedAnswerIsThereAfterAnyKill() throws IOException, InterruptedException {
        Path data = folder.resolve("store");
        Stores.create(data, 0).close();
        Acknowledged acknowledged = new Acknowledged();
        Random random = new Random(SEED);
        Process next = child(data, 1);
        for (int kill = 1; kill <= KILLS; kill++) {
            Running running = new Running(next, acknowledged);
            // The one after it gets ready meanwhile.
            next = child(data, kill + 1);
            running.kill(20 + random.nextInt(381));

            try (Store store = Stores.open(data)) {
                acknowledged.assertAllThere(store, "after kill " + kill);
            }
        }
        next.destroyForcibly();
        assertThat(acknowledged.answers()).isGreaterThan(20 * KILLS);
    }

    private Process child(Path data, int number) throws IOException {
        return ChildJvm.start(
                KilledInterviewer.class,
                data.toString(),
                folder.resolve("warm" + number).toString(),
                String.valueOf(number));
    }

    /** A child and the thread that takes down what it says. */
    private static final class Running {

        private final Process process;
        private final BlockingQueue<String> first = new ArrayBlockingQueue<>(1);
        private final Thread reader;

        Running(Process process, Acknowledged acknowledged) throws IOException {
            this.process = process;
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            this.reader = Thread.ofPlatform().start(() -> read(acknowledged));
        }

        private void read(Acknowledged acknowledged) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder line = new StringBuilder();
                for (int c = lines.read(); c >= 0; c = lines.read()) {
                    // Only a whole line is an acknowledgement.
                    if (c == '\n') {
                        acknowledged.take(line.toString().strip());
                        first.offer(line.toString());
                        line.setLength(0);
                    } else {
                        line.append((char) c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Kills the child so many milliseconds after its first acknowledgement. */
        void kill(long millis) throws InterruptedException {
            assertThat(first.poll(60, TimeUnit.SECONDS))
                    .as("first acknowledgement")
                    .isNotNull();
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(ended).as("ended by itself").isFalse();
            // Process.destroyForcibly would also close its output, and with it the last acknowledgements.
            process.toHandle().destroyForcibly();
            process.waitFor();
            reader.join();
        }
    }
}
