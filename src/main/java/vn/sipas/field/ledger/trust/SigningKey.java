package vn.sipas.field.ledger.trust;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A person's Ed25519 private key, kept as its 32-byte seed and wiped when closed. It signs heads, cosignatures and notes
 * through their own types only, so that no caller can have it sign bytes of another meaning. Closing it while another
 * thread signs is a mistake of the caller.
 */
public final class SigningKey implements AutoCloseable {

    /** How many bytes a seed has. */
    public static final int SEED_LENGTH = Ed25519.SECRET_KEY_SIZE;

    private final byte[] seed;
    private final byte[] publicBytes;
    private final PublicKey publicKey;
    private volatile boolean closed;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        this.publicBytes = new byte[PublicKey.LENGTH];
        Ed25519.generatePublicKey(seed, 0, publicBytes, 0);
        this.publicKey = PublicKey.read(publicBytes)
                .value()
                .orElseThrow(() -> new IllegalStateException("a seed gave no usable public key"));
    }

    /** A new key. */
    public static SigningKey random(SecureRandom random) {
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /** The key of this seed, which is copied; the caller wipes its own array. */
    public static SigningKey of(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        return new SigningKey(seed.clone());
    }

    /** The key that others verify with; also after closing. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** A copy of the seed, to be sealed in a vault. */
    public Secret seed() {
        return Secret.taking(open().clone());
    }

    /** The signature, 64 bytes. */
    byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(open(), 0, publicBytes, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("signing key already wiped");
        }
        return seed;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(seed, (byte) 0);
    }

    @Override
    public String toString() {
        return "signing key of " + publicKey.person();
    }
}
