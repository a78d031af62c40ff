package vn.sipas.field.ledger.age;

import java.security.GeneralSecurityException;
import java.util.OptionalInt;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import vn.sipas.field.ledger.trust.WipedKey;

/**
 * ChaCha20-Poly1305 (RFC 8439, no additional data) under one key. The nonce of a chunk is its number, 11 bytes big-endian,
 * and one byte that is 1 for the last chunk; number 0, not the last, is the all-zero nonce that file keys are wrapped with.
 * Not for several threads.
 */
final class ChunkCipher implements AutoCloseable {

    /** How many bytes a sealed chunk is longer than the plain one. */
    static final int TAG = 16;

    static final int NONCE = 12;

    private final WipedKey key;
    private final Cipher cipher;

    /** Takes over {@code key}, 32 bytes, and wipes it when closed. */
    ChunkCipher(byte[] key) {
        this.key = WipedKey.taking("ChaCha20", key);
        try {
            this.cipher = Cipher.getInstance("ChaCha20-Poly1305");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ChaCha20-Poly1305", e);
        }
    }

    static byte[] nonce(long number, boolean last) {
        byte[] nonce = new byte[NONCE];
        for (int i = 0; i < Long.BYTES; i++) {
            nonce[NONCE - 2 - i] = (byte) (number >>> (Byte.SIZE * i));
        }
        nonce[NONCE - 1] = (byte) (last ? 1 : 0);
        return nonce;
    }

    /** Seals {@code length} bytes of {@code plain} into {@code sealed}; returns how many bytes that made. */
    int seal(byte[] nonce, byte[] plain, int length, byte[] sealed) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
            return cipher.doFinal(plain, 0, length, sealed, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a chunk could not be sealed", e);
        }
    }

    /**
     * Opens {@code length} bytes of {@code sealed} into {@code plain}, which has room for them; returns how many bytes that
     * made, or nothing, with {@code plain} untouched, if the tag does not fit.
     */
    OptionalInt open(byte[] nonce, byte[] sealed, int length, byte[] plain) {
        if (length < TAG) {
            return OptionalInt.empty();
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(nonce));
            return OptionalInt.of(cipher.doFinal(sealed, 0, length, plain, 0));
        } catch (AEADBadTagException changed) {
            return OptionalInt.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a chunk could not be opened", e);
        }
    }

    @Override
    public void close() {
        key.destroy();
    }
}
