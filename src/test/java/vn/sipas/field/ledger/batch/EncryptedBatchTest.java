package vn.sipas.field.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ChildJvm;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.age.AgeFault;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeOutput;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;

class EncryptedBatchTest {

    private static final int COPIES = 60;

    private final SecureRandom random = new SecureRandom();
    private final AgeIdentity supervisor = AgeIdentity.random(random);
    private final AgeIdentity department = AgeIdentity.random(random);
    private final AgeIdentity stranger = AgeIdentity.random(random);

    @TempDir
    Path folder;

    private Path plain;
    private Path encrypted;

    @BeforeEach
    void exportPlainAndEncrypted() {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 12);
            plain = done(Export.write(folder.resolve("out"), Part.whole(own.book()), _ -> {}))
                    .file();
            encrypted = done(export(own, false, _ -> {})).file();
        }
    }

    @Test
    void encryptedFileHoldsThePlainOneForEachRecipient() throws IOException {
        assertThat(encrypted.getFileName()).hasToString(plain.getFileName() + ".age");
        for (AgeIdentity one : List.of(supervisor, department)) {
            Collected collected = new Collected();

            BatchCheck check = BatchFile.check(encrypted, List.of(stranger, one), collected);

            assertThat(check.allFindings()).isEmpty();
            assertThat(check.intactSections())
                    .singleElement()
                    .satisfies(s -> assertThat(s.bodies()).isEqualTo(12));
            assertThat(collected.bytes.toByteArray()).isEqualTo(Files.readAllBytes(plain));
        }
    }

    @Test
    void fileForSomebodyElseSaysSo() {
        for (List<AgeIdentity> identities : List.of(List.of(stranger), List.<AgeIdentity>of())) {
            BatchCheck check = BatchFile.check(encrypted, identities, SectionReader.NONE);

            assertThat(check.allFindings()).containsExactly(new Finding(AgeFault.AGE_NOT_FOR_US, 0));
            assertThat(check.sections()).isEmpty();
        }
        assertThat(BatchFile.check(encrypted).allFindings()).containsExactly(new Finding(AgeFault.AGE_NOT_FOR_US, 0));
    }

    @Test
    void encryptedFileShowsNothingOfItsContent() throws IOException {
        String text = Files.readString(encrypted, StandardCharsets.ISO_8859_1);

        assertThat(text).doesNotContain("sipas.vn").doesNotContain("25195").doesNotContain("contact");
    }

    @Test
    void fileIsKnownByItsContentWhateverItsName() throws IOException {
        Path renamed = Files.copy(encrypted, folder.resolve("anh.jpg"));
        Path notEncrypted = Files.copy(plain, folder.resolve("phieu.sipas.jsonl.age"));

        assertThat(check(renamed).intact()).isTrue();
        assertThat(check(notEncrypted).intact()).isTrue();
    }

    @Test
    void armorIsAccepted() throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Files.readAllBytes(encrypted));
        Path armored = Files.writeString(
                folder.resolve("phieu.txt"),
                "\n-----BEGIN AGE ENCRYPTED FILE-----\n" + base64 + "\n-----END AGE ENCRYPTED FILE-----\n");

        assertThat(check(armored).intact()).isTrue();

        Files.writeString(armored, Files.readString(armored).replace("\n-----END", "\n\n-----END"));
        assertThat(check(armored).allFindings())
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).isEqualTo(AgeFault.AGE_ARMOR_BAD));
    }

    @Test
    void fileCutAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(encrypted);
        Path cut = folder.resolve("cut");

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThat(check(cut).intact()).as("cut at %d", length).isFalse();
        }
    }

    @Test
    void anyChangedByteIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(encrypted);
        Path file = folder.resolve("changed");
        Random where = new Random(5);

        for (int round = 0; round < 500; round++) {
            byte[] changed = whole.clone();
            changed[where.nextInt(changed.length)] ^= (byte) (1 << where.nextInt(8));
            Files.write(file, changed);
            assertThat(check(file).intact()).isFalse();
        }
    }

    @Test
    void sectionsBeforeACutStayGoodAndTheCutIsNamed() throws IOException {
        byte[] section = Files.readAllBytes(plain);
        Path file = folder.resolve("merged.age");
        encrypt(file, section, 20);
        byte[] whole = Files.readAllBytes(file);
        int header = whole.length - 20 * section.length - 16 * (20 * section.length / 65_536 + 1);
        Files.write(file, Arrays.copyOf(whole, header + 65_552));

        BatchCheck check = check(file);

        assertThat(check.intact()).isFalse();
        assertThat(check.intactSections()).hasSizeBetween(1, 19);
        assertThat(check.allFindings().getFirst().reason()).isEqualTo(AgeFault.AGE_TRUNCATED);
    }

    @Test
    void encryptedFilesOneAfterAnotherAreRefused() throws IOException {
        byte[] one = Files.readAllBytes(encrypted);
        byte[] both = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, both, one.length, one.length);
        Path joined = Files.write(folder.resolve("joined.age"), both);

        assertThat(check(joined).intact()).isFalse();
    }

    @Test
    void redactedBodiesAreNotInTheEncryptedFileEither() {
        try (Store store = Stores.create(folder.resolve("other"), 1)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 9);

            Export.Outcome.Done done = done(export(own, true, _ -> {}));

            assertThat(done.section().bodies()).isZero();
            Collected collected = new Collected();
            assertThat(BatchFile.check(done.file(), List.of(supervisor), collected)
                            .intact())
                    .isTrue();
            assertThat(collected.bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\"body\"");
        }
    }

    @Test
    void fileSpoiltOrReplacedBeforeItIsReadBackIsNotCalledDone() throws IOException {
        byte[] other = Files.readAllBytes(encrypted);
        try (Store store = Stores.create(folder.resolve("other"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 12);
            byte[] spoilt = other.clone();
            spoilt[spoilt.length - 1] ^= 1;

            for (byte[] there : List.of(spoilt, other, new byte[0])) {
                Export.Outcome outcome = export(own, false, step -> {
                    if (step == Export.Step.RENAMED) {
                        write(encrypted, there);
                    }
                });
                assertThat(outcome).isInstanceOf(Export.Outcome.NotReadBack.class);
            }
        }
    }

    @Test
    void stickThatFillsUpLeavesTheEarlierFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(encrypted);
        try (Store store = Stores.create(folder.resolve("other"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 12);

            assertThatThrownBy(() -> export(own, false, step -> {
                        if (step == Export.Step.WRITTEN) {
                            throw new UncheckedIOException(new IOException("No space left on device"));
                        }
                    }))
                    .isInstanceOf(UncheckedIOException.class);

            assertThat(encrypted).hasBinaryContent(before);
            assertThat(Stores.files(folder.resolve("out"))).containsExactly(plain, encrypted);
        }
    }

    @Test
    void encryptedFileLargerThanTheMemoryIsVerified() throws IOException {
        Path file = folder.resolve("merged.sipas.jsonl.age");
        try (Store store = Stores.create(folder.resolve("other"), 1)) {
            OwnBook own = Stores.ownBook(store);
            String comment = "Người dân đề nghị giảm giấy tờ. ".repeat(700);
            own.append(Collections.nCopies(
                    50, new BookRecord.Contact(new CaseId("25195-0001"), 1, "visit", "not-home", comment)));
            Path section = done(Export.write(folder.resolve("out"), Part.whole(own.book()), _ -> {}))
                    .file();
            encrypt(file, Files.readAllBytes(section), COPIES);
        }
        assertThat(Files.size(file)).isGreaterThan(80L << 20);

        Process process = ChildJvm.start(List.of("-Xmx40m"), Verifier.class, file.toString(), supervisor.text());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(said).isEqualTo("intact " + COPIES);
    }

    /** Verifies an encrypted file and says how many sections it has; run in a process of its own. */
    static final class Verifier {

        private Verifier() {}

        public static void main(String[] arguments) {
            AgeIdentity.Parsed key = AgeIdentity.parse(arguments[1]);
            try (AgeIdentity identity = ((AgeIdentity.Parsed.Valid) key).identity()) {
                BatchCheck check = BatchFile.check(Path.of(arguments[0]), List.of(identity), SectionReader.NONE);
                System.out.println((check.intact() ? "intact " : "refused ")
                        + check.intactSections().size());
            }
        }
    }

    /** The plain file put together again from what the reader is given. */
    private static final class Collected implements SectionReader {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void begin(SectionHeader header) {
            add(header.line());
        }

        @Override
        public void record(long position, RecordLine line) {
            add(line.bytes());
        }

        @Override
        public void end(SectionCheck check) {}

        private void add(byte[] line) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
    }

    private BatchCheck check(Path file) {
        return BatchFile.check(file, List.of(supervisor), SectionReader.NONE);
    }

    private Export.Outcome export(OwnBook own, boolean redacted, Consumer<Export.Step> watcher) {
        return Export.encrypt(
                folder.resolve("out"),
                redacted ? Part.whole(own.book()).forMonitors() : Part.whole(own.book()),
                List.of(supervisor.recipient(), department.recipient()),
                random,
                watcher);
    }

    private void encrypt(Path file, byte[] section, int copies) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                AgeOutput age = AgeWriter.encrypt(out, List.of(supervisor.recipient()), random)) {
            for (int i = 0; i < copies; i++) {
                age.write(section);
            }
            age.finish();
        }
    }

    private static Export.Outcome.Done done(Export.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Export.Outcome.Done.class);
        return (Export.Outcome.Done) outcome;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
