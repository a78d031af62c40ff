package vn.sipas.field.ledger.trust;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;

/**
 * An Ed25519 public key: 32 bytes, the canonical encoding of a point of the curve whose order is not small. Compared by
 * content; safe for any thread.
 */
public final class PublicKey {

    /** How many bytes a key has. */
    public static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

    private static final int HALF = 32;
    private static final int PERSON_DIGITS = 32;
    private static final int FINGERPRINT_BYTES = 16;
    private static final int FINGERPRINT_DIGITS = 32;
    private static final BigInteger FINGERPRINT_MODULUS = BigInteger.TEN.pow(FINGERPRINT_DIGITS);

    /** The y of the eight points of order 1, 2, 4 and 8, up to their sign: of order 4, of the neutral point, of order 8. */
    private static final Set<BigInteger> SMALL_ORDER_Y = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            new BigInteger("55188659117513257062467267217118295137698188065244968500265048394206261417927"));

    private final byte[] bytes;
    private final Ed25519.PublicPoint point;
    private final boolean ofPrimeOrder;

    private PublicKey(byte[] bytes, Ed25519.PublicPoint point) {
        this.bytes = bytes;
        this.point = point;
        this.ofPrimeOrder = Ed25519.validatePublicKeyFull(bytes, 0);
    }

    /** The key that these bytes are: refused as {@code small-order-key} (also in an odd encoding) or {@code key-bad}. */
    public static Reading<PublicKey> read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return new Reading.Refused<>(TrustFault.KEY_BAD);
        }
        if (isOfSmallOrder(bytes)) {
            return new Reading.Refused<>(TrustFault.SMALL_ORDER_KEY);
        }
        byte[] own = bytes.clone();
        return Optional.ofNullable(Ed25519.validatePublicKeyPartialExport(own, 0))
                .<Reading<PublicKey>>map(point -> new Reading.Good<>(new PublicKey(own, point)))
                .orElseGet(() -> new Reading.Refused<>(TrustFault.KEY_BAD));
    }

    /** The key written as padded Base64 (44 characters); another text is refused as {@code base64-bad}. */
    public static Reading<PublicKey> fromBase64(String text) {
        return StrictBase64.decode(text)
                .filter(decoded -> decoded.length == LENGTH)
                .map(PublicKey::read)
                .orElseGet(() -> new Reading.Refused<>(TrustFault.BASE64_BAD));
    }

    private static boolean isOfSmallOrder(byte[] encoded) {
        byte[] magnitude = encoded.clone();
        magnitude[LENGTH - 1] &= 0x7f;
        BigInteger y = Edwards.littleEndian(magnitude).mod(Edwards.P);
        return SMALL_ORDER_Y.contains(y) || SMALL_ORDER_Y.contains(Edwards.P.subtract(y));
    }

    /**
     * Whether this key made {@code signature} over {@code message}: nothing if it did, else why not.
     *
     * <p>Strict as design.md section 9 asks: exactly 64 bytes, S &lt; L, R canonical, and S·B = R + h·A without the
     * cofactor. BouncyCastle 1.87 refuses odd encodings and a high S but decides the equation up to a point of small
     * order; its answer is exact where neither A nor R has such a part, so R is checked for one, and a key that has one
     * is judged by plain arithmetic (some milliseconds; only a forger makes such keys).
     */
    public Optional<TrustFault> verify(byte[] message, byte[] signature) {
        if (signature.length != Ed25519.SIGNATURE_SIZE) {
            return Optional.of(TrustFault.SIGNATURE_LENGTH);
        }
        BigInteger s = Edwards.littleEndian(Arrays.copyOfRange(signature, HALF, signature.length));
        if (s.compareTo(Edwards.L) >= 0) {
            return Optional.of(TrustFault.SIGNATURE_HIGH_S);
        }
        boolean holds = Ed25519.verify(signature, 0, point, message, 0, message.length) && isExact(message, signature);
        return holds ? Optional.empty() : Optional.of(TrustFault.BAD_SIGNATURE);
    }

    private boolean isExact(byte[] message, byte[] signature) {
        if (ofPrimeOrder) {
            return isNeutral(signature) || Ed25519.validatePublicKeyFull(signature, 0);
        }
        return Edwards.equationHolds(bytes, message, signature);
    }

    private static boolean isNeutral(byte[] signature) {
        byte[] neutral = new byte[HALF];
        neutral[0] = 1;
        return Arrays.equals(signature, 0, HALF, neutral, 0, HALF);
    }

    /** The person this key stands for: the first 32 hexadecimal digits of the key's SHA-256. */
    public String person() {
        return person(bytes);
    }

    static String person(byte[] key) {
        return Hash.sha256(key).hex().substring(0, PERSON_DIGITS);
    }

    /**
     * What two people compare by voice or on paper: the first 16 bytes of the key's SHA-256 as a big-endian number mod
     * 10³², as eight groups of four digits parted by blanks.
     */
    public String fingerprint() {
        byte[] start = Arrays.copyOf(Hash.sha256(bytes).bytes(), FINGERPRINT_BYTES);
        String digits = new BigInteger(1, start).mod(FINGERPRINT_MODULUS).toString();
        String padded = "0".repeat(FINGERPRINT_DIGITS - digits.length()) + digits;
        StringBuilder groups = new StringBuilder(padded.substring(0, 4));
        for (int at = 4; at < FINGERPRINT_DIGITS; at += 4) {
            groups.append(' ').append(padded, at, at + 4);
        }
        return groups.toString();
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Padded Base64, 44 characters. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "key of " + person();
    }
}
