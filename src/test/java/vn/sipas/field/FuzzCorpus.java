package vn.sipas.field;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.batch.BatchWriter;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;

/**
 * Makes what the fuzz tests begin from: small files that our own code writes, so that a mutation has something good to spoil.
 * No part of a normal run; {@code mvn test -Dtest=FuzzCorpus} writes all of them anew. Every key here is public.
 *
 * <p>In a normal run each fuzz test takes its corpus alone. To fuzz one of them for its five minutes, in a copy of the project:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=BatchFuzzTest -Djazzer.hooks=true -Dmaven.compiler.release=23}. The release is lowered
 * because Jazzer 0.24 can't instrument newer class files and would fuzz blindly. An input that breaks a test is put beside
 * the corpus in {@code src/test/resources} and so becomes a test.
 */
class FuzzCorpus {

    private static final Path RESOURCES = Path.of("src/test/resources/vn/sipas/field/ledger");

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void batchesAndRecords() throws IOException {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 3);
            byte[] whole = batch(own, 0, false);
            write("batch/BatchFuzzTest", "whole", whole);
            write("batch/BatchFuzzTest", "end", batch(own, 2, false));
            write("batch/BatchFuzzTest", "redacted", batch(own, 1, true));
            write("batch/BatchFuzzTest", "head-alone", batch(own, 3, false));
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(batch(own, 2, true));
            both.writeBytes(batch(own, 1, false));
            write("batch/BatchFuzzTest", "two-sections", both.toByteArray());

            List<byte[]> lines = new ArrayList<>();
            own.book().lines(0, 1, (_, line) -> lines.add(line.bytes()));
            own.book().lines(1, 2, (_, line) -> lines.add(line.redacted().bytes()));
            write("record/RecordFuzzTest", "contact", lines.get(0));
            write("record/RecordFuzzTest", "contact-without-body", lines.get(1));
            write(
                    "record/RecordFuzzTest",
                    "paper",
                    line(
                            "paper",
                            1,
                            "\"serial\":\"P-1\",\"state\":\"in\",",
                            "{\"salt\":\"AAECAwQFBgcICQoLDA0ODw==\"}"));
            write(
                    "record/RecordFuzzTest",
                    "newer",
                    line(
                            "paper",
                            2,
                            "\"wings\":[1,{\"n\":-0}],",
                            "{\"salt\":\"AAECAwQFBgcICQoLDA0ODw==\",\"x\":[[\"\\u00e1\"]]}"));
            write(
                    "record/RecordFuzzTest",
                    "unknown-kind",
                    line("tea", 1, "", "{\"salt\":\"AAECAwQFBgcICQoLDA0ODw==\"}"));
        }
    }

    @Test
    void notes() throws IOException {
        try (SigningKey key = SigningKey.of(Stores.seed(0));
                SigningKey other = SigningKey.of(Stores.seed(1))) {
            BookName book = BookName.of(Stores.SEASON, key.publicKey());
            BookName cosigner = BookName.of(Stores.SEASON, other.publicKey());
            SignedHead head = SignedHead.sign(key, book, 7, Hash.sha256(new byte[] {7}));
            long time = Stores.CLOCK.instant().getEpochSecond();
            write("trust/NoteFuzzTest", "head", head.bytes());
            write(
                    "trust/NoteFuzzTest",
                    "cosigned",
                    head.with(Cosignature.sign(other, cosigner, head, time)).bytes());
        }
    }

    @Test
    void cards() throws IOException {
        try (SigningKey key = SigningKey.of(Stores.seed(0));
                SigningKey earlier = SigningKey.of(Stores.seed(1));
                AgeIdentity age = AgeIdentity.of(Stores.seed(2));
                AgeIdentity contact = AgeIdentity.of(Stores.seed(3))) {
            write("roster/CardFuzzTest", "new", card(key, age, contact, Optional.empty()));
            write("roster/CardFuzzTest", "following", card(key, age, contact, Optional.of(earlier.publicKey())));
        }
    }

    @Test
    void ageFiles() throws IOException {
        // The secret that the fuzz test opens with.
        try (AgeIdentity ours = AgeIdentity.of("thirty-two bytes, of no great us".getBytes(US_ASCII));
                AgeIdentity other = AgeIdentity.of(Stores.seed(3))) {
            List<AgeRecipient> one = List.of(ours.recipient());
            byte[] sealed = AgeWriter.seal("xin chào".getBytes(UTF_8), one, random);
            write("age/AgeHeaderFuzzTest", "one", sealed);
            write("age/AgeHeaderFuzzTest", "armored", armor(sealed));
            write("age/AgeHeaderFuzzTest", "empty", AgeWriter.seal(new byte[0], one, random));
            write(
                    "age/AgeHeaderFuzzTest",
                    "two",
                    AgeWriter.seal(new byte[100], List.of(other.recipient(), ours.recipient()), random));
            String grease = "-> x-grease a b\n" + "QUFB".repeat(16) + "\nQQ\n-> y\n\n";
            write(
                    "age/AgeHeaderFuzzTest",
                    "grease",
                    new String(sealed, ISO_8859_1)
                            .replaceFirst("-> ", grease + "-> ")
                            .getBytes(ISO_8859_1));
        }
    }

    private static byte[] batch(OwnBook own, long from, boolean redacted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Part part = Part.from(own.book(), from);
        BatchWriter.write(out, redacted ? part.forMonitors() : part);
        return out.toByteArray();
    }

    private static byte[] line(String kind, int version, String members, String body) {
        return ("{\"kind\":\"" + kind + "\",\"v\":" + version
                        + ",\"id\":\"01a0fa27-6180-7dca-b238-bf53eb1edaf7\",\"at\":\"2026-10-02T08:15:30+07:00\","
                        + members + "\"sum\":\""
                        + Hash.sha256(body.getBytes(UTF_8)).base64() + "\",\"body\":" + body
                        + "}")
                .getBytes(UTF_8);
    }

    private static byte[] card(SigningKey key, AgeIdentity age, AgeIdentity contact, Optional<PublicKey> follows) {
        Card.Holder holder = new Card.Holder(
                SeasonId.read(Stores.SEASON).orElseThrow(),
                "Trần Thị Bình",
                Role.SUPERVISOR,
                "Đội 1",
                age.recipient().text(),
                contact.recipient().text(),
                follows);
        return Card.sign(key, holder).bytes();
    }

    private static byte[] armor(byte[] sealed) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(sealed);
        return ("-----BEGIN AGE ENCRYPTED FILE-----\n" + base64 + "\n-----END AGE ENCRYPTED FILE-----\n")
                .getBytes(US_ASCII);
    }

    private static void write(String test, String name, byte[] content) throws IOException {
        Path below = Files.createDirectories(RESOURCES.resolve(test + "Inputs").resolve("anyBytesAreJudged"));
        assertThat(Files.write(below.resolve(name), content)).exists();
    }
}
