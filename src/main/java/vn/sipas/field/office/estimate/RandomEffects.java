package vn.sipas.field.office.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What some groups let expect of one more group: a random-effects model of their values, each with a known sampling variance, and a
 * common variance between them by Paule and Mandel (1982, J. Res. NBS 87; {@code method="PM"} of R's metafor). One more group is
 * predicted with the variance between groups, its own sampling variance and that of the mean (Higgins, Thompson and Spiegelhalter
 * 2009, J. R. Stat. Soc. A 172), by a t distribution with one degree of freedom less than there are groups. Immutable.
 */
public final class RandomEffects {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-12;

    private final double between;
    private final double mean;
    private final double ofMean;
    private final int groups;

    /** A group's value and its sampling variance, above 0. */
    public record Group(double value, double variance) {
        public Group {
            if (!(variance > 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("no group: " + value + ", variance " + variance);
            }
        }
    }

    private RandomEffects(double between, List<Group> groups) {
        this.between = between;
        this.groups = groups.size();
        double weights = 0;
        double sum = 0;
        for (Group group : groups) {
            double weight = 1 / (group.variance() + between);
            weights += weight;
            sum += weight * group.value();
        }
        this.mean = sum / weights;
        this.ofMean = 1 / weights;
    }

    /** The model of these groups; nothing of fewer than three, which can't tell their own spread from chance. */
    public static Optional<RandomEffects> of(List<Group> groups) {
        return groups.size() < 3 ? Optional.empty() : Optional.of(new RandomEffects(between(groups), groups));
    }

    /** The variance between groups at which the weighted squares are what they should be; 0 where they are less without any. */
    private static double between(List<Group> groups) {
        double low = 0;
        if (excess(groups, low) <= 0) {
            return 0;
        }
        double high = Math.max(spread(groups), CLOSE);
        while (excess(groups, high) > 0) {
            high *= 2;
        }
        for (int step = 0; step < MOST_STEPS && high - low > CLOSE * high; step++) {
            double middle = (low + high) / 2;
            if (excess(groups, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By how much the weighted squares around the weighted mean exceed their degrees of freedom; falls as {@code between} rises. */
    private static double excess(List<Group> groups, double between) {
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (Group group : groups) {
            double weight = 1 / (group.variance() + between);
            weights += weight;
            sum += weight * group.value();
            squares += weight * group.value() * group.value();
        }
        return squares - sum * sum / weights - (groups.size() - 1);
    }

    private static double spread(List<Group> groups) {
        double[] values = groups.stream().mapToDouble(Group::value).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
    }

    /** The variance between groups. */
    public double between() {
        return between;
    }

    /** What is expected of a group. */
    public double mean() {
        return mean;
    }

    /** How many standard errors of its prediction {@code another} lies above what is expected; below that it is negative. */
    public double distance(Group another) {
        return (another.value() - mean) / Math.sqrt(between + another.variance() + ofMean);
    }

    /** The chance that an ordinary group lies as far above as {@code another} or farther. */
    public double chanceAbove(Group another) {
        double distance = distance(another);
        double both = Quantiles.twoSidedT(distance, groups - 1.0);
        return distance >= 0 ? both / 2 : 1 - both / 2;
    }
}
