package vn.sipas.field.office.review;

import vn.sipas.field.base.language.Reason;

/** How one interview stands among all records held; all but the first are reasons why it doesn't count. */
public enum Standing implements Reason {
    /** It counts. */
    COUNTS,
    /** A correction stands in its place. */
    CORRECTED,
    /** It was withdrawn by a {@code void}. */
    WITHDRAWN,
    /** A supervisor excluded it, and no other one said otherwise. */
    EXCLUDED,
    /** A monitor found that it failed the re-check, and department and another monitor don't both say otherwise. */
    FAILED_RECHECK,
    /** Its case has several interviews that were not made of one another; the department has to say which counts. */
    SEVERAL_OF_CASE,
    /** It says that it corrects something, but may not: another person's, another case's, or corrected before. */
    CORRECTS_NOTHING,
    /** Its writer is nobody the department's roster knows as an enumerator there. */
    WRITER_UNKNOWN,
    /** It stands aside on a branch of a forked book that is not the book, and the department has not ruled that it counts. */
    ASIDE,
    /** The department ruled that it doesn't count. */
    RULED_OUT
}
