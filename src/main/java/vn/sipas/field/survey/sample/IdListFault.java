package vn.sipas.field.survey.sample;

import vn.sipas.field.base.language.Reason;

/** Why a file is no list of ids to draw from. */
public enum IdListFault implements Reason {
    /** Nothing in it. */
    LIST_EMPTY,
    /** It begins with a byte order mark, which would belong to the first id. */
    LIST_MARKED,
    /** A line is no UTF-8. */
    LIST_NOT_UTF8,
    /** A line ends in CR LF, or has a CR in it. */
    LIST_CARRIAGE_RETURN,
    /** The last line has no LF. */
    LIST_NO_LAST_LF,
    /** A line without an id. */
    ID_EMPTY,
    /** The id stands in the line before, too. */
    ID_TWICE,
    /** The id comes before that of the line before, by UTF-8 bytes. */
    ID_UNSORTED,
    /** Behind the id should stand a tab and a whole number from 0 on, at most 15 digits. */
    SIZE_BAD
}
