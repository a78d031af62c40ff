package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Pragmas;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Page;

/** No room left, or no right to write: it is said, nothing acknowledged is gone, and it goes on when there is room. */
class FullDiskTest {

    private static final String LONG = "Đề nghị mở thêm quầy tiếp nhận vào thứ bảy. ".repeat(60);

    @TempDir
    Path folder;

    private final FormFile form = SmallForm.open();
    private final List<String> given = new ArrayList<>();
    private Optional<Path> mounted = Optional.empty();

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted.isPresent()) {
            run("umount", mounted.get().toString());
        }
    }

    @Test
    void answerThatFindsNoRoomIsRefusedAndTheVisitIsAsBefore() {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            Visits visits = visits(store);
            Visit visit = begun(visits);
            limit(store.database(), 4);

            List<Page> before = answerUntilFull(visit);

            assertThat(visit.pages()).isEqualTo(before);
            assertAllThere(store);
            limit(store.database(), 1000);
            assertGoesOn(store, visit);
        }
    }

    @Test
    void interviewThatFindsNoRoomForItsRecordStaysADraft() {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            Visits visits = visits(store);
            Visit visit = begun(visits);
            answerAll(visit);
            // The record will be longer than what is free here and there.
            visit.comment(SmallForm.AGE, LONG.repeat(8));
            limit(store.database(), 0);
            // What is free inside the file is used up first.
            answerUntilFull(visit);
            List<Page> before = visit.pages();
            long size = Stores.ownBook(store).book().size();

            StoreException failure = catchThrowableOfType(StoreException.class, visit::finish);

            assertThat(failure.trouble()).isEqualTo(StoreException.Trouble.FULL);
            assertThat(visit.pages()).isEqualTo(before);
            assertThat(visits.drafts()).hasSize(1);
            assertThat(Stores.ownBook(store).book().size()).isEqualTo(size);
            assertAllThere(store);
            limit(store.database(), 1000);
            assertGoesOn(store, visit);
        }
    }

    @Test
    void beginThatFindsNoRoomLeavesNeitherRecordNorDraft() {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            Visits visits = visits(store);
            Visit visit = begun(visits);
            limit(store.database(), 0);
            answerUntilFull(visit);

            for (int i = 0; i < 40; i++) {
                CaseId next = new CaseId("B-" + i);
                long size = Stores.ownBook(store).book().size();
                int drafts = visits.drafts().size();
                try {
                    visits.begin(next, form, Mode.LAPTOP);
                } catch (StoreException full) {
                    assertThat(full.trouble()).isEqualTo(StoreException.Trouble.FULL);
                    assertThat(Stores.ownBook(store).book().size()).isEqualTo(size);
                    assertThat(visits.drafts()).hasSize(drafts);
                    assertAllThere(store);
                    return;
                }
            }
            throw new AssertionError("there was room for everything");
        }
    }

    @Test
    void fullFileSystemLosesNothingAcknowledged() throws IOException, InterruptedException {
        Path small = mountSmall();
        Path data = small.resolve("store");
        try (Store store = Stores.create(data, 0)) {
            Path ballast = Files.write(small.resolve("ballast"), new byte[6 << 20]);
            Visit visit = begun(visits(store));

            List<Page> before = answerUntilFull(visit);

            assertThat(visit.pages()).isEqualTo(before);
            assertAllThere(store);
            Files.delete(ballast);
            visit.answer(SmallForm.AGE, Optional.of(new Answer("52")));
            fillUp(small.resolve("ballast"));
            answerUntilFull(visit);
        }
        // Closed and opened while the disk is still full: what was acknowledged may stand in the log only.
        try (Store store = Stores.open(data)) {
            assertAllThere(store);
            Files.delete(small.resolve("ballast"));
            Visits visits = visits(store);
            Visit visit = visits.resume(visits.drafts().getFirst(), form).visit();
            assertGoesOn(store, visit);
        }
    }

    @Test
    void storeOnAFullFileSystemIsNotMadeByHalves() throws IOException, InterruptedException {
        Path small = mountSmall();
        fillUp(small.resolve("ballast"));

        StoreException failure = catchThrowableOfType(
                StoreException.class,
                () -> Stores.create(small.resolve("store"), 0).close());

        assertThat(failure.trouble()).isEqualTo(StoreException.Trouble.FULL);
        Files.delete(small.resolve("ballast"));
        Stores.create(small.resolve("store2"), 0).close();
    }

    @Test
    void readOnlyFileSystemIsNamed() throws IOException, InterruptedException {
        Path small = mountSmall();
        Path data = small.resolve("store");
        Stores.create(data, 0).close();
        assumeTrue(run("mount", "-o", "remount,ro", small.toString()) == 0, "may not mount read-only");

        assertThat(troubleOfOpening(data)).isEqualTo(StoreException.Trouble.READ_ONLY);
        assertThat(catchThrowableOfType(
                                StoreException.class,
                                () -> Stores.create(small.resolve("new"), 0).close())
                        .trouble())
                .isEqualTo(StoreException.Trouble.READ_ONLY);
    }

    @Test
    void folderWithoutTheRightToWriteIsNamed() throws IOException {
        Path data = folder.resolve("store");
        Stores.create(data, 0).close();
        Files.setPosixFilePermissions(data.resolve("store.lock"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(data), "root may write everywhere");

            assertThat(troubleOfOpening(data)).isEqualTo(StoreException.Trouble.READ_ONLY);
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static StoreException.Trouble troubleOfOpening(Path data) {
        return catchThrowableOfType(
                        StoreException.class,
                        () -> Store.open(data, Stores.password(), Clock.systemUTC(), new SecureRandom()))
                .trouble();
    }

    /** A file system of 8 MB of its own; the test is skipped where this process may not make one. */
    private Path mountSmall() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(Files.exists(Path.of("/proc/self/mounts")), "no Linux");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small.toString()) == 0, "may not mount");
        mounted = Optional.of(small);
        return small;
    }

    private static void fillUp(Path file) {
        try (var out = Files.newOutputStream(file)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Visits visits(Store store) {
        OwnBook own = Stores.ownBook(store);
        return new Visits(store, own, Stores.CLOCK);
    }

    private Visit begun(Visits visits) {
        return visits.begin(new CaseId("25195-0031"), form, Mode.LAPTOP);
    }

    private static void limit(Database database, long morePages) {
        long pages = Pragmas.number(database, "PRAGMA page_count");
        Pragmas.run(database, "PRAGMA max_page_count = " + (pages + morePages));
    }

    /** Gives long answers until there is no room; returns the pages as they were before the one that failed. */
    private List<Page> answerUntilFull(Visit visit) {
        for (int i = 0; i < 3000; i++) {
            List<Page> before = visit.pages();
            String text = LONG + given.size();
            try {
                visit.answer(SmallForm.OPINION, Optional.of(new Answer(text)));
            } catch (StoreException full) {
                assertThat(full.trouble()).isEqualTo(StoreException.Trouble.FULL);
                return before;
            }
            given.add(text);
        }
        throw new AssertionError("there was room for everything");
    }

    private void assertAllThere(Store store) {
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
        Drafts drafts = new Drafts(store);
        List<String> found = drafts.steps(drafts.all().getFirst()).stream()
                .map(TimedStep::step)
                .filter(step -> step instanceof Step.Answered answered
                        && answered.question().equals(SmallForm.OPINION))
                .map(step -> ((Step.Answered) step).answer().orElseThrow().text())
                .toList();
        assertThat(found).isEqualTo(given);
    }

    private void assertGoesOn(Store store, Visit visit) {
        answerAll(visit);
        assertThat(visit.finish()).isInstanceOf(Visit.Ending.Finished.class);
        assertThat(new Drafts(store).all()).isEmpty();
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    private static void answerAll(Visit visit) {
        visit.answer(SmallForm.USED, Optional.of(new Answer("no")));
        visit.answer(SmallForm.AGE, Optional.of(new Answer("44")));
        for (int i = 1; i <= SmallForm.RATED; i++) {
            visit.answer(SmallForm.rated(i), Optional.of(new Answer("4")));
        }
    }
}
