package vn.sipas.field.office.estimate;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A difference of two figures, and how likely one at least as large is where there is none.
 *
 * @param degrees of freedom, at least 0; 0: no interval and no probability
 */
public record Difference(double value, double standardError, double degrees) {

    /** Of the same design: what {@link Estimator#difference} made. */
    public static Difference of(Statistic difference) {
        Estimate estimate = difference.estimate();
        return new Difference(estimate.value(), estimate.standardError(), Math.max(0, estimate.degrees()));
    }

    /** Of two samples drawn apart, such as two seasons: variances add, degrees of freedom after Satterthwaite (1946). */
    public static Difference ofIndependent(Estimate first, Estimate second) {
        double a = first.standardError() * first.standardError();
        double b = second.standardError() * second.standardError();
        boolean known = first.degrees() > 0 && second.degrees() > 0;
        double degrees = known && a + b > 0
                ? (a + b) * (a + b) / (a * a / first.degrees() + b * b / second.degrees())
                : known ? first.degrees() + second.degrees() : 0;
        return new Difference(first.value() - second.value(), Math.sqrt(a + b), degrees);
    }

    /** The t interval. */
    public Optional<Interval> interval(double level) {
        if (degrees <= 0) {
            return Optional.empty();
        }
        double margin = Quantiles.upperT((1 - level) / 2, degrees) * standardError;
        return Optional.of(new Interval(value - margin, value + margin));
    }

    /** Two-sided, from the t distribution; 0 for a difference without error, 1 for no difference. */
    public OptionalDouble probability() {
        if (degrees <= 0) {
            return OptionalDouble.empty();
        }
        if (standardError == 0) {
            return OptionalDouble.of(value == 0 ? 1 : 0);
        }
        return OptionalDouble.of(Quantiles.twoSidedT(value / standardError, degrees));
    }
}
