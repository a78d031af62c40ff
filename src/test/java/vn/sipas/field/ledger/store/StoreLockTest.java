package vn.sipas.field.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ChildJvm;
import vn.sipas.field.Stores;

class StoreLockTest {

    @TempDir
    Path folder;

    @Test
    void secondOpeningIsRefusedWhileTheFirstLastsAndFineAfterwards() {
        try (Store store = Stores.create(folder, 0)) {
            assertThat(store.owner().season()).isEqualTo(Stores.SEASON);
            assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_IN_USE);
            assertThat(Store.ownerOf(folder)).isEmpty();
        }

        Stores.open(folder).close();
    }

    @Test
    void storeIsKnownByItsFolderWhateverPathLeadsThere() throws IOException {
        Path real = Files.createDirectory(folder.resolve("that"));
        Path link = Files.createSymbolicLink(folder.resolve("cung-cho"), real);

        try (Store store = Stores.create(real, 0)) {
            assertThat(store.owner().season()).isEqualTo(Stores.SEASON);
            assertThat(Stores.refusal(link)).isEqualTo(StoreFault.STORE_IN_USE);
        }
    }

    /**
     * Closing any descriptor of a file gives up a POSIX process's locks on it. If a second look in this process did so,
     * another process could open the store beside this one, and on closing would delete the write-ahead log that this
     * one still writes to: acknowledged answers would be gone.
     */
    @Test
    void otherProcessIsRefusedAlsoAfterASecondLookInThisOne() throws IOException {
        try (Store store = Stores.create(folder, 0)) {
            assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_IN_USE);
            assertThat(Store.ownerOf(folder)).isEmpty();

            assertThat(opinionOfAnotherProcess()).isEqualTo("store-in-use");
            Stores.fill(Stores.ownBook(store), 3);
        }
        assertThat(opinionOfAnotherProcess()).isEqualTo("opened");
    }

    private String opinionOfAnotherProcess() throws IOException {
        Process process = ChildJvm.start(Opener.class, folder.toString());
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Opens the store and says what came of it; run in a process of its own. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] arguments) {
            System.out.println(
                    switch (Store.open(
                            Path.of(arguments[0]), Stores.password(), Clock.systemUTC(), new SecureRandom())) {
                        case Store.Opening.Opened(Store store) -> {
                            store.close();
                            yield "opened";
                        }
                        case Store.Opening.Refused(var why) -> why.code();
                        case Store.Opening.TooEarly _ -> "too early";
                    });
        }
    }
}
