package vn.sipas.field.base.bytes;

import java.util.Base64;
import java.util.Optional;

/** Base64 of RFC 4648 section 4: padded, no line breaks, unused bits zero. One value has one spelling. */
public final class StrictBase64 {

    private StrictBase64() {}

    /** The padded Base64 of {@code bytes}. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes that {@code text} spells, or nothing if it is not their one spelling. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 4 != 0) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        // Java's decoder lets unused bits pass; writing the bytes anew shows them.
        return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}
