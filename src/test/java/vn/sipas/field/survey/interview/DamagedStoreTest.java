package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.survey.form.Answer;

/**
 * A store whose files were cut or changed: what is read is a beginning of what was acknowledged, or the damage is named.
 * Never is anything missing in the middle, never is another value taken for the right one.
 */
class DamagedStoreTest {

    private static final int STEPS = 70;

    /** As many as are quick; 6,000 with other seeds were run once, with the same outcome. */
    private static final int DATABASE_FLIPS = 60;

    private static final int WAL_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    @TempDir
    Path folder;

    private Path intact;
    private List<TimedStep> steps = List.of();
    private List<Hash> leaves = List.of();

    /** What can be said of a copy. */
    private enum Verdict {
        WHOLE,
        BEGINNING,
        NAMED
    }

    /** Two interviews begun, 70 answers in the second, nothing of it in the database file yet: a copy is taken in this state. */
    @BeforeEach
    void write() {
        Path live = folder.resolve("live");
        intact = folder.resolve("intact");
        Stores.create(live, 0).close();
        try (Store store = Stores.open(live)) {
            OwnBook own = Stores.ownBook(store);
            Visits visits = new Visits(store, own, Stores.CLOCK);
            Visit visit = visits.begin(new CaseId("25195-0031"), SmallForm.open(), Mode.LAPTOP);
            for (int i = 0; i < STEPS; i++) {
                visit.answer(SmallForm.rated(1 + i % SmallForm.RATED), Optional.of(new Answer("" + (1 + i % 5))));
            }
            Stores.fill(own, 2);
            Stores.copy(live, intact);
            steps = new Drafts(store).steps(visits.drafts().getFirst());
            leaves = own.book().hashes();
        }
        assertThat(steps).hasSize(STEPS + 1);
    }

    @Test
    void untouchedCopyIsWhole() throws IOException {
        assertThat(judge("untouched", intact)).isEqualTo(Verdict.WHOLE);
    }

    @Test
    void logCutAnywhereGivesABeginning() throws IOException {
        byte[] log = Files.readAllBytes(log(intact));
        int frame = FRAME_HEADER + ByteBuffer.wrap(log).getInt(8);
        assertThat((log.length - WAL_HEADER) / frame).isGreaterThanOrEqualTo(STEPS);

        int kept = 0;
        for (int end = WAL_HEADER; end <= log.length; end += frame) {
            int whole = beginning("cut at frame " + end, Arrays.copyOf(log, end));
            assertThat(whole).as("steps after a longer log").isGreaterThanOrEqualTo(kept);
            kept = whole;
        }
        assertThat(kept).isEqualTo(steps.size());
        Random random = new Random(41);
        for (int round = 0; round < 40; round++) {
            int end = random.nextInt(log.length);
            beginning("cut at byte " + end, Arrays.copyOf(log, end));
        }
    }

    @Test
    void bitChangedInTheLogGivesABeginningOrIsNamed() throws IOException {
        byte[] log = Files.readAllBytes(log(intact));
        Random random = new Random(42);
        for (int round = 0; round < 60; round++) {
            // The first rounds go through the log's own header, where a change loses most.
            int bit = round < WAL_HEADER ? round * 8 + random.nextInt(8) : random.nextInt(log.length * 8);
            Path copy = copyOfIntact();
            Files.write(log(copy), flipped(log, bit));
            judge("bit " + bit + " of the log", copy);
        }
    }

    @Test
    void bitChangedInTheDatabaseGivesABeginningOrIsNamed() throws IOException {
        Path closed = folder.resolve("closed");
        Stores.copy(intact, closed);
        Stores.open(closed).close();
        assertThat(log(closed)).doesNotExist();
        byte[] main = Files.readAllBytes(main(closed));
        Random random = new Random(43);
        int named = 0;
        for (int round = 0; round < DATABASE_FLIPS; round++) {
            int bit = random.nextInt(main.length * 8);
            Path copy = folder.resolve("copy");
            Stores.copy(closed, copy);
            Files.write(main(copy), flipped(main, bit));
            named += judge("bit " + bit + " of the database", copy) == Verdict.NAMED ? 1 : 0;
        }
        assertThat(named).isPositive();
    }

    /** How many steps a copy with this log has; it must be a beginning, for a cut log is no damage. */
    private int beginning(String what, byte[] log) throws IOException {
        Path copy = copyOfIntact();
        Files.write(log(copy), log);
        assertThat(judge(what, copy)).as(what).isNotEqualTo(Verdict.NAMED);
        try (Store store = Stores.open(copy)) {
            Drafts drafts = new Drafts(store);
            return drafts.all().stream()
                    .mapToInt(draft -> drafts.steps(draft).size())
                    .sum();
        }
    }

    private Verdict judge(String what, Path copy) {
        Store.Opening opening;
        try {
            opening = Store.open(copy, Stores.password(), Clock.systemUTC(), new SecureRandom());
        } catch (StoreException e) {
            assertThat(e.trouble()).as(what).isEqualTo(StoreException.Trouble.DAMAGED);
            return Verdict.NAMED;
        }
        return switch (opening) {
            case Store.Opening.Refused _, Store.Opening.TooEarly _ -> Verdict.NAMED;
            case Store.Opening.Opened(Store store) -> {
                try (store) {
                    yield read(what, store);
                }
            }
        };
    }

    private Verdict read(String what, Store store) {
        if (!new Doctor(store).examine().troubles().isEmpty()) {
            return Verdict.NAMED;
        }
        try {
            Drafts drafts = new Drafts(store);
            List<TimedStep> found = drafts.all().stream()
                    .flatMap(draft -> drafts.steps(draft).stream())
                    .toList();
            List<Hash> book = Stores.ownBook(store).book().hashes();
            assertThat(found).as(what).isEqualTo(steps.subList(0, Math.min(found.size(), steps.size())));
            assertThat(book).as(what).isEqualTo(leaves.subList(0, Math.min(book.size(), leaves.size())));
            return found.size() == steps.size() && book.size() == leaves.size() ? Verdict.WHOLE : Verdict.BEGINNING;
        } catch (StoreException e) {
            assertThat(e.trouble()).as(what).isEqualTo(StoreException.Trouble.DAMAGED);
            return Verdict.NAMED;
        }
    }

    private Path copyOfIntact() {
        Path copy = folder.resolve("copy");
        Stores.copy(intact, copy);
        return copy;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }

    private static Path main(Path folder) {
        return folder.resolve("store.sqlite");
    }

    private static Path log(Path folder) {
        return folder.resolve("store.sqlite-wal");
    }
}
