package vn.sipas.field.app.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do instead of an interview. */
public enum Cheat {
    /** The answers of another interview with few of them changed, in the usual time. */
    COPY,
    /** A real person, and the form filled in within a minute. */
    SPEED,
    /** Nobody asked: answers that have nothing to do with one another, at a desk in the evening, one form after another. */
    INVENT,
    /** Who is discontent is begun with and given up; refusals are written down nowhere. */
    DROP;

    /** What the command line calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Cheat> read(String code) {
        return Arrays.stream(values())
                .filter(cheat -> cheat.code().equals(code))
                .findFirst();
    }
}
