package vn.sipas.field.survey.frame;

/** How a case that was handed out stands to the frames that the department committed to. */
public enum FrameStanding {
    /** Listed by hand in a season in which nothing was drawn. */
    NO_FRAME,
    /** Exactly this line stands in a frame that was committed to and, if that was drawn from, was drawn. */
    HOLDS,
    /** The line stands in no such frame: something in it was altered, or it has no proof though there was a draw. */
    FAILS,
    /** The line stands in the frame, but the draw does not name it. */
    NOT_DRAWN;

    /** Whether somebody has to look at it. */
    public boolean doubtful() {
        return switch (this) {
            case NO_FRAME, HOLDS -> false;
            case FAILS, NOT_DRAWN -> true;
        };
    }
}
