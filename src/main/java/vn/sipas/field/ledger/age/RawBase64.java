package vn.sipas.field.ledger.age;

import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;

/** The header's Base64: RFC 4648 section 4 without padding, unused bits zero. */
final class RawBase64 {

    private RawBase64() {}

    static String encode(byte[] bytes) {
        String padded = StrictBase64.encode(bytes);
        int end = padded.indexOf('=');
        return end < 0 ? padded : padded.substring(0, end);
    }

    /** The bytes that {@code text} spells, or nothing if it is padded or not their one spelling. */
    static Optional<byte[]> decode(String text) {
        return text.indexOf('=') >= 0
                ? Optional.empty()
                : StrictBase64.decode(text + "=".repeat((4 - text.length() % 4) % 4));
    }
}
