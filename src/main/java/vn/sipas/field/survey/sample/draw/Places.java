package vn.sipas.field.survey.sample.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Utf8Order;
import vn.sipas.field.survey.sample.draw.DrawnSample.Shortfall;

/**
 * The first two stages of the area rule.
 *
 * @param communes the draw of communes by unit code
 * @param villages of every commune, the draw of its villages by their strata's names
 */
record Places(SamplingRule.Area rule, SizedDraw communes, SequencedMap<String, SizedDraw> villages) {

    /** The draws of both stages over the area's strata; each is named {@code commune/village}. */
    static Places of(SamplingRule.Area rule, Map<String, Long> strata) {
        Map<String, Long> communes = new TreeMap<>(Utf8Order.OF_TEXTS);
        Map<String, Map<String, Long>> villages = new TreeMap<>(Utf8Order.OF_TEXTS);
        strata.forEach((stratum, listed) -> {
            String commune = SamplingRule.Area.commune(stratum);
            communes.merge(commune, listed, Long::sum);
            villages.computeIfAbsent(commune, _ -> new TreeMap<>(Utf8Order.OF_TEXTS))
                    .put(stratum, listed);
        });
        SequencedMap<String, SizedDraw> draws = new TreeMap<>(Utf8Order.OF_TEXTS);
        villages.forEach((commune, sizes) -> draws.put(commune, new SizedDraw(sizes, rule.villages())));
        return new Places(rule, new SizedDraw(communes, rule.communes()), draws);
    }

    /** What was drawn of both stages. */
    record Drawn(List<SizedDraw.Drawn> communes, List<SizedDraw.Drawn> villages, List<Shortfall> shortfalls) {

        static final Drawn NONE = new Drawn(List.of(), List.of(), List.of());

        boolean holds(String village) {
            return villages.stream().anyMatch(drawn -> drawn.id().equals(village));
        }
    }

    /** The exact chance that a village is drawn: its commune's times its own within the commune. */
    double probability(String village) {
        String commune = SamplingRule.Area.commune(village);
        return communes.probabilities().getOrDefault(commune, 0.0)
                * villages(commune).probabilities().getOrDefault(village, 0.0);
    }

    Drawn draw(Seed seed) {
        List<SizedDraw.Drawn> drawn = communes.draw(seed);
        List<SizedDraw.Drawn> below = new ArrayList<>();
        List<Shortfall> shortfalls = new ArrayList<>();
        if (communes.taken() < rule.communes()) {
            shortfalls.add(new Shortfall(Shortfall.What.COMMUNES, "", rule.communes(), communes.taken()));
        }
        for (SizedDraw.Drawn commune : drawn) {
            SizedDraw here = villages(commune.id());
            below.addAll(here.draw(seed));
            if (here.taken() < rule.villages()) {
                shortfalls.add(new Shortfall(Shortfall.What.VILLAGES, commune.id(), rule.villages(), here.taken()));
            }
        }
        return new Drawn(drawn, List.copyOf(below), List.copyOf(shortfalls));
    }

    private SizedDraw villages(String commune) {
        SizedDraw draw = villages.get(commune);
        if (draw == null) {
            throw new IllegalArgumentException("no commune '" + commune + "'");
        }
        return draw;
    }
}
