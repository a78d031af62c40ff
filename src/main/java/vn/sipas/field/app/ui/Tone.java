package vn.sipas.field.app.ui;

import java.util.Locale;

/** What a state means for the reader; never said by colour alone. The sheet has a class for each, {@code tone-…}. */
public enum Tone {
    PLAIN,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
