package vn.sipas.field.office.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.sipas.field.survey.sample.draw.DrawnSample;

/**
 * A drawn sample shared out with equal loads (giao mẫu đều): strata in the order of their names, so commune after commune, are laid in
 * a row and the row is cut into as many pieces as there are people, whose numbers of cases differ by one at most. A village is cut in
 * two where a piece ends; its reserves then go to the two in turn, smallest ticket first.
 */
public final class Shares {

    private Shares() {}

    /**
     * What one person is given.
     *
     * @param cases in the order of work: stratum after stratum, in each smallest ticket first
     * @param reserves of the same strata, in the order in which they may be opened
     */
    public record Share(List<String> cases, List<String> reserves) {
        public Share {
            cases = List.copyOf(cases);
            reserves = List.copyOf(reserves);
        }
    }

    /** One share for each of {@code people}, at least one, in their order. */
    public static List<Share> of(DrawnSample sample, int people) {
        if (people < 1) {
            throw new IllegalArgumentException("nobody to share with");
        }
        int all = sample.strata().stream()
                .mapToInt(stratum -> stratum.cases().size())
                .sum();
        List<List<String>> cases = empty(people);
        List<List<String>> reserves = empty(people);
        int at = 0;
        for (DrawnSample.Stratum stratum : sample.strata()) {
            List<Integer> takers = new ArrayList<>();
            for (DrawnSample.Case one : stratum.cases()) {
                // floor(place × people ÷ all): no two pieces differ by more than one.
                int taker = (int) (((long) at++ * people) / all);
                cases.get(taker).add(one.id());
                if (!takers.contains(taker)) {
                    takers.add(taker);
                }
            }
            for (int i = 0; i < stratum.reserves().size() && !takers.isEmpty(); i++) {
                reserves.get(takers.get(i % takers.size()))
                        .add(stratum.reserves().get(i).id());
            }
        }
        return IntStream.range(0, people)
                .mapToObj(person -> new Share(cases.get(person), reserves.get(person)))
                .toList();
    }

    private static List<List<String>> empty(int people) {
        return IntStream.range(0, people)
                .<List<String>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }
}
