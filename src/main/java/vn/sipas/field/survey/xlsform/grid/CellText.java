package vn.sipas.field.survey.xlsform.grid;

import java.util.regex.Pattern;

/** What of a cell's text counts. */
final class CellText {

    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private CellText() {}

    /** White space at the ends goes, a no-break space becomes a blank, and curled quotation marks straight ones. */
    static String clean(String text) {
        return text.replace('\u00a0', ' ')
                .strip()
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    /** As a heading is read, and the cells of the survey sheet. */
    static String collapse(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** Whether XML can hold it. */
    static boolean writable(String text) {
        return text.codePoints().noneMatch(c -> {
            boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
            boolean half = c >= 0xd800 && c <= 0xdfff;
            return control || half || c == 0xfffe || c == 0xffff;
        });
    }
}
