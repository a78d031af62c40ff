package vn.sipas.field.survey.interview.recheck;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.language.Messages;

/** How an attempt to interview somebody again ended: the closed list of codes of a monitor's {@code contact} records. */
public enum RecheckOutcome {
    INTERVIEWED("interviewed"),
    PARTIAL("partial"),
    BREAK_OFF("break-off"),
    NO_ANSWER("no-answer"),
    UNREACHABLE("unreachable"),
    WRONG_NUMBER("wrong-number"),
    /** Somebody on the telephone says that the person died, moved or is away for long; a visit confirms it. */
    SAID_GONE("said-gone"),
    CALL_AGAIN("call-again"),
    REFUSED("refused"),
    NOBODY_HOME("nobody-home"),
    MOVED_AWAY("moved-away"),
    DIED("died"),
    UNKNOWN_HERE("unknown-here"),
    CONFIRMED("confirmed"),
    NOT_HELD("not-held"),
    OTHER_PERSON("other-person"),
    FACTS_WRONG("facts-wrong");

    private static final Set<RecheckOutcome> WITH_FORM = Set.of(INTERVIEWED, PARTIAL, BREAK_OFF);
    private static final Set<RecheckOutcome> DECIDING = Set.of(CONFIRMED, NOT_HELD, OTHER_PERSON, FACTS_WRONG);

    private final String code;

    /** What an outcome means for the ticket. */
    public enum Meaning {
        /** To be tried again. */
        OPEN,
        /** Interviewed again: what that means a comparison with the original says. */
        ANSWERED,
        /** Can't be asked any more, and nobody is to blame: the next ticket takes its place. */
        NEUTRAL,
        /** The form is genuine. */
        GENUINE,
        /** The form is not genuine. */
        FAILED
    }

    RecheckOutcome(String code) {
        this.code = code;
    }

    /** What stands in the record. */
    public String code() {
        return code;
    }

    /** What it is called in {@code language}. */
    public String words(Locale language) {
        return Messages.of(RecheckOutcome.class, language).text("outcome." + code);
    }

    /** By which means it may be said. */
    public Set<Attempt.Means> means() {
        return switch (this) {
            case INTERVIEWED, PARTIAL, BREAK_OFF, CALL_AGAIN, REFUSED -> EnumSet.allOf(Attempt.Means.class);
            case NO_ANSWER, UNREACHABLE, WRONG_NUMBER, SAID_GONE -> EnumSet.of(Attempt.Means.PHONE);
            case NOBODY_HOME, MOVED_AWAY, DIED, UNKNOWN_HERE, CONFIRMED, NOT_HELD, OTHER_PERSON, FACTS_WRONG ->
                EnumSet.of(Attempt.Means.VISIT);
        };
    }

    /** What it means for the ticket; a refusal by telephone is asked about once more, face to face, and whoever broke off is asked again. */
    public Meaning meaning(Attempt.Means how) {
        return switch (this) {
            case INTERVIEWED, PARTIAL -> Meaning.ANSWERED;
            case REFUSED, BREAK_OFF -> how == Attempt.Means.PHONE ? Meaning.OPEN : Meaning.NEUTRAL;
            case NO_ANSWER, UNREACHABLE, WRONG_NUMBER, SAID_GONE, CALL_AGAIN, NOBODY_HOME -> Meaning.OPEN;
            case MOVED_AWAY, DIED -> Meaning.NEUTRAL;
            case CONFIRMED -> Meaning.GENUINE;
            case UNKNOWN_HERE, NOT_HELD, OTHER_PERSON, FACTS_WRONG -> Meaning.FAILED;
        };
    }

    /** Whether it stands for an attempt that a person records; the others are written with their form. */
    public boolean recordedByHand() {
        return !WITH_FORM.contains(this);
    }

    /** Whether it is what a visit found that decides on a suspected form. */
    public boolean deciding() {
        return DECIDING.contains(this);
    }

    /** The outcome that {@code code} names, or nothing for a code of a newer version. */
    public static Optional<RecheckOutcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
