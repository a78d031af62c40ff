package vn.sipas.field.survey.frame.reading;

import vn.sipas.field.base.language.Reason;

/** What may be said of a list, or of a row in it. */
public enum FrameFault implements Reason {
    /** There is no row below the headings. */
    FRAME_EMPTY(Weight.FILE),
    /** A column that is needed is not found; names it. */
    FRAME_COLUMN_MISSING(Weight.FILE),
    /** A column that somebody named is not there; names the column. */
    FRAME_HEADING_MISSING(Weight.FILE),
    /** More lines than a frame may have; names how many. */
    FRAME_TOO_LONG(Weight.FILE),
    FRAME_NAME_MISSING(Weight.ROW),
    FRAME_UNIT_MISSING(Weight.ROW),
    FRAME_UNIT_UNKNOWN(Weight.ROW),
    /** Several units are called so; names them. */
    FRAME_UNIT_AMBIGUOUS(Weight.ROW),
    /** A unit of another province. */
    FRAME_UNIT_ELSEWHERE(Weight.ROW),
    FRAME_VILLAGE_MISSING(Weight.ROW),
    FRAME_SERVICE_MISSING(Weight.ROW),
    /** No year or date of birth, or one that nobody alive can have. */
    FRAME_BORN_IMPOSSIBLE(Weight.ROW),
    /** A case's code is missing or has odd characters. */
    FRAME_CASE_BAD(Weight.ROW),
    /** A case's code stands in an earlier row; names the row. */
    FRAME_CASE_TWICE(Weight.ROW),
    /** A cell is longer than any such text. */
    FRAME_TEXT_TOO_LONG(Weight.ROW),
    /** Younger than who is asked. */
    FRAME_UNDER_AGE(Weight.LEFT_OUT),
    /** Listed in an earlier row already; names the row. */
    FRAME_DUPLICATE(Weight.LEFT_OUT),
    /** No telephone number; the line has none then. */
    FRAME_PHONE_IMPOSSIBLE(Weight.NOTE),
    /** The code is an earlier one of a unit that has another now. */
    FRAME_UNIT_RENUMBERED(Weight.NOTE);

    private final Weight weight;

    FrameFault(Weight weight) {
        this.weight = weight;
    }

    /** What it means for the row. */
    public Weight weight() {
        return weight;
    }

    /** How much a fault matters. */
    public enum Weight {
        /** Nothing of the file is used. */
        FILE,
        /** The row can't be a line; somebody must mend it, or agree to go on without it. */
        ROW,
        /** The row is left out, as the rules say. */
        LEFT_OUT,
        /** The row is used; people should know. */
        NOTE
    }
}
