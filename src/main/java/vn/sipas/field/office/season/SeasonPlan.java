package vn.sipas.field.office.season;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a season is to be, before it has people.
 *
 * @param title its name for people
 * @param target the satisfaction aimed at, in percent
 * @param index the rule that makes the index
 * @param sampling the rule of the sample
 */
public record SeasonPlan(
        String title,
        String province,
        LocalDate starts,
        LocalDate ends,
        BigDecimal target,
        String index,
        String sampling) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public SeasonPlan {
        boolean backwards = ends.isBefore(starts);
        boolean noShare = target.signum() < 0 || target.compareTo(ALL) > 0;
        if (title.isBlank() || province.isBlank() || backwards || noShare || index.isBlank() || sampling.isBlank()) {
            throw new IllegalArgumentException("no such season");
        }
    }
}
