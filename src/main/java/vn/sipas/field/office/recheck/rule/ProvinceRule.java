package vn.sipas.field.office.recheck.rule;

import java.util.OptionalInt;

/** A failed form costs clean forms: {@link LikelihoodRatio} of 20, or certainty, which short lists reach first. */
final class ProvinceRule implements Rule {

    private final OptionalInt forms;

    /** The clean forms that the ratio needs, by failed ones; unused for a list without end. */
    private final int[] byRatio;

    ProvinceRule(OptionalInt forms) {
        this.forms = forms;
        this.byRatio = forms.isPresent()
                ? LikelihoodRatio.needed(forms.getAsInt(), plan().leastBad(forms.getAsInt()))
                : new int[0];
    }

    @Override
    public Plan plan() {
        return Plan.PROVINCE;
    }

    @Override
    public OptionalInt forms() {
        return forms;
    }

    @Override
    public Verdict at(int clean, int failed, int neutral) {
        require(clean, failed, neutral);
        if (forms.isEmpty()) {
            return clean >= LikelihoodRatio.needed(failed) ? Rule.accepted(clean, failed, neutral) : Verdict.OPEN;
        }
        if (forms.getAsInt() == 0) {
            return Verdict.NOTHING_TO_CHECK;
        }
        int speaking = forms.getAsInt() - neutral;
        if (speaking == 0) {
            return Verdict.TOO_MANY_NEUTRAL;
        }
        if (plan().contradicted(failed, speaking)) {
            return Verdict.REFUTED;
        }
        boolean byRatio = reached(failed, clean);
        return byRatio || clean >= certain(speaking) ? Rule.accepted(clean, failed, neutral) : Verdict.OPEN;
    }

    private boolean reached(int failed, int clean) {
        return failed < byRatio.length && clean >= byRatio[failed];
    }

    /** So many clean forms of a list leave fewer than 5 in 100 that could have failed: more than 0.95 N. */
    private static int certain(int forms) {
        return Math.toIntExact(19L * forms / 20) + 1;
    }

    @Override
    public OptionalInt needed(int failed) {
        if (forms.isEmpty()) {
            return OptionalInt.of(LikelihoodRatio.needed(failed));
        }
        int all = forms.getAsInt();
        if (all == 0 || plan().contradicted(failed, all)) {
            return OptionalInt.empty();
        }
        int certain = certain(all);
        return OptionalInt.of(failed < byRatio.length ? Math.min(byRatio[failed], certain) : certain);
    }
}
