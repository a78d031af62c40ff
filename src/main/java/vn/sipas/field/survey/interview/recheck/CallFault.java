package vn.sipas.field.survey.interview.recheck;

import vn.sipas.field.base.language.Reason;

/** Why an outcome can't be recorded for a ticket as it stands. */
public enum CallFault implements Reason {
    /** The ticket needs no further attempt. */
    TICKET_CLOSED,
    /** A telephone can't tell that, or a visit can't. */
    OTHER_MEANS,
    /** Nobody leaves a ticket unanswered before three calls at three times of the day. */
    CALLS_MISSING,
    /** A deciding visit follows a re-interview that made the form suspected. */
    NOTHING_TO_DECIDE
}
