package vn.sipas.field.office.recheck.rule;

import java.util.OptionalInt;

/**
 * One enumerator's forms: 12 clean ones, or 24 with one failed, accept; two failed within the first ten, or three, send somebody to
 * every form. A list that ends before is decided by what it is: accepted if fewer than 20 in 100 failed.
 */
final class EnumeratorRule implements Rule {

    private static final int CLEAN = 12;
    private static final int CHECKED_WITH_ONE_FAILED = 24;
    private static final int EARLY = 10;
    private static final int FAILED_EARLY = 2;
    private static final int FAILED = 3;

    private final OptionalInt forms;

    EnumeratorRule(OptionalInt forms) {
        this.forms = forms;
    }

    @Override
    public Plan plan() {
        return Plan.ENUMERATOR;
    }

    @Override
    public OptionalInt forms() {
        return forms;
    }

    @Override
    public Verdict at(int clean, int failed, int neutral) {
        require(clean, failed, neutral);
        int checked = clean + failed;
        if (forms.isPresent()) {
            int all = forms.getAsInt();
            if (all == 0) {
                return Verdict.NOTHING_TO_CHECK;
            }
            if (checked + neutral == all) {
                return atTheEnd(clean, failed, neutral);
            }
        }
        if (failed >= FAILED || (failed >= FAILED_EARLY && checked <= EARLY)) {
            return Verdict.ESCALATED;
        }
        boolean enough = failed == 0 ? clean >= CLEAN : failed == 1 && checked >= CHECKED_WITH_ONE_FAILED;
        return enough ? Rule.accepted(clean, failed, neutral) : Verdict.OPEN;
    }

    /** All are read: there is nothing left to visit, and the share is known. */
    private Verdict atTheEnd(int clean, int failed, int neutral) {
        if (clean + failed == 0) {
            return Verdict.TOO_MANY_NEUTRAL;
        }
        return plan().contradicted(failed, clean + failed) ? Verdict.REFUTED : Rule.accepted(clean, failed, neutral);
    }

    @Override
    public OptionalInt needed(int failed) {
        OptionalInt endless = switch (failed) {
            case 0 -> OptionalInt.of(CLEAN);
            case 1 -> OptionalInt.of(CHECKED_WITH_ONE_FAILED - 1);
            default -> OptionalInt.empty();
        };
        if (forms.isEmpty()) {
            return endless;
        }
        int rest = forms.getAsInt() - failed;
        // A third failure sends somebody to every form before the list ends.
        if (forms.getAsInt() == 0 || failed >= FAILED || plan().contradicted(failed, forms.getAsInt())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.min(rest, endless.orElse(rest)));
    }
}
