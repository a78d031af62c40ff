package vn.sipas.field.ledger.trust;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A symmetric key for Java's ciphers whose bytes are overwritten when it is destroyed; Java's own SecretKeySpec can't be. Any
 * thread may use it; destroying it while another does is a mistake of the caller's.
 */
public final class WipedKey implements SecretKey {

    private final String algorithm;
    private final transient byte[] bytes;
    private volatile boolean destroyed;

    private WipedKey(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /** The key for {@code algorithm} that takes over these bytes: the caller no longer touches them. */
    public static WipedKey taking(String algorithm, byte[] bytes) {
        return new WipedKey(algorithm, bytes);
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy, which the caller wipes; a destroyed key has none. */
    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("key already wiped");
        }
        return bytes.clone();
    }

    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "key for " + algorithm;
    }
}
