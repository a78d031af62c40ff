package vn.sipas.field.app.ui.interview;

/** What a visit is opened for. */
public enum Purpose {
    /** An interview with a case. */
    INTERVIEW,
    /** A form on paper typed in. */
    KEYING,
    /** A form on paper typed in a second time, to be compared; nothing is stored until it was. */
    SECOND_KEYING,
    /** A finished form put right. */
    CORRECTION,
    /** A person interviewed again by a monitor. */
    RECHECK,
    /** A form tried out: nothing is stored. */
    TRIAL;

    /** Whether what is answered is stored at once. */
    boolean isStored() {
        return switch (this) {
            case INTERVIEW, KEYING, CORRECTION, RECHECK -> true;
            case SECOND_KEYING, TRIAL -> false;
        };
    }

    /** The key of a text that speaks of "the form", or of this purpose's own text in its place. */
    String key(String key) {
        return switch (this) {
            case INTERVIEW, KEYING, CORRECTION -> key;
            case RECHECK, SECOND_KEYING, TRIAL -> key + "." + this;
        };
    }
}
