package vn.sipas.field.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ChildJvm;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.store.Store;

class ExportTest {

    /** 120 sections of 50 records of 30 KB: about 180 MB, four times what the child's memory holds. */
    private static final int COPIES = 120;

    @TempDir
    Path folder;

    @Test
    void bookIsWrittenReadBackAndHolds() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 12);
            List<Export.Step> steps = new ArrayList<>();

            Export.Outcome.Done done = done(Export.write(folder.resolve("out"), Part.whole(own.book()), steps::add));

            assertThat(steps).containsExactly(Export.Step.WRITTEN, Export.Step.RENAMED, Export.Step.VERIFIED);
            assertThat(done.file().getFileName().toString())
                    .isEqualTo(BatchFile.name(own.book().name(), 0, 12));
            assertThat(done.bytes()).isEqualTo(Files.size(done.file()));
            assertThat(done.section().bodies()).isEqualTo(12);
            assertThat(BatchFile.check(done.file()).intact()).isTrue();
        }
    }

    @Test
    void sameStretchGivesTheSameBytes() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 7);

            Path first = done(write(own, "a", false)).file();
            Path second = done(write(own, "b", false)).file();
            Path again = done(write(own, "a", false)).file();

            assertThat(second).hasSameBinaryContentAs(first);
            assertThat(again).isEqualTo(first).hasSameBinaryContentAs(second);
            assertThat(Stores.files(folder.resolve("a"))).containsExactly(first);
        }
    }

    @Test
    void everyLaterStretchJoinsByItsPeaks() {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 13);

            for (int from = 0; from <= 13; from++) {
                Export.Outcome.Done done = done(Export.write(folder, Part.from(own.book(), from), _ -> {}));
                assertThat(done.section().header().count()).isEqualTo(13L - from);
            }
        }
    }

    @Test
    void redactedExportHoldsWithoutAnyBody() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 9);

            Export.Outcome.Done done = done(write(own, "out", true));

            assertThat(done.section().bodies()).isZero();
            assertThat(done.section().header().redacted()).isTrue();
            assertThat(Files.readString(done.file())).doesNotContain("\"body\"").doesNotContain("nhà đóng cửa");
        }
    }

    @Test
    void fileSpoiltBeforeItIsReadBackIsNotCalledDone() {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 5);
            Path file = folder.resolve("out").resolve(BatchFile.name(own.book().name(), 0, 5));

            for (Spoiling spoiling : List.<Spoiling>of(
                    bytes -> bytes[bytes.length / 2] ^= 1,
                    bytes -> bytes[0] ^= 1,
                    bytes -> bytes[bytes.length - 1] ^= 1)) {
                Export.Outcome outcome = Export.write(folder.resolve("out"), Part.whole(own.book()), step -> {
                    if (step == Export.Step.RENAMED) {
                        spoil(file, spoiling);
                    }
                });
                assertThat(outcome).isInstanceOf(Export.Outcome.NotReadBack.class);
            }
        }
    }

    @Test
    void fileReplacedByAnotherGoodBatchIsNotCalledDone() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 5);
            Path other = done(write(own, "other", true)).file();
            Path file = folder.resolve("out").resolve(BatchFile.name(own.book().name(), 0, 5));

            Export.Outcome outcome = Export.write(folder.resolve("out"), Part.whole(own.book()), step -> {
                if (step == Export.Step.RENAMED) {
                    write(file, read(other));
                }
            });

            assertThat(outcome).isInstanceOf(Export.Outcome.NotReadBack.class);
        }
    }

    @Test
    void partOfABrokenExportDisturbsNothing() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 5);
            Path out = Files.createDirectories(folder.resolve("out"));
            Path left = Files.writeString(out.resolve(".sipas-123.part"), "{\"sipas\":\"batch/1\"");

            Path file = done(write(own, "out", false)).file();

            assertThat(Stores.files(out)).containsExactlyInAnyOrder(left, file);
            assertThat(BatchFile.check(file).intact()).isTrue();
        }
    }

    @Test
    void othersMayReadTheFileAsAnyOtherFileOfThatFolder() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 5);
            Path file = done(write(own, "out", false)).file();
            Path ordinary = Files.createFile(folder.resolve("ordinary"));
            assumeTrue(Files.getFileStore(ordinary).supportsFileAttributeView("posix"), "no POSIX permissions here");

            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
        }
    }

    @Test
    void stickThatFillsUpLeavesTheEarlierFileAsItWas() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 5);
            Path file = done(write(own, "out", false)).file();
            byte[] before = Files.readAllBytes(file);

            assertThatThrownBy(() -> Export.write(folder.resolve("out"), Part.whole(own.book()), step -> {
                        if (step == Export.Step.WRITTEN) {
                            throw new UncheckedIOException(new IOException("No space left on device"));
                        }
                    }))
                    .isInstanceOf(UncheckedIOException.class);

            assertThat(file).hasBinaryContent(before);
            assertThat(Stores.files(folder.resolve("out"))).containsExactly(file);
        }
    }

    @Test
    void filesOfSeveralPeopleOneAfterAnotherAreABatch() throws IOException {
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        for (int person = 0; person < 3; person++) {
            try (Store store = Stores.create(folder.resolve("p" + person), person)) {
                OwnBook own = Stores.ownBook(store);
                Stores.fill(own, 4 + person);
                merged.writeBytes(read(done(write(own, "out", false)).file()));
            }
        }
        Path file = Files.write(folder.resolve("merged.sipas.jsonl"), merged.toByteArray());

        BatchCheck check = BatchFile.check(file);

        assertThat(check.allFindings()).isEmpty();
        assertThat(check.intactSections()).hasSize(3);
        assertThat(SectionCheck.sum(check.intactSections())).containsEntry("contact", 15L);
    }

    @Test
    void thousandSectionsInOneFileHold() throws IOException {
        Path file = folder.resolve("merged.sipas.jsonl");
        try (Store store = Stores.create(folder.resolve("store"), 0);
                var out = Files.newOutputStream(file)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 20);
            // Sections may overlap: each begins somewhere else in the book.
            for (int i = 0; i < 1000; i++) {
                BatchWriter.write(out, Part.from(own.book(), i % 21));
            }
        }

        BatchCheck check = BatchFile.check(file);

        assertThat(check.allFindings()).isEmpty();
        assertThat(check.intactSections()).hasSize(1000);
    }

    @Test
    void fileLargerThanTheMemoryIsVerified() throws IOException {
        String comment = "Người dân đề nghị giảm giấy tờ. ".repeat(700);
        Path file = folder.resolve("merged.sipas.jsonl");
        try (Store store = Stores.create(folder.resolve("store"), 0);
                var out = Files.newOutputStream(file)) {
            OwnBook own = Stores.ownBook(store);
            own.append(Collections.nCopies(50, commented(comment)));
            byte[] section = read(done(write(own, "out", false)).file());
            for (int i = 0; i < COPIES; i++) {
                out.write(section);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(150L << 20);

        Process process = ChildJvm.start(List.of("-Xmx48m"), Verifier.class, file.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(said).isEqualTo("intact " + COPIES);
    }

    /** Verifies a file and says how many sections it has; run in a process of its own. */
    static final class Verifier {

        private Verifier() {}

        public static void main(String[] arguments) {
            BatchCheck check = BatchFile.check(Path.of(arguments[0]));
            System.out.println((check.intact() ? "intact " : "refused ")
                    + check.intactSections().size());
        }
    }

    private static BookRecord commented(String comment) {
        return new BookRecord.Contact(new CaseId("25195-0001"), 1, "visit", "not-home", comment);
    }

    private interface Spoiling {
        void spoil(byte[] bytes);
    }

    private static void spoil(Path file, Spoiling spoiling) {
        byte[] bytes = read(file);
        spoiling.spoil(bytes);
        write(file, bytes);
    }

    private Export.Outcome write(OwnBook own, String below, boolean redacted) {
        Part whole = Part.whole(own.book());
        return Export.write(folder.resolve(below), redacted ? whole.forMonitors() : whole, _ -> {});
    }

    private static Export.Outcome.Done done(Export.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Export.Outcome.Done.class);
        return (Export.Outcome.Done) outcome;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
