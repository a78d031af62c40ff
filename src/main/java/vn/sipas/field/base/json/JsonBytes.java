package vn.sipas.field.base.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;

/** Reads single tokens of JSON that the scanner has already found well-formed. */
final class JsonBytes {

    /** 2^53 − 1: every whole number up to it is exact in every JSON reader. */
    static final long LARGEST = (1L << 53) - 1;

    private JsonBytes() {}

    static boolean hasEscape(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            if (b[at] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The text between the quotes at {@code from - 1} and {@code to}. */
    static String text(byte[] b, int from, int to) {
        if (!hasEscape(b, from, to)) {
            return new String(b, from, to - from, StandardCharsets.UTF_8);
        }
        return new String(unescape(b, from, to), StandardCharsets.UTF_8);
    }

    /** The UTF-8 of the text between two quotes, escapes resolved. */
    static byte[] unescape(byte[] b, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            byte c = b[at++];
            if (c != '\\') {
                out.write(c);
                continue;
            }
            byte escaped = b[at++];
            switch (escaped) {
                case 'b' -> out.write('\b');
                case 'f' -> out.write('\f');
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case 'u' -> {
                    char unit = unit(b, at);
                    at += 4;
                    int codePoint = unit;
                    if (Character.isHighSurrogate(unit)) {
                        codePoint = Character.toCodePoint(unit, unit(b, at + 2));
                        at += 6;
                    }
                    out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                }
                default -> out.write(escaped);
            }
        }
        return out.toByteArray();
    }

    /** The UTF-16 unit that four hexadecimal digits spell. */
    static char unit(byte[] b, int at) {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            unit = (unit << 4) | HexFormat.fromHexDigit(b[at + i]);
        }
        return (char) unit;
    }

    /** Whether two names are one, escapes resolved. */
    static boolean sameText(byte[] b, int from, int to, int otherFrom, int otherTo) {
        if (hasEscape(b, from, to) || hasEscape(b, otherFrom, otherTo)) {
            return Arrays.equals(unescape(b, from, to), unescape(b, otherFrom, otherTo));
        }
        return Arrays.equals(b, from, to, b, otherFrom, otherTo);
    }

    /** The number if it is written as a whole one, without fraction or exponent, and lies within ±(2^53 − 1). */
    static OptionalLong wholeNumber(byte[] b, int from, int to) {
        int at = b[from] == '-' ? from + 1 : from;
        if (to - at > 16) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = at; i < to; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            value = value * 10 + digit;
        }
        if (value > LARGEST) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(at == from ? value : -value);
    }
}
