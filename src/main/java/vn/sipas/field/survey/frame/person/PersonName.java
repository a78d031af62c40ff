package vn.sipas.field.survey.frame.person;

import java.util.Locale;
import vn.sipas.field.base.language.Folding;

/** Names of people as lists have them. */
public final class PersonName {

    private PersonName() {}

    /** In NFC, without control characters, with single blanks between words. */
    public static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Also the no-break space of web pages, and signs that can't be seen.
            boolean unseen = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (unseen || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank |= !unseen || Character.isWhitespace(c);
            } else {
                if (blank && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                blank = false;
                tidy.append(c);
            }
        }
        return Folding.nfc(tidy.toString());
    }

    /** Whether it is written in capitals alone, at least two. */
    public static boolean isCapitals(String name) {
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    /** With a capital at the beginning of each word only, also behind a hyphen or an apostrophe: {@code K'Brôi}, {@code Y-Blin}. */
    public static String titled(String name) {
        StringBuilder titled = new StringBuilder(name.toLowerCase(Locale.ROOT));
        boolean begins = true;
        for (int i = 0; i < titled.length(); i++) {
            char c = titled.charAt(i);
            if (begins) {
                titled.setCharAt(i, Character.toTitleCase(c));
            }
            begins = !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK;
        }
        return titled.toString();
    }
}
