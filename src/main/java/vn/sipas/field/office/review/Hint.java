package vn.sipas.field.office.review;

import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

/** Why an interview is better looked at before others (dấu hiệu), with what the sentence names. No proof of anything, and never an answer. */
public record Hint(Reason why, List<Object> details) {

    public Hint {
        details = List.copyOf(details);
    }

    /** A hint whose sentence names {@code details}. */
    public static Hint of(Reason why, Object... details) {
        return new Hint(why, List.of(details));
    }

    /** The sentence. */
    public String text(Locale language) {
        return Messages.of(why, language, details.toArray());
    }
}
