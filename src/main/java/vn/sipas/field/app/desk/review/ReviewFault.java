package vn.sipas.field.app.desk.review;

import vn.sipas.field.base.language.Reason;

/** Why something about the review of an interview was not done. */
public enum ReviewFault implements Reason {
    /** Only a supervisor writes reviews. */
    SUPERVISORS_REVIEW,
    /** Only the department rules. */
    DEPARTMENT_RULES,
    /** No interview that the owner may review has this leaf; names what was given. */
    INTERVIEW_UNKNOWN,
    /** Several interviews begin so; names what was given. */
    INTERVIEW_AMBIGUOUS,
    /** There is nothing to decide about it any more; names its case. */
    NOTHING_TO_DECIDE,
    /** Who returns a form has to say what is to be corrected. */
    COMMENT_MISSING,
    /** An exclusion has one of three reasons. */
    EXCLUSION_REASON_MISSING,
    /** A ruling has to say why. */
    RULING_REASON_MISSING,
    /** None of the interviews may be accepted without being looked at. */
    NONE_UNFLAGGED,
    /** The owner decided nothing about it that could be taken back; names its case. */
    NOTHING_TO_TAKE_BACK
}
