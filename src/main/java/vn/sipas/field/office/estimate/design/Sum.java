package vn.sipas.field.office.estimate.design;

/**
 * A sum that keeps what rounding would lose (Neumaier 1974, the improved Kahan–Babuška algorithm): its error does not grow
 * with the number of addends. One thread.
 */
public final class Sum {

    private double sum;
    private double lost;

    /** Adds one number. */
    public void add(double addend) {
        double next = sum + addend;
        lost += Math.abs(sum) >= Math.abs(addend) ? (sum - next) + addend : (addend - next) + sum;
        sum = next;
    }

    /** The sum so far. */
    public double value() {
        return sum + lost;
    }

    /** The sum of all of them. */
    public static double of(double[] addends) {
        Sum sum = new Sum();
        for (double addend : addends) {
            sum.add(addend);
        }
        return sum.value();
    }
}
