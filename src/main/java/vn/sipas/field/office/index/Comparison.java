package vn.sipas.field.office.index;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.office.estimate.Interval;

/**
 * This season beside an earlier one.
 *
 * @param season what the earlier one is called, such as {@code 2024}
 * @param earlier its index in percent, as published
 * @param difference this one's less the earlier one's, in percent points, of the printed figures
 * @param interval of the difference at 95 %, as shares; nothing where the earlier one is known as a published figure only
 * @param probability of a difference at least as large where there is none
 */
public record Comparison(
        String season,
        Measure measure,
        BigDecimal earlier,
        BigDecimal difference,
        Optional<Interval> interval,
        OptionalDouble probability) {

    /** The lower limit of the difference in percent points; none where the earlier one is a published figure only. */
    public Optional<BigDecimal> low() {
        return interval.map(i -> Percent.of(i.low()));
    }

    /** The upper limit of the difference in percent points. */
    public Optional<BigDecimal> high() {
        return interval.map(i -> Percent.of(i.high()));
    }
}
