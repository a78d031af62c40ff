package vn.sipas.field.office.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much each interview weighs in a figure. */
public enum Weighting {
    /** All the same, as in the Ministry's published rule. */
    UNWEIGHTED,
    /** One over the probability with which the person was drawn. */
    DESIGN,
    /** The design's weights (or one each), fitted to known populations by raking. */
    RAKED;

    /** What stands behind the rule's name, after a plus. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weighting that {@code code} names. */
    public static Optional<Weighting> read(String code) {
        return Arrays.stream(values()).filter(w -> w.code().equals(code)).findFirst();
    }
}
