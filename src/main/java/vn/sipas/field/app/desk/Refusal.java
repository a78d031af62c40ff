package vn.sipas.field.app.desk;

import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

/** Why a job was not done, with what the sentence names: a number of seconds, a file, a fingerprint. Never an answer. */
public record Refusal(Reason why, List<Object> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    /** A reason whose sentence names {@code details}. */
    public static Refusal of(Reason why, Object... details) {
        return new Refusal(why, List.of(details));
    }

    /** The sentence. */
    public String text(Locale language) {
        return Messages.of(why, language, details.toArray());
    }
}
