package vn.sipas.field.office.review;

import java.util.Locale;
import vn.sipas.field.base.language.Messages;

/** How far the review of an interview is, for one reader. */
public enum ReviewState {
    /** Nobody decided; for a supervisor: not he himself. */
    WAITING,
    /** Its case has several interviews, or reviewers differ: somebody has to settle it. */
    CONTESTED,
    /** Sent back to be corrected; the correction is an interview of its own, and is waiting again. */
    RETURNED,
    ACCEPTED,
    EXCLUDED,
    /** The department had the last word. */
    RULED,
    /** It failed a monitor's re-check. */
    FAILED_RECHECK,
    /** It stands aside on another branch of its book; only the department can say that it counts. */
    ASIDE,
    /** There is nothing to decide: withdrawn, not by somebody known, or another interview of its case counts. */
    CLOSED;

    /** In at most three words. */
    public String words(Locale language) {
        return Messages.of(ReviewState.class, language).text("state." + this);
    }

    /** What other programs may rely on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
