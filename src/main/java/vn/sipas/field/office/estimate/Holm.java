package vn.sipas.field.office.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Probabilities of many comparisons adjusted so that any false one among them stays rare (Holm 1979). */
public final class Holm {

    private Holm() {}

    /** As {@code p.adjust(p, "holm")} in R: a NaN stays NaN and is not counted. */
    public static double[] adjusted(double[] probabilities) {
        int[] order = IntStream.range(0, probabilities.length)
                .filter(i -> !Double.isNaN(probabilities[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[probabilities.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 0;
        for (int rank = 0; rank < order.length; rank++) {
            least = Math.max(least, Math.min(1, probabilities[order[rank]] * (order.length - rank)));
            adjusted[order[rank]] = least;
        }
        return adjusted;
    }
}
