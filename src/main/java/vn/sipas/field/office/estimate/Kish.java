package vn.sipas.field.office.estimate;

import vn.sipas.field.office.estimate.design.Sum;

/** What unequal weights cost (Kish 1965, section 11.7). */
public final class Kish {

    private Kish() {}

    /** n Σ w² / (Σ w)² over the rows that have a weight: 1 for equal weights. */
    public static double effect(double[] weights) {
        Sum sum = new Sum();
        Sum squares = new Sum();
        int cases = 0;
        for (double weight : weights) {
            sum.add(weight);
            squares.add(weight * weight);
            cases += weight == 0 ? 0 : 1;
        }
        return cases * squares.value() / (sum.value() * sum.value());
    }
}
