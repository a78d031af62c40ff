package vn.sipas.field.app.ui.interview;

/** What a visit is opened for. */
public enum Purpose {
    /** An interview with a case. */
    INTERVIEW,
    /** A form on paper typed in. */
    KEYING,
    /** A finished form put right. */
    CORRECTION,
    /** A form tried out: nothing is stored. */
    TRIAL
}
