package vn.sipas.field.office.merge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.store.Pragmas;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.store.StoreFault;

/**
 * Whatever happens in the middle of a bulk merge: afterwards the store is whole and holds whole sections only, the merge can be run
 * again, its numbers add up, and it ends in the very store that there is without the fault.
 */
class MergeFaultsTest {

    private static final int CONTACTS = 1200;
    private static final int SECTION = 50;

    private final Merged.Season season = Merged.Season.of(CONTACTS);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Store store;

    @BeforeEach
    void open() {
        file = season.write(folder.resolve("m.sipas.jsonl"), SECTION);
        store = Stores.office(folder.resolve("store"), 7);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void processKilledAtAnyMomentOfABulkLeavesWholeSectionsOnly() throws IOException, InterruptedException {
        merge();
        Map<String, String> unhurt = Merged.state(store);
        store.close();
        long whole = killedAfter(folder.resolve("never"), TimeUnit.MINUTES.toNanos(2));
        Random random = new Random(whole);
        int inTheMiddle = 0;
        // However fast the machine: until it was hit in the middle at least once, else nothing was tried.
        for (int round = 0; round < 5 || (inTheMiddle == 0 && round < 40); round++) {
            Path target = folder.resolve("killed" + round);
            killedAfter(target, (long) (whole * random.nextDouble()));

            store = Stores.open(target);
            long held = heldWhole();
            inTheMiddle += held > 0 && held < season.records() ? 1 : 0;
            Merged.isWhole(store);
            MergeOutcome.Count count = merge().count();
            assertThat(count.read()).isEqualTo(season.records());
            assertThat(count.joined()).isEqualTo(season.records() - held);
            assertThat(Merged.state(store)).isEqualTo(unhurt);
            assertThat(Pragmas.text(store.database(), "PRAGMA journal_mode")).isEqualTo("wal");
            store.close();
        }
        assertThat(inTheMiddle).isPositive();
        store = Stores.open(folder.resolve("store"));
    }

    /** Merges into a new store in {@code target} and kills that after so long; returns how long it took. */
    private long killedAfter(Path target, long nanos) throws IOException, InterruptedException {
        Stores.office(target, 7).close();
        Process merging = KilledMerge.start(target, file, season.department().name());
        assertThat(merging.getInputStream().read()).isEqualTo('b');
        long begun = System.nanoTime();
        merging.waitFor(nanos, TimeUnit.NANOSECONDS);
        long taken = System.nanoTime() - begun;
        merging.destroyForcibly().waitFor();
        return taken;
    }

    /** How many records are held, of which each book has whole sections. */
    private long heldWhole() {
        long held = 0;
        for (Book book : new Books(store).all()) {
            boolean whole = book.size() % SECTION == 0 || book.size() == 1 || book.size() == CONTACTS + 1;
            assertThat(whole).as("size " + book.size()).isTrue();
            held += book.size();
        }
        return held;
    }

    @Test
    void fullDiskEndsItWithWholeSectionsAndWithRoomItGoesOn() {
        Map<String, String> unhurt = unhurt();
        for (int pages : List.of(3, 12, 40)) {
            Path target = folder.resolve("full" + pages);
            try (Store full = Stores.office(target, 7)) {
                long there = Pragmas.number(full.database(), "PRAGMA page_count");
                Pragmas.run(full.database(), "PRAGMA max_page_count = " + (there + pages));

                assertThatThrownBy(() -> merging(full).merge(file))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                failure -> assertThat(failure.trouble()).isEqualTo(StoreException.Trouble.FULL));

                Merged.isWhole(full);
                Pragmas.run(full.database(), "PRAGMA max_page_count = 1000000");
                // The same open store is usable, and so is the same merge.
                MergeOutcome again = merging(full).merge(file);
                assertThat(again.count().read()).isEqualTo(season.records());
                assertThat(Merged.state(full)).isEqualTo(unhurt);
            }
            try (Store later = Stores.open(target)) {
                Merged.isWhole(later);
                assertThat(Merged.state(later)).isEqualTo(unhurt);
            }
        }
    }

    @Test
    void powerCutAtAnyPieceAndBetweenTheJournalsLeavesAStoreThatGoesOn() {
        Map<String, String> unhurt = unhurt();
        List<Path> copies = new ArrayList<>();
        Path here = folder.resolve("store");
        // Called once before anything is written, and then before every piece, in the middle of transactions.
        merging(store)
                .merge(
                        List.of(file),
                        Merged.watch(
                                piece -> {
                                    if (piece % 2 == 0) {
                                        copies.add(copied(here, "cut" + piece));
                                    }
                                },
                                () -> false));
        copies.add(copied(here, "after"));
        // The very switches: only the header's page is another one then.
        store.database().inBulk(() -> copies.add(copied(here, "between")));

        assertThat(copies).hasSizeGreaterThan(4);
        for (Path copy : copies) {
            try (Store cut = Stores.open(copy)) {
                Merged.isWhole(cut);
                assertThat(Pragmas.text(cut.database(), "PRAGMA journal_mode")).isEqualTo("wal");
                Merged.addsUp(merging(cut).merge(List.of(file), MergeWatch.NONE));
                assertThat(Merged.state(cut)).isEqualTo(unhurt);
            }
        }
    }

