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
        return ofIndependent(
                first.value() - second.value(),
                first.standardError(),
                first.degrees(),
                second.standardError(),
                second.degrees());
    }

    /** As {@link #ofIndependent(Estimate, Estimate)}, where no more is known of them than their errors and degrees of freedom. */
    public static Difference ofIndependent(
            double value, double firstError, int firstDegrees, double secondError, int secondDegrees) {
        double a = firstError * firstError;
        double b = secondError * secondError;
        boolean known = firstDegrees > 0 && secondDegrees > 0;
        double degrees = known && a + b > 0
                ? (a + b) * (a + b) / (a * a / firstDegrees + b * b / secondDegrees)
                : known ? firstDegrees + secondDegrees : 0;
        return new Difference(value, Math.sqrt(a + b), degrees);
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
