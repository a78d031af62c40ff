package vn.sipas.field.office.recheck.pool;

import vn.sipas.field.base.language.Reason;

/** Why a pool can't be committed to or drawn from. */
public enum RoundFault implements Reason {
    /** No interview counts that was not in a pool before. */
    NOTHING_TO_DRAW_FROM,
    /** The event that the seed would come from is over. */
    EVENT_OVER,
    /** There is no such commitment. */
    NO_SUCH_POOL,
    /** It was drawn from already. */
    DRAWN_ALREADY,
    /** The department has not signed a head over the commitment yet. */
    NOT_SIGNED_FOR,
    /** The books that the list came from, or the interviews named, are not those that were committed to. */
    LIST_NOT_AS_IT_WAS
}
