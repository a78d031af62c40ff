package vn.sipas.field.office.recheck.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * How much better a list with 1 in 100 bad forms explains what was read than one with 5 in 100, Wald's sequential test (1945): the list
 * is accepted at a ratio of 20, so that one with 5 in 100 is accepted in at most 1 of 20 re-checks (Ville 1939).
 *
 * <p>For a list of N forms it is SHANGRLA's {@code alpha_mart} with {@code fixed_alternative_mean} (Stark 2023): step j after S clean
 * forms multiplies by e/m or by (1−e)/(1−m), m = (0.95 N − S)/(N−j+1), e = (0.99 N − S)/(N−j+1). The product does not depend on the
 * order: it is (0.99 N)_clean (0.01 N)_failed / ((0.95 N)_clean (0.05 N)_failed) in falling factorials. Once more than 0.01 N have
 * failed the alternative is impossible and the ratio is 0 from then on.
 *
 * <p>Sums of logarithms decide where they leave no doubt; within {@link #DOUBT} of the threshold the products are multiplied out in
 * whole numbers. So thresholds are exact.
 */
final class LikelihoodRatio {

    private static final int RATIO = 20;

    /** Far above what rounding can do to sums of a million logarithms, far below one form's step of 0.04. */
    private static final double DOUBT = 1e-6;

    private LikelihoodRatio() {}

    /** The fewest clean forms at which an endless list is accepted with so many failed. */
    static int needed(int failed) {
        double cost = Math.log(RATIO) + failed * Math.log(5);
        int clean = (int) Math.max(0, Math.ceil((cost - DOUBT) / Math.log(99.0 / 95)));
        return clean * Math.log(99.0 / 95) > cost + DOUBT || endlessReaches(clean, failed) ? clean : clean + 1;
    }

    private static boolean endlessReaches(int clean, int failed) {
        BigInteger alternative = BigInteger.valueOf(99).pow(clean);
        BigInteger stated = BigInteger.valueOf(95).pow(clean);
        return alternative.compareTo(
                        stated.multiply(BigInteger.valueOf(5).pow(failed)).multiply(BigInteger.valueOf(RATIO)))
                >= 0;
    }

    /**
     * The fewest clean forms at which a list of {@code forms} is accepted by the ratio, for 0, 1, 2 … failed, as far as the ratio can
     * do it: at most 0.01 N failed, at most 0.95 N clean.
     */
    static int[] needed(int forms, int failures) {
        int[] needed = new int[failures];
        int known = 0;
        long most = 19L * forms / 20;
        double gain = 0;
        double cost = Math.log(RATIO);
        for (int clean = 0; clean <= most && known < failures && possible(forms, known); clean++) {
            while (known < failures && possible(forms, known) && reaches(forms, clean, known, gain - cost)) {
                needed[known] = clean;
                if (possible(forms, known + 1)) {
                    cost += Math.log((5.0 * forms - 100.0 * known) / (forms - 100.0 * known));
                }
                known++;
            }
            gain += Math.log((99.0 * forms - 100.0 * clean) / (95.0 * forms - 100.0 * clean));
        }
        return Arrays.copyOf(needed, known);
    }

    private static boolean possible(int forms, int failed) {
        return 100L * failed <= forms;
    }

    private static boolean reaches(int forms, int clean, int failed, double above) {
        return Math.abs(above) > DOUBT ? above > 0 : reaches(forms, clean, failed);
    }

    /** In whole numbers: every factor of the falling factorials times 100. */
    private static boolean reaches(int forms, int clean, int failed) {
        BigInteger alternative =
                product(0, clean, s -> 99L * forms - 100 * s).multiply(product(0, failed, f -> forms - 100 * f));
        BigInteger stated =
                product(0, clean, s -> 95L * forms - 100 * s).multiply(product(0, failed, f -> 5L * forms - 100 * f));
        return alternative.compareTo(stated.multiply(BigInteger.valueOf(RATIO))) >= 0;
    }

    private static BigInteger product(int from, int to, LongUnaryOperator factor) {
        if (to - from == 0) {
            return BigInteger.ONE;
        }
        if (to - from == 1) {
            return BigInteger.valueOf(factor.applyAsLong(from));
        }
        int middle = (from + to) >>> 1;
        return product(from, middle, factor).multiply(product(middle, to, factor));
    }
}
