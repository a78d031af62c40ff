package vn.sipas.field.office.index;

import java.util.Optional;

/**
 * The full name of a rule as every report prints it, {@code pooled-items/1+design}. A season's record may leave the weighting
 * out: it is then unweighted.
 */
public record RuleName(IndexRule rule, Weighting weighting) {

    /** The rule that a season's record names; nothing for a name this version doesn't know. */
    public static Optional<RuleName> read(String text) {
        int plus = text.indexOf('+');
        if (plus < 0) {
            return IndexRule.read(text).map(rule -> new RuleName(rule, Weighting.UNWEIGHTED));
        }
        return IndexRule.read(text.substring(0, plus))
                .flatMap(rule -> Weighting.read(text.substring(plus + 1)).map(w -> new RuleName(rule, w)));
    }

    /** The name, always with its weighting. */
    public String text() {
        return rule.code() + "+" + weighting.code();
    }
}
