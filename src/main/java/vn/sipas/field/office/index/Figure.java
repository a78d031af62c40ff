package vn.sipas.field.office.index;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.office.estimate.Interval;
import vn.sipas.field.office.estimate.Publication;

/**
 * One share with all that has to stand beside it.
 *
 * @param cases interviews with at least one of the answers
 * @param chosen answers that count for the share, unweighted
 * @param answers all the answers it is a share of, unweighted
 * @param share 0 to 1, not rounded, weighted as the table says
 * @param percent the share in percent, two decimals, half up; without weights from the exact fraction
 * @param standardError of {@code share}; none where no cluster can be held against another
 * @param interval at 95 %, after Korn and Graubard, within 0 and 1
 * @param effect the design effect
 * @param effectiveCases a simple random sample of so many would be as sure
 * @param degrees of freedom
 * @param publication whether it may be published, and what is said beside it
 */
public record Figure(
        int cases,
        long chosen,
        long answers,
        double share,
        BigDecimal percent,
        OptionalDouble standardError,
        Optional<Interval> interval,
        OptionalDouble effect,
        OptionalDouble effectiveCases,
        int degrees,
        Publication publication) {

    public Figure {
        if (cases < 1 || chosen < 0 || answers < chosen || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no figure: " + cases + " cases, " + chosen + " of " + answers);
        }
    }

    /** Half the interval's width in percent points, rounded; none without an interval. */
    public Optional<BigDecimal> margin() {
        return interval.map(i -> Percent.of(i.width() / 2));
    }

    /** The lower limit in percent. */
    public Optional<BigDecimal> low() {
        return interval.map(i -> Percent.of(i.low()));
    }

    /** The upper limit in percent. */
    public Optional<BigDecimal> high() {
        return interval.map(i -> Percent.of(i.high()));
    }
}
