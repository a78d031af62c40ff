package vn.sipas.field.office.estimate;

/** A share's exact interval from a count of independent trials (Clopper and Pearson 1934; {@code binom.test} of R). */
public final class ClopperPearson {

    private ClopperPearson() {}

    /** @param hits from 0 to {@code trials}, which are at least 1 */
    public static Interval of(int hits, int trials, double level) {
        if (hits < 0 || hits > trials || trials < 1) {
            throw new IllegalArgumentException(hits + " of " + trials);
        }
        double tail = (1 - level) / 2;
        return new Interval(
                Quantiles.beta(tail, hits, trials - hits + 1.0), Quantiles.beta(1 - tail, hits + 1.0, trials - hits));
    }
}
