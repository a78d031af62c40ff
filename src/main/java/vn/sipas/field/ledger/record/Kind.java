package vn.sipas.field.ledger.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of record that this program knows, in version 1 (design.md, section 4). */
public enum Kind {
    SEASON,
    FORM,
    ROSTER,
    FRAME,
    DRAW,
    ASSIGNMENT,
    RELEASE,
    PACK,
    CONTINUES,
    BEGIN,
    VOID,
    CONTACT,
    CALLBACK,
    PAPER,
    INTERVIEW,
    KEYING,
    REVIEW,
    RULING,
    POOL,
    RECHECK,
    OPENING,
    FINDING,
    MINUTES,
    SEAL;

    private static final Map<String, Kind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);

    /** What stands in the line's {@code kind}. */
    public String code() {
        return code;
    }

    /** Whether its body has personal data of the people listed, sealed to a contact key (design, section 4). */
    public boolean isPersonal() {
        return this == ASSIGNMENT || this == CALLBACK;
    }

    /** Whether its body has what a person answered in an interview. */
    public boolean tellsAnswers() {
        return this == INTERVIEW || this == KEYING;
    }

    /** The kind that {@code code} names, if it is known here. */
    public static Optional<Kind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
