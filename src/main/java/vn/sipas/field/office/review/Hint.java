package vn.sipas.field.office.review;

import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

/** Why an interview is better looked at before others (dấu hiệu). No proof of anything, and never an answer. */
public interface Hint {

    /** What it is about, for programs. */
    String code();

    /** The sentence. */
    String text(Locale language);

    /** A hint whose sentence names {@code details}. */
    static Hint of(Reason why, Object... details) {
        return new Hint() {
            @Override
            public String code() {
                return why.code();
            }

            @Override
            public String text(Locale language) {
                return Messages.of(why, language, details);
            }
        };
    }
}
