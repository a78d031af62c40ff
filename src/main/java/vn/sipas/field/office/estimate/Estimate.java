package vn.sipas.field.office.estimate;

import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.office.estimate.design.Design;

/**
 * One figure and how sure it is.
 *
 * @param value the mean, total, ratio, share or difference
 * @param standardError linearised, at least 0
 * @param cases rows with a weight and with all answers needed
 * @param weight the sum of their weights
 * @param spread the weighted variance of the cases' influences, times cases/(cases − 1), times the squared sum of weights:
 *     what the variance would be with replacement from a simple random sample of one; NaN for one case
 * @param span clusters and strata with such cases
 */
public record Estimate(double value, double standardError, int cases, double weight, double spread, Design.Span span) {

    public Estimate {
        if (cases < 1 || !(standardError >= 0)) {
            throw new IllegalArgumentException(cases + " cases, standard error '" + standardError + "'");
        }
    }

    /** Degrees of freedom: clusters less strata that hold cases. */
    public int degrees() {
        return span.degrees();
    }

    /**
     * The t interval; none without degrees of freedom: fewer than two clusters in every stratum say nothing about a margin.
     *
     * @param level above 0 and below 1, usually 0.95
     */
    public Optional<Interval> interval(double level) {
        return margin(level).isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        value - margin(level).getAsDouble(),
                        value + margin(level).getAsDouble()));
    }

    /** Half the width of {@link #interval}. */
    public OptionalDouble margin(double level) {
        return degrees() < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.upperT((1 - level) / 2, degrees()) * standardError);
    }

    /**
     * The variance as a multiple of that of a simple random sample of the same size, drawn with replacement (Kish 1965;
     * {@code deff="replace"} in R's survey). None where all cases answer alike, or for one case.
     */
    public OptionalDouble effect() {
        return spread > 0 ? OptionalDouble.of(standardError * standardError * cases / spread) : OptionalDouble.empty();
    }

    /**
     * As {@link #effect()}, but against a sample drawn without replacement from as many as the weights sum to ({@code
     * deff=TRUE}). None where the weights do not sum to more than the cases: they are not scaled to a population then.
     */
    public OptionalDouble effectWithoutReplacement() {
        double left = (weight - cases) / weight;
        return left > 0 && effect().isPresent()
                ? OptionalDouble.of(effect().getAsDouble() / left)
                : OptionalDouble.empty();
    }

    /** How many cases of a simple random sample would be as sure: cases over {@link #effect()}. */
    public OptionalDouble effectiveCases() {
        return effect().isPresent() && effect().getAsDouble() > 0
                ? OptionalDouble.of(cases / effect().getAsDouble())
                : OptionalDouble.empty();
    }
}
