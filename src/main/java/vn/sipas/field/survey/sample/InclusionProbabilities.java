package vn.sipas.field.survey.sample;

import java.util.Arrays;

/**
 * The exact chances of sequential Poisson sampling: of units with sizes x the k with the smallest u ÷ x are drawn, u uniform. Not
 * k·x/S: sizes 1 and 3 with k = 1 have 1/6 and 5/6.
 *
 * <p>Unit i is drawn if fewer than k of the others lie below its own t = u/x_i, so π_i = x_i·∫ P(C_i(t) &lt; k) dt from 0 to 1/x_i,
 * where C_i(t) counts the others, each there with chance min(1, t·x_j): a Poisson-binomial number, whose distribution is built unit
 * by unit from sums of products of positive numbers. Between the points 1/x_j the integrand is a polynomial. With μ(t) the expected
 * count and f its 2n-th derivative in μ at most 2^2n, Gauss–Legendre with n points over a stretch of length L errs by at most
 * L·(2L)^2n·(n!)^4 ÷ ((2n+1)·((2n)!)^3): under 1e-15 for n = 12 and L = 4, and for n = 6 and L = ½.
 */
final class InclusionProbabilities {

    /** Where the integrand is 1 or 0 up to this, it is taken as that. */
    private static final double NOTHING = 1e-19;

    private static final double LONG = 4;
    private static final double SHORT = 0.5;
    private static final GaussLegendre MANY = new GaussLegendre(12);
    private static final GaussLegendre FEW = new GaussLegendre(6);

    private final double[] x;
    private final int k;
    private final double[] chances;
    private final double[] inclusion;
    private final double[] before;
    private final double[] behind;

    private InclusionProbabilities(double[] x, int k) {
        this.x = x;
        this.k = k;
        this.chances = new double[x.length];
        this.inclusion = new double[x.length];
        this.before = new double[x.length * k];
        this.behind = new double[k];
    }

    /** Each unit's chance when {@code k} of them are drawn; sizes are positive, and there are more than {@code k ≥ 1} of them. */
    static double[] of(long[] sizes, int k) {
        if (k < 1 || k >= sizes.length || Arrays.stream(sizes).anyMatch(size -> size <= 0)) {
            throw new IllegalArgumentException("can't draw " + k + " of " + sizes.length + " units");
        }
        double sum = Arrays.stream(sizes).asDoubleStream().sum();
        InclusionProbabilities all = new InclusionProbabilities(
                Arrays.stream(sizes).mapToDouble(size -> size / sum).toArray(), k);
        all.integrate();
        return all.inclusion;
    }

    private void integrate() {
        double[] breaks = Arrays.stream(x).map(size -> 1 / size).sorted().toArray();
        double from = 0;
        // From the k-th break on, k units are there for certain.
        for (int i = 0; i < k; i++) {
            double to = breaks[i];
            if (from > 0 && expected(from) > k && apart(expected(from)) < NOTHING) {
                return;
            }
            if (to > from) {
                segment(from, to);
                from = to;
            }
        }
    }

    /** Adds the integral between two neighbouring breaks, in pieces short enough for the rule. */
    private void segment(double from, double to) {
        double length = expected(to) - expected(from);
        int pieces = Math.max(1, (int) Math.ceil(length / LONG));
        double step = (to - from) / pieces;
        GaussLegendre rule = length <= SHORT ? FEW : MANY;
        for (int piece = 0; piece < pieces; piece++) {
            double left = from + piece * step;
            double right = piece + 1 == pieces ? to : left + step;
            double least = expected(left);
            double most = expected(right);
            if (most < k && apart(most) < NOTHING) {
                addConstant(left, right);
            } else if (least > k && apart(least) < NOTHING) {
                return;
            } else {
                for (int node = 0; node < rule.size(); node++) {
                    add(rule.point(node, left, right), rule.weight(node, left, right));
                }
            }
        }
    }

    private void addConstant(double left, double right) {
        for (int i = 0; i < x.length; i++) {
            if (reaches(i, right)) {
                inclusion[i] += x[i] * (right - left);
            }
        }
    }

    /** Adds {@code weight} times the integrand at {@code t} to every unit whose range reaches so far. */
    private void add(double t, double weight) {
        for (int i = 0; i < x.length; i++) {
            chances[i] = Math.min(1, t * x[i]);
        }
        // Before each unit: the distribution of how many of the units in front of it are there, up to k − 1.
        before[0] = 1;
        Arrays.fill(before, 1, k, 0);
        for (int i = 1; i < x.length; i++) {
            double p = chances[i - 1];
            int row = i * k;
            before[row] = before[row - k] * (1 - p);
            for (int m = 1; m < k; m++) {
                before[row + m] = before[row - k + m] * (1 - p) + before[row - k + m - 1] * p;
            }
        }
        // Behind it: the chance that at most m of the units after it are there.
        Arrays.fill(behind, 1);
        for (int i = x.length - 1; i >= 0; i--) {
            if (reaches(i, t)) {
                double fewer = 0;
                for (int m = 0; m < k; m++) {
                    fewer += before[i * k + m] * behind[k - 1 - m];
                }
                inclusion[i] += weight * x[i] * fewer;
            }
            double p = chances[i];
            for (int m = k - 1; m > 0; m--) {
                behind[m] = behind[m] * (1 - p) + behind[m - 1] * p;
            }
            behind[0] *= 1 - p;
        }
    }

    private boolean reaches(int i, double t) {
        return t <= 1 / x[i];
    }

    private double expected(double t) {
        double sum = 0;
        for (double size : x) {
            sum += Math.min(1, t * size);
        }
        return sum;
    }

    /**
     * Chernoff's bound: with μ expected below k, at least k come with at most this chance; with μ above k, at most k.
     */
    private double apart(double mu) {
        return Math.exp(k - mu + k * Math.log(mu / k));
    }
}
