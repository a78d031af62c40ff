package vn.sipas.field.office.sampling;

import vn.sipas.field.base.language.Reason;

/** Why a step of the sample can't be done yet, or not again. */
public enum SampleFault implements Reason {
    /** There is no frame with lines to commit to. */
    NO_FRAME,
    /** The frame that was kept last is committed to already. */
    COMMITTED_ALREADY,
    /** It is not said which public event of the future the seed will come from. */
    SOURCE_MISSING,
    /** Nothing is committed to. */
    NOT_COMMITTED,
    /** No monitor has signed a head over the commitment. */
    NOT_WITNESSED,
    /** The frame was drawn from already. */
    DRAWN_ALREADY,
    /** The frame's lines are not those it was committed with, or are deleted. */
    LINES_ALTERED,
    /** Nothing is drawn yet. */
    NOT_DRAWN,
    /** Nobody is there to share the cases out to. */
    NOBODY_TO_SHARE,
    /** The event that the seed would come from is over; names its day. */
    SOURCE_PAST,
    /** It is not said where the dice will be thrown. */
    PLACE_MISSING,
    /** The seed can't have come from the event that was committed to; names the event. */
    SEED_OF_ANOTHER_SOURCE,
    /** The event that was committed to is still to come; names its day. */
    SOURCE_STILL_TO_COME
}
