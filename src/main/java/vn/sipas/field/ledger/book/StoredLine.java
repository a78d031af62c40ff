package vn.sipas.field.ledger.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A record's bytes parted at its body, as the store keeps them, and joined again to the very same bytes. */
final class StoredLine {

    private static final byte[] BODY = ",\"body\":".getBytes(StandardCharsets.US_ASCII);

    private StoredLine() {}

    /** The line that {@code envelope}, a line without body, has with {@code body}; without one it is the envelope itself. */
    static byte[] join(byte[] envelope, Optional<byte[]> body) {
        if (body.isEmpty()) {
            return envelope;
        }
        int cut = envelope.length - 1;
        byte[] joined = Arrays.copyOf(envelope, cut + BODY.length + body.get().length + 1);
        System.arraycopy(BODY, 0, joined, cut, BODY.length);
        System.arraycopy(body.get(), 0, joined, cut + BODY.length, body.get().length);
        joined[joined.length - 1] = '}';
        return joined;
    }
}
