package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Another person's signature under a head (C2SP cosignature/v1): a receipt or a witness, at a time its maker claims. Whoever
 * has one from {@link #sign} or {@link SignedHead#cosignaturesBy} has a true one.
 */
public final class Cosignature {

    private static final String HEADER = "cosignature/v1\ntime ";

    private final NoteSignature line;
    private final long time;

    private Cosignature(NoteSignature line, long time) {
        this.line = line;
        this.time = time;
    }

    /**
     * Cosigns {@code head} in the name of the signer's own book. Never to be called with a head smaller than the largest
     * cosigned before: whoever calls keeps that number.
     *
     * @param time seconds since 1970, not negative
     */
    public static Cosignature sign(SigningKey key, BookName cosigner, SignedHead head, long time) {
        if (!cosigner.isOf(key.publicKey()) || time < 0) {
            throw new IllegalArgumentException("cannot cosign as " + cosigner + " at " + time);
        }
        byte[] signature = key.sign(message(time, head));
        byte[] stamped = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        KeyId id = KeyId.of(cosigner.text(), SignatureType.COSIGNATURE_V1, key.publicKey());
        return new Cosignature(new NoteSignature(cosigner.text(), id, stamped), time);
    }

    /** The line as a cosignature of {@code head} by {@code key}; a wrong one is refused. */
    static Reading<Cosignature> verify(NoteSignature line, PublicKey key, SignedHead head) {
        byte[] stamped = line.signature();
        if (stamped.length < Long.BYTES) {
            return new Reading.Refused<>(TrustFault.SIGNATURE_LENGTH);
        }
        long time = ByteBuffer.wrap(stamped).getLong();
        if (time < 0) {
            return new Reading.Refused<>(TrustFault.BAD_SIGNATURE);
        }
        byte[] signature = Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
        return key.verify(message(time, head), signature)
                .<Reading<Cosignature>>map(Reading.Refused::new)
                .orElseGet(() -> new Reading.Good<>(new Cosignature(line, time)));
    }

    private static byte[] message(long time, SignedHead head) {
        return (HEADER + time + '\n' + head.note().text()).getBytes(UTF_8);
    }

    /** When it was made, as its maker says: seconds since 1970. */
    public long time() {
        return time;
    }

    /** The cosigner's key name, which is the name of his book. */
    public String keyName() {
        return line.keyName();
    }

    /** The line as it stands under the head. */
    public NoteSignature line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cosignature that && line.equals(that.line);
    }

    @Override
    public int hashCode() {
        return line.hashCode();
    }

    @Override
    public String toString() {
        return "co" + line + " at " + time;
    }
}
