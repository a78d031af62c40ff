package vn.sipas.field.ledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.WholeFile;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;

/** Heads, proofs and forks as files: named after the book and its size, forks also after their content; known by their content. */
public final class HeadFile {

    private HeadFile() {}

    /** What a file holds. */
    public sealed interface Content {
        /** A signed head, whose key has to come from elsewhere; {@link #key} where the file brought it along. */
        record Head(SignedHead head, Optional<PublicKey> key, Optional<GrowthProof> proof) implements Content {}

        /** Two heads that contradict each other. */
        record Fork(ForkEvidence evidence) implements Content {}

        /** Neither. */
        record Refused(Reason why) implements Content {}
    }

    /** What these bytes are: a proof brings its head, and evidence the key. */
    public static Content read(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == '{') {
            return switch (Evidence.read(bytes)) {
                case Evidence.Read.Refused(Reason why) -> new Content.Refused(why);
                case Evidence.Read.Good(GrowthProof proof) ->
                    new Content.Head(proof.head(), Optional.of(proof.key()), Optional.of(proof));
                case Evidence.Read.Good(ForkEvidence fork) -> new Content.Fork(fork);
            };
        }
        return switch (SignedHead.read(bytes)) {
            case Reading.Refused<SignedHead>(var why) -> new Content.Refused(why);
            case Reading.Good<SignedHead>(SignedHead head) ->
                new Content.Head(head, Optional.empty(), Optional.empty());
        };
    }

    /** What is wrong with {@code head} as a head of the book of {@code key}; nothing if it is a true one. */
    public static Optional<Reason> fault(SignedHead head, PublicKey key) {
        return EvidenceLine.fault(head, key);
    }

    /** Writes {@code head} into {@code folder}; an older file about the same head is replaced. */
    public static Path write(Path folder, SignedHead head) {
        Checkpoint checkpoint = head.checkpoint();
        return write(folder, name(checkpoint.origin()) + checkpoint.size() + ".sipas-head", head.bytes());
    }

    /** Writes a proof or a fork into {@code folder}. */
    public static Path write(Path folder, Evidence evidence) {
        return switch (evidence) {
            case GrowthProof proof -> {
                Checkpoint head = proof.head().checkpoint();
                yield write(
                        folder,
                        name(head.origin()) + proof.from() + "-" + head.size() + ".sipas-proof",
                        evidence.bytes());
            }
            case ForkEvidence fork ->
                write(
                        folder,
                        name(fork.a().checkpoint().origin()) + fork.size() + "-"
                                + fork.b().checkpoint().size() + "_"
                                + Hash.sha256(fork.bytes()).hex().substring(0, 8) + ".sipas-fork",
                        evidence.bytes());
        };
    }

    private static String name(BookName book) {
        return book.season() + "_" + book.person() + "_";
    }

    private static Path write(Path folder, String name, byte[] bytes) {
        try {
            return WholeFile.write(folder, name, out -> out.write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
