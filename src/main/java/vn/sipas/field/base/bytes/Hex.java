package vn.sipas.field.base.bytes;

import java.util.HexFormat;
import java.util.Optional;

/** Lower-case hexadecimal. */
public final class Hex {

    private Hex() {}

    /** Two lower-case digits a byte. */
    public static String encode(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The bytes that {@code text} spells, or nothing if it has upper-case letters, an odd length or other characters. */
    public static Optional<byte[]> decode(String text) {
        boolean lowerCase = text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        return lowerCase && text.length() % 2 == 0 ? Optional.of(HexFormat.of().parseHex(text)) : Optional.empty();
    }
}
