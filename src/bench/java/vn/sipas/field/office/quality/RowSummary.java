package vn.sipas.field.office.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the interviews of a season's commonest mode are like, to see whether a simulated one looks like one held through the real engine.
 *
 * @param measures the mean of what flags measure of an interview
 * @param scatter the standard deviation of the same
 * @param own how much an interview is like its nearest of the same enumerator, on average
 * @param others the same for the nearest of others
 * @param alike the share of interviews with another one, anybody's, that is more than 85 % like it
 * @param duration the median, in seconds
 */
public record RowSummary(
        Map<QualityCode, Double> measures,
        Map<QualityCode, Double> scatter,
        double own,
        double others,
        double alike,
        double duration) {

    /** So much alike are 37 to 71 % of the forms of real seasons. */
    private static final double MUCH = 0.85;

    /** The summary of these rows. */
    public static RowSummary of(FormShape shape, Stream<QualityRow> rows) {
        // The mode that most were held in: the shipped form is handed over for a part of it.
        List<ModePool.Measured> forms = Pools.of(shape, rows).modes().values().stream()
                .map(pool -> pool.byEnumerator().values().stream()
                        .flatMap(List::stream)
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        Map<QualityCode, Double> measures = new EnumMap<>(QualityCode.class);
        Map<QualityCode, Double> scatter = new EnumMap<>(QualityCode.class);
        for (QualityCode code : QualityCode.values()) {
            double[] values = forms.stream()
                    .mapToDouble(form -> form.value(code))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            measures.put(code, mean);
            scatter.put(
                    code,
                    Math.sqrt(Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .average()
                            .orElse(0)));
        }
        long[] durations = forms.stream()
                .mapToLong(form -> form.form().timing().duration())
                .sorted()
                .toArray();
        return new RowSummary(
                measures,
                scatter,
                forms.stream().mapToDouble(form -> form.near().own()).average().orElse(0),
                forms.stream()
                        .mapToDouble(form -> form.near().others())
                        .average()
                        .orElse(0),
                forms.stream()
                        .mapToDouble(
                                form -> Math.max(form.near().own(), form.near().others()) > MUCH ? 1 : 0)
                        .average()
                        .orElse(0),
                durations.length == 0 ? 0 : durations[durations.length / 2]);
    }

    /** The mean of one measure. */
    public double measure(QualityCode code) {
        return measures.getOrDefault(code, Double.NaN);
    }

    /** How one measure scatters. */
    public double scatter(QualityCode code) {
        return scatter.getOrDefault(code, Double.NaN);
    }
}
