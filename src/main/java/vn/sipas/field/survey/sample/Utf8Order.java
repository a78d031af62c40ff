package vn.sipas.field.survey.sample;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** The order of texts by their UTF-8 bytes, which is the order of code points and not Java's own ({@code ￮} stands before {@code 😀}). */
public final class Utf8Order {

    /** Compares as unsigned UTF-8 bytes would. */
    public static final Comparator<String> OF_TEXTS = Utf8Order::compare;

    private Utf8Order() {}

    /** The UTF-8 bytes; a text with half a character (a lone surrogate) has none and is refused. */
    static byte[] bytes(String text) {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("half a character in an id");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is no lone surrogate in it. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Surrogates stand for characters beyond all others. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MIN_SUPPLEMENTARY_CODE_POINT : c;
    }
}
