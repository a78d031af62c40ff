package vn.sipas.field.ledger.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.ledger.trust.WipedKey;

/**
 * A 32-byte AES-256-GCM key for things at rest. A sealed value is nonce (12 bytes, fresh and random) ‖ ciphertext ‖ tag (16
 * bytes). Safe for up to 2³² values under one key with random nonces (NIST SP 800-38D, section 8.3). Any thread may seal and
 * open; closing while another does is a mistake of the caller.
 */
public final class DataKey implements AutoCloseable {

    /** How many bytes a key has. */
    public static final int LENGTH = 32;

    /** How many bytes a sealed value is longer than the plain one. */
    public static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final WipedKey key;
    private final SecureRandom random;

    private DataKey(byte[] key, SecureRandom random) {
        this.key = WipedKey.taking("AES", key);
        this.random = random;
    }

    /** A new key; {@code random} also gives the nonces. */
    public static DataKey random(SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return new DataKey(key, random);
    }

    /** The key that these 32 bytes are, which are copied; the caller wipes its own array. */
    public static DataKey of(byte[] key, SecureRandom random) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes, not " + key.length);
        }
        return new DataKey(key.clone(), random);
    }

    /** A copy of the key, to be sealed in a vault. */
    public Secret secret() {
        return Secret.taking(key.getEncoded());
    }

    /** Seals {@code plain}, bound to {@code aad}: it opens under the same {@code aad} only. */
    public byte[] seal(byte[] aad, byte[] plain) {
        return new Sealing().seal(aad, plain, 0, plain.length);
    }

    /** Seals many values one after another; for one thread. Making a cipher anew takes longer than sealing a short value with it. */
    public final class Sealing {

        private final Cipher cipher;

        /** Seals nothing yet. */
        public Sealing() {
            try {
                this.cipher = Cipher.getInstance(CIPHER);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES-GCM", e);
            }
        }

        /** Seals {@code length} bytes of {@code plain} from {@code from} on, bound to {@code aad}. */
        public byte[] seal(byte[] aad, byte[] plain, int from, int length) {
            byte[] sealed = new byte[OVERHEAD + length];
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            try {
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(aad);
                cipher.doFinal(plain, from, length, sealed, NONCE);
                return sealed;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES-GCM", e);
            }
        }
    }

    /** What was sealed, or nothing if key, {@code aad} or any byte is another. */
    public Optional<byte[]> open(byte[] aad, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(aad);
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    @Override
    public void close() {
        key.destroy();
    }

    @Override
    public String toString() {
        return "data key";
    }
}
