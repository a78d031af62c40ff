package vn.sipas.field.office.recheck.rule;

import java.util.Locale;

/** How far one ticket's form is. */
public enum TicketState {
    /** Nobody has been reached, or the result is not known yet. */
    OPEN,
    /** Facts differ: a visit decides. Not resolved. */
    SUSPECTED,
    /** Genuine (sạch). */
    CLEAN,
    /** Not genuine, on facts and confirmed by a visit (hỏng). */
    FAILED,
    /** Moved or away, confirmed by a neighbour or the village head (trung tính): says nothing, is counted. */
    NEUTRAL,
    /** Its form belongs to the list no more: passed over as if it had never been there. */
    PASSED_OVER;

    /** Whether a ticket in this state lets the larger ones be read. */
    public boolean resolved() {
        return switch (this) {
            case CLEAN, FAILED, NEUTRAL, PASSED_OVER -> true;
            case OPEN, SUSPECTED -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
