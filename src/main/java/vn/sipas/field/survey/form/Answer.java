package vn.sipas.field.survey.form;

import java.nio.charset.StandardCharsets;
import vn.sipas.field.base.language.Folding;

/**
 * What was answered to one question, as XForms writes values: a choice's name, several names parted by blanks, a number
 * with a decimal point, {@code 2026-10-02}, {@code 08:15:00.000+07:00}, free text. Never empty, in NFC, at most 32 KiB.
 */
public record Answer(String text) {

    /** How many bytes of UTF-8 one answer may take (design, "limits"). */
    public static final int MOST_BYTES = 32 * 1024;

    public Answer {
        text = Folding.nfc(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an answer is never empty: leave it out instead");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("an answer has at most 32 KiB");
        }
    }

    /** Never the answer itself: this text may reach a log. */
    @Override
    public String toString() {
        return "Answer[" + text.length() + " characters]";
    }
}
