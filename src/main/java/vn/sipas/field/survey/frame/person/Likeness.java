package vn.sipas.field.survey.frame.person;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts that people would call the same: capitals, blanks, punctuation, zeros before a number and the place of a tone mark aside
 * ({@code Hoà} and {@code Hòa}). Other accents count: {@code Ấp Bàu} is not {@code Ấp Bầu}.
 */
public final class Likeness {

    /** Grave, acute, tilde, hook above and dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Likeness() {}

    /** What two texts have in common exactly if they are alike. */
    public static String key(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(parted.length() + 1);
        int word = 0;
        char tone = 0;
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tone = c;
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                boolean leadingZero = key.length() == word + 1 && key.charAt(word) == '0' && Character.isDigit(c);
                if (leadingZero) {
                    key.setLength(word);
                }
                key.append(c);
            } else if (key.length() > word) {
                word = end(key, tone);
                tone = 0;
            }
        }
        if (key.length() > word) {
            end(key, tone);
        }
        key.setLength(Math.max(key.length() - 1, 0));
        return key.toString();
    }

    private static int end(StringBuilder key, char tone) {
        if (tone != 0) {
            key.append(tone);
        }
        key.append(' ');
        return key.length();
    }
}
