package vn.sipas.field.office.estimate.design;

import java.util.Arrays;

/**
 * One stage of selection: units drawn within groups, clusters within strata or second-stage units within clusters. Its part
 * of the variance of a total is, over groups g with n of N units and totals t,
 *
 * <pre>Σ_g m_g (1 − n/N) n/(n−1) Σ_u (t_u − t̄_g)²</pre>
 *
 * where m_g is 1 at the first stage and below it the fraction of units drawn above (Särndal, Swensson, Wretman 1992, result
 * 4.3.1 with sample estimates; the recursion of R's survey, {@code multistage}). Immutable.
 */
final class Stage {

    /** A group of which less than this is left over was taken whole (as R's survey has it). */
    static final double NOTHING_LEFT = 1e-7;

    private final int[] groupOf;
    private final int[] drawn;
    private final double[] scale;
    private final boolean[] centred;
    private final boolean[] omitted;

    private Stage(int[] groupOf, int[] drawn, double[] scale, boolean[] centred, boolean[] omitted) {
        this.groupOf = groupOf;
        this.drawn = drawn;
        this.scale = scale;
        this.centred = centred;
        this.omitted = omitted;
    }

    /**
     * @param groupOf the group of each unit
     * @param population units in each group's population, infinite where it is not finite
     * @param factor m_g
     */
    static Stage of(int[] groupOf, double[] population, double[] factor, Lonely lonely) {
        int groups = population.length;
        int[] drawn = drawn(groupOf, groups);
        double[] scale = new double[groups];
        boolean[] centred = new boolean[groups];
        boolean[] omitted = new boolean[groups];
        for (int g = 0; g < groups; g++) {
            double left = left(drawn[g], population[g]);
            centred[g] = drawn[g] > 1 || lonely != Lonely.ADJUST;
            omitted[g] = drawn[g] == 1 && left >= NOTHING_LEFT && lonely == Lonely.AVERAGE;
            double spread = drawn[g] > 1 ? drawn[g] / (drawn[g] - 1.0) : 1;
            scale[g] = left < NOTHING_LEFT ? 0 : factor[g] * left * spread;
        }
        return new Stage(groupOf, drawn, scale, centred, omitted);
    }

    static int[] drawn(int[] groupOf, int groups) {
        int[] drawn = new int[groups];
        for (int group : groupOf) {
            drawn[group]++;
        }
        return drawn;
    }

    /** The part of a group's population that was not drawn. */
    static double left(int drawn, double population) {
        return Double.isInfinite(population) ? 1 : (population - drawn) / population;
    }

    int units() {
        return groupOf.length;
    }

    int groups() {
        return drawn.length;
    }

    int groupOf(int unit) {
        return groupOf[unit];
    }

    /** What this stage adds to the variance, and its units' totals summed into its groups. Other units' totals are zero. */
    Part part(int[] units, double[] totals) {
        double[] sums = new double[groups()];
        int[] found = new int[groups()];
        int[] touched = new int[Math.min(groups(), units.length)];
        int count = 0;
        for (int i = 0; i < units.length; i++) {
            int group = groupOf[units[i]];
            if (found[group] == 0) {
                touched[count++] = group;
            }
            found[group]++;
            sums[group] += totals[i];
        }
        double[] squares = new double[groups()];
        for (int i = 0; i < units.length; i++) {
            int group = groupOf[units[i]];
            double deviation = totals[i] - mean(sums, group);
            squares[group] += deviation * deviation;
        }
        double variance = 0;
        int told = 0;
        double[] groupSums = new double[count];
        for (int i = 0; i < count; i++) {
            int group = touched[i];
            double mean = mean(sums, group);
            groupSums[i] = sums[group];
            if (!omitted[group]) {
                told++;
                variance += scale[group] * (squares[group] + (drawn[group] - found[group]) * mean * mean);
            }
        }
        double share = told == count ? 1 : (double) count / told;
        return new Part(variance * share, Arrays.copyOf(touched, count), groupSums);
    }

    private double mean(double[] sums, int group) {
        return centred[group] ? sums[group] / drawn[group] : 0;
    }

    /** A stage's part of a variance, and the totals of the groups it touched. */
    record Part(
            double variance,
            @SuppressWarnings("ArrayRecordComponent") int[] groups, // read at once, never compared
            @SuppressWarnings("ArrayRecordComponent") double[] totals) {}
}
