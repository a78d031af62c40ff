package vn.sipas.field.office.estimate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of the t and the beta distribution. The library finds roots to 1e-9 absolute, which is little for a small share's
 * lower limit; Newton steps on the same distribution function take it to the last digits.
 */
final class Quantiles {

    private static final int STEPS = 8;

    private Quantiles() {}

    /** The t quantile with so much in the upper tail, above 0 and at most one half. */
    static double upperT(double tail, double degrees) {
        return -polished(TDistribution.of(degrees), tail, Double.NEGATIVE_INFINITY, 0);
    }

    /** Twice the tail of the t distribution beyond |t|. */
    static double twoSidedT(double t, double degrees) {
        return 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
    }

    /** The beta quantile with so much below it; a shape of 0 puts all mass on that end. */
    static double beta(double below, double a, double b) {
        if (a <= 0) {
            return 0;
        }
        return b <= 0 ? 1 : polished(BetaDistribution.of(a, b), below, 0, 1);
    }

    private static double polished(ContinuousDistribution distribution, double below, double least, double most) {
        double x = distribution.inverseCumulativeProbability(below);
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            // The smaller tail is the one known to its last digits.
            double miss = below <= 0.5
                    ? distribution.cumulativeProbability(x) - below
                    : (1 - below) - distribution.survivalProbability(x);
            double step = miss / distribution.density(x);
            double next = x - step;
            if (!(Math.abs(step) < last && next > least && next < most)) {
                break;
            }
            last = Math.abs(step);
            x = next;
        }
        return x;
    }
}
