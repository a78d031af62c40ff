package vn.sipas.field.survey.interview.recheck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question of the re-interview asks for, as the form's {@code sipas:recheck} says. */
public enum RecheckMark {
    /** Whether there was an interview: {@link RecheckForm.Held}. */
    HELD,
    /** Who answered then: {@link RecheckForm.AnsweredBy}. */
    PERSON,
    /** About how many minutes it took. */
    LENGTH,
    /** How it was done. */
    WAY,
    /** Whether somebody told the person what to answer: 1 yes, 2 no. */
    TOLD,
    /** Whether the facts may be asked of somebody who was not interviewed: 1 yes, 2 no. */
    CONSENT,
    /** One of the four fixed facts; the question's {@code sipas:breakdown} says which. */
    FACT,
    /** An answer of the interview asked for once more. */
    ITEM,
    /** Anything else. */
    REMARK;

    /** What stands in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RecheckMark> of(String code) {
        return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
