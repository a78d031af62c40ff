package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.GrowthProof;
import vn.sipas.field.ledger.witness.HeadFile;

/** A file beside batches: a head, the proof that a book only grew, or the evidence of a fork; known by how it begins. */
public final class EvidenceFile {

    private static final int LONGEST_BEGINNING = 16;

    private EvidenceFile() {}

    /** Whether {@code file} is meant as one; what can't be read is none. */
    public static boolean isOne(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String beginning = new String(in.readNBytes(LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
            return Stream.of("{\"sipas\":\"proof", "{\"sipas\":\"fork", "sipas.vn/")
                    .anyMatch(beginning::startsWith);
        } catch (IOException e) {
            // Whoever reads it as a batch then says why it can't be read.
            return false;
        }
    }

    /** What a file proves. */
    public sealed interface Proves {
        /** A true head of its book, signed by {@code key}. */
        record Head(SignedHead head, PublicKey key) implements Proves {}

        /** That the book at the head continues its first records. */
        record Growth(GrowthProof proof) implements Proves {}

        /** That one key signed two histories. */
        record Fork(ForkEvidence evidence) implements Proves {}

        /** Nothing: a head by a key that is not given. */
        record KeyUnknown(SignedHead head) implements Proves {}

        /** Nothing. */
        record Nothing(Reason why) implements Proves {}
    }

    /** Checks a file; a head's key is looked for among those that {@code verification} knows. */
    public static Proves check(Path file, Verification verification) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Proves.Nothing(why);
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (HeadFile.read(bytes)) {
                    case HeadFile.Content.Refused(Reason why) -> new Proves.Nothing(why);
                    case HeadFile.Content.Fork(ForkEvidence evidence) -> new Proves.Fork(evidence);
                    case HeadFile.Content.Head(SignedHead head, var _, var proof) ->
                        proof.<Proves>map(Proves.Growth::new).orElseGet(() -> head(head, verification));
                };
        };
    }

    private static Proves head(SignedHead head, Verification verification) {
        Optional<PublicKey> key = verification.keyOf(head.checkpoint().origin());
        if (key.isEmpty()) {
            return new Proves.KeyUnknown(head);
        }
        return HeadFile.fault(head, key.get())
                .<Proves>map(Proves.Nothing::new)
                .orElseGet(() -> new Proves.Head(head, key.get()));
    }
}
