package vn.sipas.field.office.estimate.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The first stage: clusters within strata, strata of one cluster joined where that is the rule. */
final class Strata {

    private final int[] stratumOf;
    private final double[] population;
    private final int[] drawn;
    private final List<Design.Joined> joined;

    private Strata(int[] stratumOf, double[] population, List<Design.Joined> joined) {
        this.stratumOf = stratumOf;
        this.population = population;
        this.drawn = Stage.drawn(stratumOf, population.length);
        this.joined = joined;
    }

    static Strata of(
            Groups strata, int[] stratumOf, double[] population, int[] codes, Lonely lonely, List<Refusal> refusals) {
        int[] drawn = Stage.drawn(stratumOf, strata.count());
        List<Integer> alone = IntStream.range(0, drawn.length)
                .filter(s -> drawn[s] == 1 && Stage.left(1, population[s]) >= Stage.NOTHING_LEFT)
                .boxed()
                .toList();
        if (alone.isEmpty() || stratumOf.length == 1) {
            return new Strata(stratumOf, population, List.of());
        }
        switch (lonely) {
            case REFUSE -> alone.forEach(s -> refusals.add(Refusal.at(DesignFault.LONELY_STRATUM, codes[s])));
            case AVERAGE -> {
                // Nothing to take an average of.
                if (alone.size() == drawn.length) {
                    alone.forEach(s -> refusals.add(Refusal.at(DesignFault.LONELY_STRATUM, codes[s])));
                }
            }
            case COLLAPSE -> {
                List<Integer> sampled = IntStream.range(0, drawn.length)
                        .filter(s -> Stage.left(drawn[s], population[s]) >= Stage.NOTHING_LEFT)
                        .boxed()
                        .toList();
                if (sampled.size() > 1) {
                    return collapsed(stratumOf, population, codes, alone, sampled);
                }
                refusals.add(Refusal.of(DesignFault.NOTHING_TO_COLLAPSE));
            }
            case ADJUST, CERTAINTY -> {}
        }
        return new Strata(stratumOf, population, List.of());
    }

    /** @param sampled the strata that were not taken whole: only those are joined */
    private static Strata collapsed(
            int[] stratumOf, double[] population, int[] codes, List<Integer> alone, List<Integer> sampled) {
        int[] target = IntStream.range(0, population.length).toArray();
        List<Design.Joined> joined = new ArrayList<>();
        for (int s : alone) {
            int place = sampled.indexOf(s);
            int with = sampled.get(place + 1 < sampled.size() ? place + 1 : place - 1);
            // One that was joined already is alone no more.
            boolean company = Arrays.stream(target).filter(t -> t == target[s]).count() > 1;
            if (!company) {
                joined.add(new Design.Joined(codes[s], codes[with]));
                target[s] = target[with];
            }
        }
        int[] kept = Groups.distinct(target);
        double[] sums = new double[kept.length];
        for (int s = 0; s < population.length; s++) {
            sums[Arrays.binarySearch(kept, target[s])] += population[s];
        }
        int[] of = Arrays.stream(stratumOf)
                .map(s -> Arrays.binarySearch(kept, target[s]))
                .toArray();
        return new Strata(of, sums, joined);
    }

    Stage stage(Lonely lonely) {
        double[] whole = new double[population.length];
        Arrays.fill(whole, 1);
        return Stage.of(stratumOf, population, whole, lonely);
    }

    List<Design.Joined> joined() {
        return joined;
    }

    /** The fraction of a cluster's stratum that was drawn; 0 where the population is not finite. */
    double fraction(int cluster) {
        return drawn[stratumOf[cluster]] / population[stratumOf[cluster]];
    }
}
