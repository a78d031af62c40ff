package vn.sipas.field.ledger.age;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;
import vn.sipas.field.ledger.trust.Secret;

/**
 * The secret that opens what was encrypted to its recipient: 32 bytes, written {@code AGE-SECRET-KEY-1…}, wiped when closed.
 * Any thread may open with it; closing it while another does is a mistake of the caller.
 */
public final class AgeIdentity implements AutoCloseable {

    /** How many bytes an identity has. */
    public static final int LENGTH = X25519.SCALAR_SIZE;

    static final String PREFIX = "AGE-SECRET-KEY-";

    private final byte[] secret;
    private final AgeRecipient recipient;
    private volatile boolean closed;

    private AgeIdentity(byte[] secret) {
        this.secret = secret;
        byte[] point = new byte[AgeRecipient.LENGTH];
        X25519.generatePublicKey(secret, 0, point, 0);
        this.recipient = new AgeRecipient(point);
    }

    /** What came of reading a text. */
    public sealed interface Parsed {
        /** An identity, which the caller closes. */
        record Valid(AgeIdentity identity) implements Parsed {}

        /** None: {@code age-identity-bad}. */
        record Invalid(AgeFault why) implements Parsed {}
    }

    /** A new identity. */
    public static AgeIdentity random(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return new AgeIdentity(secret);
    }

    /** The identity of these 32 bytes, which are copied; the caller wipes its own array. */
    public static AgeIdentity of(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("an age identity has 32 bytes, not " + secret.length);
        }
        return new AgeIdentity(secret.clone());
    }

    /** Reads the text form, in capitals and without anything around it. */
    public static Parsed parse(String text) {
        Optional<Bech32.Decoded> decoded = Bech32.decode(text);
        if (decoded.isPresent()
                && decoded.get().prefix().equals(PREFIX)
                && decoded.get().bytes().length == LENGTH) {
            return new Parsed.Valid(new AgeIdentity(decoded.get().bytes()));
        }
        return new Parsed.Invalid(AgeFault.AGE_IDENTITY_BAD);
    }

    /** Whom others encrypt to; also after closing. */
    public AgeRecipient recipient() {
        return recipient;
    }

    /** A copy of the 32 bytes, to be sealed in a vault. */
    public Secret secret() {
        return Secret.taking(open().clone());
    }

    /** The text form, for a file the person keeps; it can't be wiped. */
    public String text() {
        return Bech32.encode(PREFIX.toLowerCase(Locale.ROOT), open()).toUpperCase(Locale.ROOT);
    }

    /** The file key, if one of the stanzas is for this identity. */
    Optional<FileKey> unwrap(List<X25519Stanza> stanzas) throws AgeException {
        for (X25519Stanza stanza : stanzas) {
            Optional<FileKey> key = stanza.unwrap(open(), recipient.bytes());
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("age identity already wiped");
        }
        return secret;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "age identity";
    }
}
