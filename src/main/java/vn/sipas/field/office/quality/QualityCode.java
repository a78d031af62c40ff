package vn.sipas.field.office.quality;

import java.util.Locale;
import vn.sipas.field.base.language.Reason;

/** What a flag is about. None says what anybody did. */
public enum QualityCode implements Reason {
    /** An interview in less than a tenth of the others' median. */
    SHORT(Unit.SHARE, Unit.SECONDS),
    /** The median seconds on a question. */
    PACE(Unit.SECONDS, Unit.SECONDS),
    /** Begun at night. */
    NIGHT(Unit.SHARE, Unit.SHARE),
    /** Begun as soon as another one of the same person ended, without the time to go anywhere. */
    SITTING(Unit.SHARE, Unit.SHARE),
    /** One answer all along a matrix. */
    STRAIGHT(Unit.SHARE, Unit.SHARE),
    /** Doesn't know, doesn't use, refuses. */
    MISSING(Unit.SHARE, Unit.SHARE),
    /** Another one than those listed. */
    OTHER(Unit.SHARE, Unit.SHARE),
    /** Nearer to an interview of the same person than to any among many of others. */
    ALIKE(Unit.SHARE, Unit.SHARE),
    /** The share of satisfied answers, more or less than the clusters' own differences make likely. */
    OPINION(Unit.SHARE, Unit.SHARE),
    /** How little the answers to the items hang together in one interview, beside how they usually do. */
    SPREAD(Unit.NUMBER, Unit.NUMBER),
    /** The laptop's clock went backwards: a sign of the machine, never more than a note. */
    CLOCK(Unit.SHARE, Unit.SHARE),
    /** Begun, and no interview. */
    NOT_FINISHED(Unit.SHARE, Unit.SHARE),
    /** Fewer who refuse or are not reached than others meet. */
    FEW_UNMET(Unit.SHARE, Unit.SHARE);

    /** What the two numbers of a flag are. */
    public enum Unit {
        /** From 0 to 1. */
        SHARE,
        SECONDS,
        /** Around 1. */
        NUMBER
    }

    private final Unit ofEnumerator;
    private final Unit ofInterview;

    QualityCode(Unit ofEnumerator, Unit ofInterview) {
        this.ofEnumerator = ofEnumerator;
        this.ofInterview = ofInterview;
    }

    /** What the numbers of such a flag are. */
    public Unit unit(Flag.Subject subject) {
        return switch (subject) {
            case ENUMERATOR -> ofEnumerator;
            case INTERVIEW -> ofInterview;
        };
    }

    String key(Flag.Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT) + "." + code();
    }
}
