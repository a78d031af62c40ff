package vn.sipas.field.office.recheck.rule;

import java.util.Locale;

/** What a rule says at one point of the reading. */
public enum Verdict {
    /** Nothing yet: read on. */
    OPEN,
    /** The statement is accepted (đạt). */
    ACCEPTED,
    /** The statement is wrong for certain, whatever is still to be read. */
    REFUTED,
    /** Every form of this enumerator is visited again (đến lại mọi phiếu). */
    ESCALATED,
    /** It would be accepted, but more than 10 in 100 tickets are neutral: no verdict, read on while there are tickets. */
    TOO_MANY_NEUTRAL,
    /** The list has no forms. */
    NOTHING_TO_CHECK;

    /** Whether it stands, whatever is read later. */
    public boolean decided() {
        return switch (this) {
            case ACCEPTED, REFUTED, ESCALATED -> true;
            case OPEN, TOO_MANY_NEUTRAL, NOTHING_TO_CHECK -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
