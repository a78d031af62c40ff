package vn.sipas.field.office.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which of several figures of one design can be told apart: every pair's difference with its covariance, all probabilities
 * together adjusted after Holm. A pair without degrees of freedom can't be told apart.
 */
public final class Ranking {

    private final List<BitSet> apart;

    private Ranking(List<BitSet> apart) {
        this.apart = List.copyOf(apart);
    }

    /** @param risk of calling any pair different that is not, such as 0.05 */
    public static Ranking of(Estimator estimator, List<Statistic> figures, double risk) {
        int count = figures.size();
        double[] probabilities = new double[count * (count - 1) / 2];
        int pair = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                Statistic difference = estimator.difference(figures.get(i), figures.get(j));
                probabilities[pair++] = Difference.of(difference).probability().orElse(Double.NaN);
            }
        }
        double[] adjusted = Holm.adjusted(probabilities);
        List<BitSet> apart = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            apart.add(new BitSet(count));
        }
        pair = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (adjusted[pair++] <= risk) {
                    apart.get(i).set(j);
                    apart.get(j).set(i);
                }
            }
        }
        return new Ranking(apart);
    }

    /** Whether two of the figures, by their place in the list, can be told apart. */
    public boolean apart(int one, int other) {
        return apart.get(one).get(other);
    }

    /** The places of the figures that can't be told apart from this one, itself left out. */
    public List<Integer> notApart(int one) {
        List<Integer> places = new ArrayList<>();
        for (int other = 0; other < apart.size(); other++) {
            if (other != one && !apart(one, other)) {
                places.add(other);
            }
        }
        return places;
    }
}
