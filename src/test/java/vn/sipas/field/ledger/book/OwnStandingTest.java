package vn.sipas.field.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.journal.HeadJournal;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.SignedHead;

/** The owner's book against what its journal, and whoever else, remembers of it. */
class OwnStandingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private Path here = Path.of("");
    private Path old = Path.of("");

    @BeforeEach
    void fiveRecordsAndACopyOfThem() {
        here = folder.resolve("an");
        old = folder.resolve("old");
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(book(store), 5);
        }
        Stores.copy(here, old);
    }

    @Test
    void bookThatOnlyGrewIsWhole() {
        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            own.leaves();
            Stores.fill(own, 3);

            assertThat(own.standing()).isEqualTo(new OwnStanding.Whole());
        }
        try (Store store = Stores.open(here)) {
            assertThat(book(store).standing()).isEqualTo(new OwnStanding.Whole());
        }
    }

    @Test
    void copyPutBackAfterAHeadLeftIsBehindAndTakesNoRecord() {
        written(3, true);
        Stores.copy(old, here);

        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);

            assertThat(own.standing()).isEqualTo(new OwnStanding.Behind(5, 8, own.now()));
            assertThatThrownBy(() -> own.append(Stores.contact(9)))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            stopped -> assertThat(stopped.trouble()).isEqualTo(StoreException.Trouble.RESTORED));
            assertThat(own.book().size()).isEqualTo(5);
        }
    }

    @Test
    void recordsThatNeverLeftAreMissedByNumberAndTimeAndTheBookGoesOn() {
        written(3, false);
        Stores.copy(old, here);

        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            OwnStanding.Missing missing = new OwnStanding.Missing(3, own.now(), own.now());

            assertThat(own.standing()).isEqualTo(missing);
            Stores.fill(own, 4);
            assertThat(own.standing()).isEqualTo(missing);
        }
        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            own.understood();

            assertThat(own.standing()).isEqualTo(new OwnStanding.Whole());
        }
        try (Store store = Stores.open(here)) {
            assertThat(book(store).standing()).isEqualTo(new OwnStanding.Whole());
        }
    }

    @Test
    void logThatWasCutAnywhereIsNamedWhatEverIsLeftOfIt() throws IOException {
        Path open = folder.resolve("open");
        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            Stores.fill(own, 6);
            own.leaves();
            Stores.copy(here, open);
        }
        Path log = here.resolve("store.sqlite-wal");
        long whole = Files.size(open.resolve("store.sqlite-wal"));
        int shorter = 0;
        for (int part = 0; part <= 8; part++) {
            Stores.copy(open, here);
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.truncate(whole * part / 8);
            }
            try (Store store = Stores.open(here)) {
                OwnBook own = book(store);
                long held = own.book().size();
                shorter += held < 11 ? 1 : 0;

                assertThat(own.standing())
                        .isEqualTo(held == 11 ? new OwnStanding.Whole() : new OwnStanding.Behind(held, 11, own.now()));
            }
        }
        assertThat(shorter).isGreaterThanOrEqualTo(6);
    }

    @Test
    void anotherHistoryOfTheSameSizeIsAForkForGood() {
        SignedHead there = written(2, true);
        Stores.copy(old, here);
        Path journal = folder.resolve("an.heads");
        try (Store store = Stores.open(here)) {
            Stores.fill(Stores.ownBook(store), 4);
            OwnBook own = book(store);

            assertThat(own.standing()).isEqualTo(new OwnStanding.Forked(there, own.now()));
            assertThatThrownBy(() -> own.append(Stores.contact(9))).isInstanceOf(StoreException.class);
        }
        assertThat(journal).isNotEmptyFile();
    }

    @Test
    void tornAndForeignLinesAreNothing() throws IOException {
        SignedHead foreign;
        try (Store other = Stores.create(folder.resolve("binh"), 1)) {
            OwnBook own = Stores.ownBook(other);
            Stores.fill(own, 30);
            foreign = own.book().head().orElseThrow();
        }
        SignedHead forged;
        try (Store store = Stores.open(here)) {
            OwnBook own = Stores.ownBook(store);
            String newest = own.book().head().orElseThrow().text();
            forged = SignedHead.read(newest.replace("\n5\n", "\n99\n")).value().orElseThrow();
            HeadJournal.beside(here).add(new HeadJournal.Entry(HeadJournal.Mark.LEFT, own.now(), foreign));
            HeadJournal.beside(here).add(new HeadJournal.Entry(HeadJournal.Mark.LEFT, own.now(), forged));
        }
        append("left 2026-10-02T08:15:30+07:00 bm90IGEgbm90ZQ==\nleft 9999\n\u0000\nleft 2026-10-02T08:15");

        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            assertThat(own.standing()).isEqualTo(new OwnStanding.Whole());
            Stores.fill(own, 1);
            own.leaves();
        }
        Stores.copy(old, here);
        try (Store store = Stores.open(here)) {
            // What was added behind the torn line is a line of its own.
            assertThat(book(store).standing()).isInstanceOf(OwnStanding.Behind.class);
        }
    }

    @Test
    void whatIsRolledBackIsNotRemembered() throws IOException {
        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            List<String> before = Files.readAllLines(folder.resolve("an.heads"));

            assertThatThrownBy(() -> own.together(() -> {
                        own.append(Stores.contact(7));
                        throw new IllegalStateException("dừng giữa chừng");
                    }))
                    .hasMessage("dừng giữa chừng");
            own.together(() -> own.append(List.of(Stores.contact(7), Stores.contact(8))));

            assertThat(Files.readAllLines(folder.resolve("an.heads"))).hasSize(before.size() + 1);
            assertThat(own.standing()).isEqualTo(new OwnStanding.Whole());
        }
    }

    /** Writes on, after the copy was made; the newest head. */
    private SignedHead written(int records, boolean leaves) {
        try (Store store = Stores.open(here)) {
            OwnBook own = book(store);
            for (int number = 0; number < records; number++) {
                own.append(Stores.contact(100 + number));
            }
            if (leaves) {
                own.leaves();
            }
            return own.book().head().orElseThrow();
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("an.heads"), text, StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);
    }

    private OwnBook book(Store store) {
        SecureRandom random = new SecureRandom();
        return new OwnBook(store, HeadJournal.beside(here), Stores.CLOCK, new RecordIds(Stores.CLOCK, random), random);
    }
}
