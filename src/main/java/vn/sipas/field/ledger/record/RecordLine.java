package vn.sipas.field.ledger.record;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.base.bytes.Hash;

/**
 * The exact bytes of one record without LF, whose JSON and {@code sum} hold; so they may be hashed, kept and carried. Only
 * {@link RecordReader} makes them. Compared by content; the text for logs has no content.
 */
public final class RecordLine {

    private final byte[] bytes;
    private final boolean hasBody;

    /** Where the body's comma stands, or the line's length less its last bracket if there is nothing to cut. */
    private final int cut;

    private final int bodyFrom;
    private final int bodyTo;
    private final LeafHash leaf;
    private final Hash sum;
    private final @Nullable Envelope envelope;

    /** Takes {@code bytes} for itself; where there is no body object, {@code bodyFrom} and {@code bodyTo} are equal. */
    RecordLine(
            byte[] bytes,
            boolean hasBody,
            int cut,
            int bodyFrom,
            int bodyTo,
            LeafHash leaf,
            Hash sum,
            Optional<Envelope> envelope) {
        this.bytes = bytes;
        this.hasBody = hasBody;
        this.cut = cut;
        this.bodyFrom = bodyFrom;
        this.bodyTo = bodyTo;
        this.leaf = leaf;
        this.sum = sum;
        this.envelope = envelope.orElse(null);
    }

    /** A copy of the bytes, without LF. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are, without LF. */
    public int size() {
        return bytes.length;
    }

    /** Feeds the bytes to {@code digest} without copying them. */
    public void feed(MessageDigest digest) {
        digest.update(bytes);
    }

    /** The leaf in the book's tree; the same with and without body. */
    public LeafHash leaf() {
        return leaf;
    }

    /** The SHA-256 of the body, whether it is here or not. */
    public Hash sum() {
        return sum;
    }

    /** What every record shows; nothing if that much is already wrong. */
    public Optional<Envelope> envelope() {
        return Optional.ofNullable(envelope);
    }

    /** Whether there is a member {@code body}, be it an object or not. */
    public boolean hasBody() {
        return hasBody;
    }

    /** A copy of the body object's bytes, the ones {@link #sum} is of; nothing if there is none. */
    public Optional<byte[]> body() {
        return bodyFrom < bodyTo ? Optional.of(Arrays.copyOfRange(bytes, bodyFrom, bodyTo)) : Optional.empty();
    }

    /**
     * What {@link #redacted} takes away: the body object and whatever stands behind it, where nothing may stand, up to the
     * line's last bracket. With it the redacted line becomes these exact bytes again.
     */
    public Optional<byte[]> withheld() {
        return bodyFrom < bodyTo
                ? Optional.of(Arrays.copyOfRange(bytes, bodyFrom, bytes.length - 1))
                : Optional.empty();
    }

    /** How many bytes {@link #withheld} has; 0 if there is nothing. */
    public int withheldSize() {
        return bodyFrom < bodyTo ? bytes.length - 1 - bodyFrom : 0;
    }

    /** Whether nothing stands behind the body, as the format has it. */
    public boolean isClosedByItsBody() {
        return bodyTo == bytes.length - 1;
    }

    /** What {@code use} makes of {@link #withheld}, without a copy of it; nothing if there is none. */
    public <T> Optional<T> withheld(Use<T> use) {
        return bodyFrom < bodyTo ? Optional.of(use.of(bytes, bodyFrom, bytes.length - 1 - bodyFrom)) : Optional.empty();
    }

    /** Makes something of a stretch of bytes, which it neither keeps nor changes. */
    @FunctionalInterface
    public interface Use<T> {
        T of(byte[] bytes, int from, int length);
    }

    /** The line without its body; the leaf stays. What stands behind the body, where nothing may stand, goes too. */
    public RecordLine redacted() {
        if (bodyFrom == bodyTo) {
            return this;
        }
        byte[] redacted = Arrays.copyOf(bytes, cut + 1);
        redacted[cut] = '}';
        return new RecordLine(redacted, false, cut, cut, cut, leaf, sum, envelope());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordLine that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return leaf.hashCode();
    }

    @Override
    public String toString() {
        return "RecordLine[" + leaf + ", " + bytes.length + " bytes]";
    }
}
