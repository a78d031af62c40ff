package vn.sipas.field.ledger.age;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** Somebody to encrypt to: an X25519 public key, written {@code age1…}. Compared by content. */
public final class AgeRecipient {

    /** How many bytes a recipient has. */
    static final int LENGTH = X25519.POINT_SIZE;

    private static final String PREFIX = "age";

    private final byte[] bytes;

    /** Takes over {@code bytes}, a point that is known to be good. */
    AgeRecipient(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What came of reading a text. */
    public sealed interface Parsed {
        /** It names a recipient. */
        record Valid(AgeRecipient recipient) implements Parsed {}

        /** It does not: {@code age-recipient-bad}, {@code -other} or {@code -secret}. */
        record Invalid(AgeFault why) implements Parsed {}
    }

    /** Reads the text form, in lower case and without anything around it. */
    public static Parsed parse(String text) {
        if (text.toUpperCase(Locale.ROOT).startsWith(AgeIdentity.PREFIX)) {
            return new Parsed.Invalid(AgeFault.AGE_RECIPIENT_SECRET);
        }
        Optional<Bech32.Decoded> decoded = Bech32.decode(text);
        if (decoded.isEmpty()) {
            return new Parsed.Invalid(AgeFault.AGE_RECIPIENT_BAD);
        }
        String prefix = decoded.get().prefix();
        byte[] bytes = decoded.get().bytes();
        if (!prefix.equals(PREFIX)) {
            // Post-quantum and hardware keys: age1pq1…, age1tag1….
            return new Parsed.Invalid(
                    prefix.startsWith(PREFIX + "1") ? AgeFault.AGE_RECIPIENT_OTHER : AgeFault.AGE_RECIPIENT_BAD);
        }
        return bytes.length == LENGTH && !isOfLowOrder(bytes)
                ? new Parsed.Valid(new AgeRecipient(bytes))
                : new Parsed.Invalid(AgeFault.AGE_RECIPIENT_BAD);
    }

    /** Whether every agreement with this point is all zero: every private key is a multiple of 8, so one tells for all. */
    private static boolean isOfLowOrder(byte[] point) {
        byte[] any = new byte[X25519.SCALAR_SIZE];
        return !X25519.calculateAgreement(any, 0, point, 0, new byte[X25519.POINT_SIZE], 0);
    }

    /** The text form, {@code age1…}. */
    public String text() {
        return Bech32.encode(PREFIX, bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeRecipient that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
