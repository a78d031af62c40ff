package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hash;

/**
 * A head: the checkpoint of a book in a signed note, with whatever cosignatures came along. Reading says nothing about the
 * signature; {@link #verifyBy} does. The bytes are kept as they came.
 */
public final class SignedHead {

    private final Note note;
    private final Checkpoint checkpoint;

    private SignedHead(Note note, Checkpoint checkpoint) {
        this.note = note;
        this.checkpoint = checkpoint;
    }

    /** Signs that {@code book}, which must be named after the key, holds {@code size} records under {@code root}. */
    public static SignedHead sign(SigningKey key, BookName book, long size, Hash root) {
        if (!book.isOf(key.publicKey())) {
            throw new IllegalArgumentException("the key is not that of " + book);
        }
        Checkpoint checkpoint = new Checkpoint(book, size, root);
        return new SignedHead(Note.sign(checkpoint.text(), book.text(), key), checkpoint);
    }

    /** The head that these bytes are, unverified: refused as {@code note-bad}, {@code head-bad} or {@code base64-bad}. */
    public static Reading<SignedHead> read(byte[] bytes) {
        return Note.read(bytes)
                .then(note -> Checkpoint.read(note.text())
                        .then(checkpoint -> new Reading.Good<>(new SignedHead(note, checkpoint))));
    }

    /** The head in this text, as a batch's header carries it. */
    public static Reading<SignedHead> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    /**
     * Whether this is a true head of {@code book} by its own key: nothing if so. Otherwise the first of: the book or the
     * head is named after another key ({@code wrong-key}), the head is of another season ({@code book-mismatch}), not
     * exactly one line of the key ({@code head-not-signed}), and what is wrong with the signature. Cosignatures play no part.
     */
    public Optional<TrustFault> verifyBy(PublicKey key, BookName book) {
        if (!book.isOf(key) || !checkpoint.origin().isOf(key)) {
            return Optional.of(TrustFault.WRONG_KEY);
        }
        if (!checkpoint.origin().equals(book)) {
            return Optional.of(TrustFault.BOOK_MISMATCH);
        }
        return note.verifyBy(book.text(), key, TrustFault.HEAD_NOT_SIGNED);
    }

    /** What came of every cosignature/v1 line that claims to be by this key, named after its book in this head's season. */
    public List<Reading<Cosignature>> cosignaturesBy(PublicKey key) {
        return cosignaturesBy(BookName.of(checkpoint.origin().season(), key).text(), key);
    }

    /** What came of every cosignature/v1 line of this name and key; lines of others are left alone. Mostly none or one. */
    public List<Reading<Cosignature>> cosignaturesBy(String keyName, PublicKey key) {
        return note.signatures().stream()
                .filter(line -> line.isBy(keyName, SignatureType.COSIGNATURE_V1, key))
                .map(line -> Cosignature.verify(line, key, this))
                .toList();
    }

    /** This head with one more line, or this head if it has the line already. */
    public SignedHead with(Cosignature cosignature) {
        if (note.signatures().contains(cosignature.line())) {
            return this;
        }
        List<NoteSignature> lines = new ArrayList<>(note.signatures());
        lines.add(cosignature.line());
        return new SignedHead(note.withSignatures(lines), checkpoint);
    }

    /**
     * This head with the lines of {@code other} too, which says the same: one line of the book's own {@code key}, which must
     * have signed both, then everybody else's, each once, in an order that doesn't depend on which of the two came first; no
     * more than a note may have.
     */
    public SignedHead with(SignedHead other, PublicKey key) {
        if (!checkpoint.equals(other.checkpoint)) {
            throw new IllegalArgumentException("heads that say different things");
        }
        String name = checkpoint.origin().text();
        Map<Boolean, List<NoteSignature>> lines = Stream.concat(
                        note.signatures().stream(), other.note.signatures().stream())
                .distinct()
                .sorted(Comparator.comparing(NoteSignature::line))
                .collect(Collectors.partitioningBy(line -> line.isBy(name, SignatureType.ED25519, key)));
        // Two lines of the key itself would make it no head; both were verified, so either will do.
        List<NoteSignature> own =
                lines.getOrDefault(true, List.of()).stream().limit(1).toList();
        List<NoteSignature> all = Stream.concat(own.stream(), lines.getOrDefault(false, List.of()).stream())
                .limit(Note.MOST_SIGNATURES)
                .toList();
        return new SignedHead(note.withSignatures(all), checkpoint);
    }

    /** The same head with the book's own line alone, as a QR code carries it; the key must have signed it. */
    public SignedHead bare(PublicKey key) {
        String name = checkpoint.origin().text();
        List<NoteSignature> own = note.signatures().stream()
                .filter(line -> line.isBy(name, SignatureType.ED25519, key))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException("no line of " + key);
        }
        return new SignedHead(note.withSignatures(own), checkpoint);
    }

    /** What the head says; not to be believed before {@link #verifyBy}. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The note with all its lines. */
    public Note note() {
        return note;
    }

    /** A copy of the exact bytes. */
    public byte[] bytes() {
        return note.bytes();
    }

    /** The exact bytes as text, for a batch's header. */
    public String text() {
        return new String(note.bytes(), UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedHead that && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }

    @Override
    public String toString() {
        return "head of " + checkpoint.origin() + " at " + checkpoint.size();
    }
}