    private Path copied(Path from, String name) {
        Path to = folder.resolve(name);
        Stores.copy(from, to);
        return to;
    }

    @Test
    void fileCutWhileItIsReadLosesOnlyTheSectionItWasAt() {
        Map<String, String> unhurt = unhurt();
        Path stick = copy("stick.sipas.jsonl");

        MergeReport report = Merged.addsUp(merging(store)
                .merge(
                        List.of(stick),
                        Merged.watch(
                                piece -> {
                                    if (piece == 1) {
                                        cut(stick);
                                    }
                                },
                                () -> false)));

        assertThat(report.files().getFirst().findings())
                .extracting(Finding::reason)
                .contains(BatchFault.TRUNCATED);
        assertThat(report.count().joined()).isPositive().isEqualTo(heldWhole());
        assertThat(report.count().refused()).isLessThan(SECTION);
        Merged.isWhole(store);
        merge();
        assertThat(Merged.state(store)).isEqualTo(unhurt);
    }

    @Test
    void fileReplacedWhileItIsReadIsReadAsItWas() {
        Map<String, String> unhurt = unhurt();
        Path stick = copy("stick.sipas.jsonl");

        MergeReport report = Merged.addsUp(merging(store)
                .merge(
                        List.of(stick),
                        Merged.watch(
                                piece -> {
                                    if (piece == 1) {
                                        replace(stick, "không phải gói phiếu\n".repeat(50_000));
                                    }
                                },
                                () -> false)));

        assertThat(report.count()).isEqualTo(new MergeOutcome.Count(season.records(), 0, 0, 0, 0));
        assertThat(Merged.state(store)).isEqualTo(unhurt);
    }

    @Test
    void fileWrittenOverWhileItIsReadGivesNothingThatWasNotSigned() throws IOException {
        Map<String, String> unhurt = unhurt();
        Path stick = copy("stick.sipas.jsonl");
        String bytes = Files.readString(stick, ISO_8859_1);
        // In the middle of a record, so that its section is known.
        long middle = bytes.indexOf("not-home", bytes.length() / 2);

        MergeReport report = Merged.addsUp(merging(store)
                .merge(
                        List.of(stick),
                        Merged.watch(
                                piece -> {
                                    if (piece == 1) {
                                        overwrite(stick, middle, "x".repeat(30_000));
                                    }
                                },
                                () -> false)));

        assertThat(report.count().refused()).isPositive();
        assertThat(report.count().joined()).isPositive();
        Merged.isWhole(store);
        merge();
        assertThat(Merged.state(store)).isEqualTo(unhurt);
    }

    @Test
    void storeThatIsBeingMergedIntoIsOpenToNobodyElse() {
        merging(store)
                .merge(
                        List.of(file),
                        Merged.watch(
                                piece -> {
                                    if (piece == 1) {
                                        assertThat(Stores.refusal(folder.resolve("store")))
                                                .isEqualTo(StoreFault.STORE_IN_USE);
                                    }
                                },
                                () -> false));

        assertThat(heldWhole()).isEqualTo(season.records());
    }

    /** What a store holds in which nothing went wrong. */
    private Map<String, String> unhurt() {
        try (Store other = Stores.office(folder.resolve("unhurt"), 7)) {
            merging(other).merge(file);
            return Merged.state(other);
        }
    }

    private Merging merging(Store into) {
        // Nothing lies ahead but one piece, so that what happens to a file happens while it is read.
        return Merged.merging(into, season.department().name(), Runnable::run, new MergeLimits(0, 300, 1, 1 << 20));
    }

    private MergeOutcome merge() {
        return merging(store).merge(file);
    }

    private Path copy(String name) {
        try {
            return Files.copy(file, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cut(Path stick) {
        try (FileChannel channel = FileChannel.open(stick, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() * 2 / 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path stick, String text) {
        try {
            Path other = Files.writeString(stick.resolveSibling("other"), text);
            Files.move(other, stick, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path stick, long at, String text) {
        try (RandomAccessFile open = new RandomAccessFile(stick.toFile(), "rw")) {
            open.seek(at);
            open.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
