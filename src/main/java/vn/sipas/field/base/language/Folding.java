package vn.sipas.field.base.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made ready for storing (NFC) and for searching (no accents, no capitals): {@code nguyen} finds {@code Nguyễn}. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** The text in Unicode normalisation form C, as everything is stored. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text without accents and capitals, {@code đ} as {@code d}; two texts that people would call the same search word fold alike. */
    public static String fold(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(parted)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether every word of {@code query} occurs in {@code text}, accents and capitals aside; an empty query is found everywhere. */
    public static boolean finds(String query, String text) {
        String folded = fold(text);
        for (String word : fold(query).strip().split("\\s+")) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
