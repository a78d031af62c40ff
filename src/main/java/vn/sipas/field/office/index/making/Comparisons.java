package vn.sipas.field.office.index.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.office.estimate.Difference;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.known.EarlierSeasons;

/** This season's headline beside earlier ones: two samples drawn apart. */
final class Comparisons {

    private Comparisons() {}

    /** In the order of the earlier figures; those of measures that this season doesn't have are left out. */
    static List<Comparison> of(EarlierSeasons earlier, List<MeasureRow> rows) {
        List<Comparison> comparisons = new ArrayList<>();
        for (EarlierSeasons.Found found : earlier.found()) {
            rows.stream()
                    .filter(row -> row.measure().code().equals(found.measure()))
                    .findFirst()
                    .ifPresent(row -> comparisons.add(comparison(found, row)));
        }
        return comparisons;
    }

    private static Comparison comparison(EarlierSeasons.Found found, MeasureRow row) {
        Figure now = row.figures().headline();
        BigDecimal points = now.percent().subtract(found.percent());
        Optional<Difference> difference = found.uncertainty()
                .filter(_ -> now.standardError().isPresent())
                .map(then -> Difference.ofIndependent(
                        now.share() - found.percent().movePointLeft(2).doubleValue(),
                        now.standardError().getAsDouble(),
                        now.degrees(),
                        then.standardError(),
                        then.degrees()));
        return new Comparison(
                found.season(),
                row.measure(),
                found.percent(),
                points,
                difference.flatMap(d -> d.interval(Estimating.LEVEL)),
                difference.map(Difference::probability).orElse(OptionalDouble.empty()));
    }
}
