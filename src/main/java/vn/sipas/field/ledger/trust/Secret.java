package vn.sipas.field.ledger.trust;

import java.util.Arrays;

/**
 * Secret bytes that are overwritten when closed. Java may have moved copies before; closing shortens the time they lie
 * about, it proves nothing. Not for several threads.
 */
public final class Secret implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The secret that takes over this array: the caller no longer touches it. */
    public static Secret taking(byte[] bytes) {
        return new Secret(bytes);
    }

    /** A copy, which the caller wipes; a closed secret has none. */
    public byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("secret already wiped");
        }
        return bytes.clone();
    }

    /** How many bytes it has. */
    public int length() {
        return bytes.length;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "secret of " + bytes.length + " bytes";
    }
}
