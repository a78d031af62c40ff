package vn.sipas.field.ledger.age;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The 16 bytes that one file is encrypted under; every recipient's stanza holds them. Wiped when closed. */
final class FileKey implements AutoCloseable {

    static final int LENGTH = 16;

    private final byte[] bytes;

    /** Takes over {@code bytes}. */
    FileKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static FileKey random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new FileKey(bytes);
    }

    /** The MAC over a header up to and including its {@code ---}. */
    byte[] headerMac(byte[] header) {
        byte[] key = Hkdf.derive(bytes, new byte[0], "header");
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(key));
        Arrays.fill(key, (byte) 0);
        hmac.update(header, 0, header.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        return mac;
    }

    /** What seals and opens the payload that begins with this nonce. */
    ChunkCipher payloadCipher(byte[] nonce) {
        return new ChunkCipher(Hkdf.derive(bytes, nonce, "payload"));
    }

    /** This key sealed under {@code wrapKey}, which is wiped. */
    byte[] wrapped(byte[] wrapKey) {
        byte[] body = new byte[LENGTH + ChunkCipher.TAG];
        try (ChunkCipher cipher = new ChunkCipher(wrapKey)) {
            cipher.seal(ChunkCipher.nonce(0, false), bytes, LENGTH, body);
        }
        return body;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
