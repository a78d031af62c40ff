package vn.sipas.field.office.recheck.rule;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What more results would do; all empty once there is a verdict or nothing left to read.
 *
 * @param clean so many clean forms in a row and the list is accepted; nothing if no number would do
 * @param failure what the rule would say after one more failed form
 * @param cost so many more clean forms are needed after one more failed form; nothing if no number would do
 */
public record Next(OptionalInt clean, Optional<Verdict> failure, OptionalInt cost) {

    static final Next NONE = new Next(OptionalInt.empty(), Optional.empty(), OptionalInt.empty());

    /** From these counts on. */
    public static Next of(Rule rule, int clean, int failed, int neutral) {
        if (rule.at(clean, failed, neutral).decided() || !rule.possible(clean, failed + 1, neutral)) {
            return NONE;
        }
        OptionalInt now = cleanInARow(rule, clean, failed, neutral);
        Verdict failure = rule.at(clean, failed + 1, neutral);
        OptionalInt then = failure.decided() ? OptionalInt.empty() : cleanInARow(rule, clean, failed + 1, neutral);
        OptionalInt cost = now.isPresent() && then.isPresent()
                ? OptionalInt.of(then.getAsInt() - now.getAsInt())
                : OptionalInt.empty();
        return new Next(now, Optional.of(failure), cost);
    }

    private static OptionalInt cleanInARow(Rule rule, int clean, int failed, int neutral) {
        OptionalInt needed = rule.needed(failed);
        if (rule.forms().isEmpty() && needed.isEmpty()) {
            return OptionalInt.empty();
        }
        // Neutral tickets may let a list with an end be certain sooner; without an end nothing is.
        int least = rule.forms().isEmpty() ? Math.max(0, needed.orElse(0) - clean) : 0;
        for (int more = least; rule.possible(clean + more, failed, neutral); more++) {
            Verdict then = rule.at(clean + more, failed, neutral);
            if (then.decided()) {
                return then == Verdict.ACCEPTED ? OptionalInt.of(more) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
