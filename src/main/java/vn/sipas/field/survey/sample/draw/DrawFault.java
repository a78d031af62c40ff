package vn.sipas.field.survey.sample.draw;

import vn.sipas.field.base.language.Reason;

/** Why a rule can't be drawn from these strata. The sentence names the stratum. */
public enum DrawFault implements Reason {
    /** Nobody is listed at all. */
    NOBODY_LISTED,
    /** The stratum has not the name that the rule asks for. */
    STRATUM_NAME_BAD,
    /** A stratum with a number below 0. */
    STRATUM_SIZE_BAD,
    /** The least of every stratum together is more than all cases. */
    LEAST_TOO_MANY,
    /** The rule has no standard deviation for this unit or field. */
    DEVIATION_MISSING,
    /** Not as many ids as the frame says are listed. */
    LISTED_DIFFER,
    /** The ids are not sorted by UTF-8 bytes, or one is there twice. */
    IDS_NOT_SORTED
}
