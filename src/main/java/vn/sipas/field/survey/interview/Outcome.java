package vn.sipas.field.survey.interview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;

/**
 * How a contact ended: the closed list of codes of a {@code contact} record, each with its disposition code of AAPOR,
 * Standard Definitions, in-person household surveys: 2.24 nobody there, 2.25 the person is away or can't be had at the time, 2.31
 * to 2.36 other, 3.17 too dangerous to reach, 4.1 out of the sample, 4.5 no dwelling, 4.7 nobody eligible. The numbers were checked
 * against the list that Chile's CASEN 2015 derives from the standard (R package desuctools, {@code rec_cdf}), not against the
 * standard itself. Who has moved away has left the frame of the unit (4.1); an address that is known not to exist is no dwelling
 * (4.5), one that merely could not be found would be 3.18 and has no outcome here.
 */
public enum Outcome {
    INTERVIEWED("interviewed", "1.1", true),
    PARTIAL("partial", "1.2", true),
    REFUSED_SELF("refused-self", "2.112", true),
    REFUSED_HOUSEHOLD("refused-household", "2.111", true),
    BREAK_OFF("break-off", "2.12", true),
    NOT_HOME("not-home", "2.24", false),
    APPOINTMENT("appointment", "2.25", false),
    AWAY_SEASON("away-season", "2.25", true),
    DEAD("dead", "2.31", true),
    ILL("ill", "2.32", true),
    LANGUAGE("language", "2.33", true),
    PAPER_NOT_RETURNED("paper-not-returned", "2.36", true),
    UNSAFE("unsafe", "3.17", true),
    NO_SUCH_ADDRESS("no-such-address", "4.5", true),
    MOVED("moved", "4.1", true),
    UNDER_18("under-18", "4.7", true);

    private final String code;
    private final String aapor;
    private final boolean settles;

    Outcome(String code, String aapor, boolean settles) {
        this.code = code;
        this.aapor = aapor;
        this.settles = settles;
    }

    /** What stands in the record. */
    public String code() {
        return code;
    }

    /** What it is called in {@code language}. */
    public String words(Locale language) {
        return Messages.of(Outcome.class, language).text("outcome." + code);
    }

    /** Whether it stands for an attempt that a person records; the others are written with their form. */
    public boolean recordedByHand() {
        return switch (this) {
            case INTERVIEWED, PARTIAL, BREAK_OFF -> false;
            case REFUSED_SELF,
                    REFUSED_HOUSEHOLD,
                    NOT_HOME,
                    APPOINTMENT,
                    AWAY_SEASON,
                    DEAD,
                    ILL,
                    LANGUAGE,
                    PAPER_NOT_RETURNED,
                    UNSAFE,
                    NO_SUCH_ADDRESS,
                    MOVED,
                    UNDER_18 -> true;
        };
    }

    /** AAPOR's disposition code. */
    public String aapor() {
        return aapor;
    }

    /** Whether the case needs no further contact after it. */
    public boolean settles() {
        return settles;
    }

    /** Whether it was refused. */
    public boolean refusal() {
        return this == REFUSED_SELF || this == REFUSED_HOUSEHOLD;
    }

    /** The outcome that {@code code} names, or nothing for a code of a newer version. */
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
