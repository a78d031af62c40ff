package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.estimate.RandomEffects;

/**
 * Every enumerator's measure against what the others' let expect of one more of them: a random-effects model of the others alone
 * ({@link RandomEffects}). People who share a cluster think alike, and enumerators differ for reasons of their own (place, manner, hours):
 * the first is counted in the variance of each mean (a design effect from the variance between clusters, by analysis of variance within
 * the others' work), the second is the variance between enumerators. Shares are compared on Anscombe's arcsine scale (1948), on which
 * their variance does not depend on them. Who lies very far off is then no longer a yardstick for the rest, so that two do not hide
 * each other.
 */
final class Comparison {

    /** With fewer forms somebody is neither compared nor a yardstick. */
    static final int LEAST_FORMS = 8;

    /** With fewer others there is no saying what is usual. */
    static final int LEAST_OTHERS = 5;

    /** Whoever lies so far off by chance alone is no longer a yardstick. */
    private static final double FAR_OFF = 0.05 / QualityCode.values().length;

    private static final int MOST_ROUNDS = 4;

    /** The least variance of a value: nobody differs by less than a hundredth. */
    private static final double LEAST_VARIANCE = 1e-4;

    private final Map<BookName, Sample> samples;
    private final Side side;
    private final Scale scale;

    /** What would be odd. */
    enum Side {
        HIGH,
        LOW,
        BOTH
    }

    /** What the values are. */
    enum Scale {
        MEAN,
        SHARE
    }

    /** One enumerator's place; {@code chance}: how often an ordinary one lies so far off. */
    record Place(double value, double pool, int cases, double chance) {}

    private Comparison(Map<BookName, Sample> samples, Side side, Scale scale) {
        this.samples = samples;
        this.side = side;
        this.scale = scale;
    }

    /** Where each enumerator lies; only those who can be compared. */
    static Map<BookName, Place> of(Map<BookName, Sample> all, Side side, Scale scale) {
        Map<BookName, Sample> enough = new LinkedHashMap<>(all);
        enough.values().removeIf(sample -> sample.count() < LEAST_FORMS);
        Comparison comparison = new Comparison(enough, side, scale);
        Set<BookName> far = new HashSet<>();
        Map<BookName, Place> places = comparison.places(far);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean more = false;
            for (Map.Entry<BookName, Place> entry : places.entrySet()) {
                more |= entry.getValue().chance() <= FAR_OFF && far.add(entry.getKey());
            }
            if (!more || far.size() > enough.size() / 4) {
                break;
            }
            places = comparison.places(far);
        }
        return places;
    }

    private Map<BookName, Place> places(Set<BookName> far) {
        Map<BookName, Place> places = new LinkedHashMap<>();
        samples.forEach((enumerator, own) -> {
            List<Sample> others = new ArrayList<>();
            samples.forEach((other, sample) -> {
                if (!other.equals(enumerator) && !far.contains(other)) {
                    others.add(sample);
                }
            });
            if (others.size() >= LEAST_OTHERS) {
                place(own, others).ifPresent(place -> places.put(enumerator, place));
            }
        });
        return places;
    }

    private Optional<Place> place(Sample own, List<Sample> others) {
        Variances variances = Variances.of(others);
        return RandomEffects.of(
                        others.stream().map(sample -> group(sample, variances)).toList())
                .map(model -> {
                    double above = model.chanceAbove(group(own, variances));
                    double chance = switch (side) {
                        case HIGH -> above;
                        case LOW -> 1 - above;
                        case BOTH -> 2 * Math.min(above, 1 - above);
                    };
                    int forms = others.stream().mapToInt(Sample::count).sum();
                    double pool = others.stream()
                                    .mapToDouble(sample -> sample.mean() * sample.count())
                                    .sum()
                            / forms;
                    return new Place(own.mean(), pool, own.count(), chance);
                });
    }

    private RandomEffects.Group group(Sample sample, Variances variances) {
        double design = 1 + variances.together() * (sample.effective() - 1);
        return switch (scale) {
            case MEAN -> new RandomEffects.Group(sample.mean(), variances.total() * design / sample.count());
            case SHARE ->
                new RandomEffects.Group(arcsine(sample.mean(), sample.count()), design / (sample.count() + 0.5));
        };
    }

    private static double arcsine(double share, int count) {
        return 2 * Math.asin(Math.sqrt((share * count + 0.375) / (count + 0.75)));
    }

    /**
     * What forms differ by.
     *
     * @param total the variance of a form's value around its enumerator's mean
     * @param together the part of it that a cluster's people share, from 0 to 1
     */
    private record Variances(double total, double together) {

        static Variances of(Collection<Sample> samples) {
            double within = 0;
            double between = 0;
            double size = 0;
            int withinDegrees = 0;
            int betweenDegrees = 0;
            for (Sample sample : samples) {
                within += sample.within();
                withinDegrees += sample.withinDegrees();
                between += sample.between();
                betweenDegrees += sample.betweenDegrees();
                size += sample.count() - sample.effective();
            }
            if (withinDegrees == 0 || betweenDegrees == 0) {
                double all = (within + between) / Math.max(1, withinDegrees + betweenDegrees);
                return new Variances(Math.max(LEAST_VARIANCE, all), 0);
            }
            double form = within / withinDegrees;
            double cluster = Math.max(0, (between / betweenDegrees - form) / (size / betweenDegrees));
            double total = Math.max(LEAST_VARIANCE, form + cluster);
            return new Variances(total, Math.min(1, cluster / total));
        }
    }
}
