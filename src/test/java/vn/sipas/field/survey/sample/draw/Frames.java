package vn.sipas.field.survey.sample.draw;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import vn.sipas.field.survey.sample.Seed;

/** Frames made in memory: how many each stratum has, and ids that follow from that. */
public final class Frames {

    private Frames() {}

    /** Some communes with villages of very different sizes, one of them certain, one with a village too small. */
    public static SequencedMap<String, Long> communes() {
        SequencedMap<String, Long> strata = new LinkedHashMap<>();
        long[][] villages = {
            {20, 35, 8}, {60, 12, 41, 90}, {15, 15}, {200, 340, 120, 75, 33}, {2, 9, 30}, {55, 60, 21}, {48, 3}, {18}
        };
        for (int commune = 0; commune < villages.length; commune++) {
            for (int village = 0; village < villages[commune].length; village++) {
                strata.put((25195 + commune) + "/Ấp " + (village + 1), villages[commune][village]);
            }
        }
        return strata;
    }

    /** The ids of a stratum, sorted. */
    public static List<String> ids(String stratum, Map<String, Long> strata) {
        return IntStream.range(0, Math.toIntExact(strata.getOrDefault(stratum, 0L)))
                .mapToObj(line -> String.format(Locale.ROOT, "%s-%04d", stratum, line))
                .toList();
    }

    public static DrawPlan plan(String rule, Map<String, Long> strata) {
        return switch (SamplingRule.read(rule)) {
            case RuleReading.Accepted(SamplingRule read) ->
                switch (DrawPlan.of(read, strata)) {
                    case DrawPlan.Check.Accepted(DrawPlan plan) -> plan;
                    case DrawPlan.Check.Refused(var faults) -> throw new IllegalArgumentException(faults.toString());
                };
            case RuleReading.Refused(var faults) -> throw new IllegalArgumentException(faults.toString());
        };
    }

    public static DrawnSample draw(DrawPlan plan, String seed, Map<String, Long> strata) {
        return switch (plan.draw(new Seed(seed), stratum -> ids(stratum, strata))) {
            case DrawCheck.Drawn(DrawnSample sample) -> sample;
            case DrawCheck.Refused(var faults) -> throw new IllegalArgumentException(faults.toString());
        };
    }

    /** A map of name, number, name, number … */
    static Map<String, Long> strata(Object... namesAndNumbers) {
        Map<String, Long> strata = new LinkedHashMap<>();
        Object[] all = Arrays.copyOf(namesAndNumbers, namesAndNumbers.length);
        for (int i = 0; i < all.length; i += 2) {
            strata.put(all[i].toString(), Long.valueOf(all[i + 1].toString()));
        }
        return strata;
    }
}
