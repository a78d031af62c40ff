package vn.sipas.field.office.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;

/** Why a supervisor excludes an interview; the code stands in the review's {@code reason}. */
public enum Exclusion implements Reason {
    /** The same interview is in the season twice. */
    DUPLICATE,
    /** It was held with somebody other than the person drawn. */
    WRONG_CASE,
    /** It was not held as it says. */
    NOT_GENUINE;

    /** The exclusion that {@code code} names, or nothing for any other text. */
    public static Optional<Exclusion> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
