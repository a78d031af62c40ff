package vn.sipas.field.office.recheck.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.office.estimate.Agreement;

/**
 * How far originals and re-interviews agree on one question: its response variance. It describes how well the question measures, and
 * speaks against nobody.
 *
 * @param people who answered it twice
 * @param net the net difference rate of its first answer, original less re-interview; of a question with two answers that is all there
 *     is
 * @param yesNo whether it has two answers
 */
public record Variance(String key, String question, long people, Agreement agreement, double net, boolean yesNo) {

    /** Of every question that anybody answered twice, in the order of the questions. */
    public static List<Variance> of(List<Comparison> comparisons) {
        Map<String, List<Comparison.Pair>> byKey = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            for (List<Comparison.Pair> pairs : List.of(comparison.facts(), comparison.items())) {
                pairs.forEach(pair -> byKey.computeIfAbsent(pair.key(), _ -> new ArrayList<>())
                        .add(pair));
            }
        }
        List<Variance> all = new ArrayList<>();
        byKey.forEach((key, pairs) -> of(key, pairs).ifPresent(all::add));
        return all;
    }

    private static Optional<Variance> of(String key, List<Comparison.Pair> pairs) {
        List<Comparison.Codes> codes =
                pairs.stream().flatMap(pair -> pair.codes().stream()).toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        int choices = codes.getFirst().choices();
        long[][] counts = new long[choices][choices];
        codes.forEach(both -> counts[both.original()][both.again()]++);
        Agreement agreement = Agreement.of(counts);
        return Optional.of(new Variance(
                key,
                pairs.getFirst().question(),
                codes.size(),
                agreement,
                agreement.netDifferenceRate(0),
                choices == 2));
    }
}
