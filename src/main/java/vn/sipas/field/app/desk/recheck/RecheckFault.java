package vn.sipas.field.app.desk.recheck;

import vn.sipas.field.base.language.Reason;

/** Why a step of a re-check is refused. */
public enum RecheckFault implements Reason {
    /** Only a monitor does that. */
    NOT_A_MONITOR,
    /** No list is settled yet. */
    NO_POOL,
    /** The case was not drawn; names it. */
    NOT_DRAWN,
    /** The department has not given name and address yet; names the case. */
    CONTACT_NOT_GIVEN,
    /** A re-interview was begun and not finished; names the case. */
    BEGUN,
    /** The person was interviewed again, or the ticket has its result; names the case. */
    RECHECKED_ALREADY,
    /** The original is not open yet; names the case. */
    ORIGINAL_CLOSED,
    /** There is no re-interview to compare, or it was compared; names the case. */
    NOTHING_TO_COMPARE,
    /** That somebody was interviewed again is written with the re-interview's form. */
    WRITTEN_WITH_ITS_FORM,
    /** It is not said where minutes are drawn up. */
    PLACE_MISSING,
    /** The case has no interview that a list could name; the line is told, its words are not. */
    NOT_LISTED
}
