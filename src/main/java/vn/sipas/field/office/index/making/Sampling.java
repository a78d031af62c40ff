package vn.sipas.field.office.index.making;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.estimate.Kish;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.estimate.design.Lonely;
import vn.sipas.field.office.estimate.design.Margin;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.Weighting;
import vn.sipas.field.office.index.known.SamplePlan;

/** Makes the sample's designs; everything that speaks against them is kept. */
final class Sampling {

    /** So many cases are named one by one. */
    private static final int NAMED = 20;

    private final IndexSource source;
    private final Interviews interviews;
    private final List<String> units;
    private final List<IndexMaking.Fault> faults = new ArrayList<>();

    Sampling(IndexSource source) {
        this.source = source;
        this.interviews = source.interviews();
        this.units = source.units();
    }

    List<IndexMaking.Fault> faults() {
        return faults;
    }

    /** Nothing if there are faults. */
    Optional<Samples> make(List<Grouping> groupings) {
        Optional<SamplePlan> plan = source.sample();
        plan.ifPresent(this::missingCases);
        Weighting weighting = source.rule().weighting();
        if (weighting == Weighting.DESIGN && !plan.map(SamplePlan::weighted).orElse(false)) {
            faults.add(new IndexMaking.Fault(
                    IndexFault.WEIGHTS_MISSING, source.rule().text()));
        }
        if (weighting == Weighting.RAKED && source.populations().isEmpty()) {
            faults.add(new IndexMaking.Fault(
                    IndexFault.POPULATIONS_MISSING, source.rule().text()));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Coded strata =
                Coded.of(rows(row -> place(row).map(SamplePlan.Place::stratum).orElse(units.get(row))));
        Optional<Design> unweighted = accepted(plain(plan, strata).check(), strata);
        Optional<Design> weighted = weighting == Weighting.UNWEIGHTED || unweighted.isEmpty()
                ? Optional.empty()
                : weighted(plan, strata, groupings);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return unweighted.map(design -> new Samples(design, weighted, told(design, weighted, strata)));
    }

    private void missingCases(SamplePlan plan) {
        List<String> missing = IntStream.range(0, interviews.count())
                .filter(row -> plan.of(interviews.source(row).caseId()).isEmpty())
                .mapToObj(row -> interviews.source(row).caseId().text())
                .toList();
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
            faults.add(new IndexMaking.Fault(
                    IndexFault.CASES_NOT_IN_SAMPLE, missing.size() > NAMED ? named + " …" : named));
        }
    }

    private Optional<SamplePlan.Place> place(int row) {
        return source.sample().flatMap(plan -> plan.of(interviews.source(row).caseId()));
    }

    private String cluster(int row) {
        String cluster = place(row).orElseThrow().cluster();
        return cluster.isEmpty() ? interviews.source(row).caseId().text() : cluster;
    }

    private DesignPlan plain(Optional<SamplePlan> plan, Coded strata) {
        DesignPlan design =
                DesignPlan.of(interviews.count()).strata(strata.codes()).lonely(Lonely.COLLAPSE);
        if (plan.isPresent()) {
            design.clusters(Coded.of(rows(this::cluster)).codes());
        }
        // Weights are always given, so that known numbers of villages correct the error and weigh nothing.
        double[] ones = new double[interviews.count()];
        Arrays.fill(ones, 1);
        design.weights(ones);
        if (plan.map(SamplePlan::finite).orElse(false)) {
            design.fpc(numbers(row -> place(row).orElseThrow().population()));
        }
        return design;
    }

    private Optional<Design> weighted(Optional<SamplePlan> plan, Coded strata, List<Grouping> groupings) {
        DesignPlan design = plain(plan, strata);
        plan.filter(SamplePlan::weighted)
                .ifPresent(_ ->
                        design.weights(numbers(row -> place(row).orElseThrow().weight())));
        Optional<Design> drawn = accepted(design.check(), strata);
        if (source.rule().weighting() != Weighting.RAKED || drawn.isEmpty()) {
            return drawn;
        }
        List<Margin> margins = margins(drawn.get(), groupings);
        return faults.isEmpty() ? accepted(drawn.get().raked(margins, source.caps()), strata) : Optional.empty();
    }

    private List<Margin> margins(Design drawn, List<Grouping> groupings) {
        List<Margin> margins = new ArrayList<>();
        source.populations().orElseThrow().margins().forEach((breakdown, people) -> {
            Optional<Grouping> grouping = groupings.stream()
                    .filter(each -> each.code().equals(breakdown) && !each.overlapping())
                    .findFirst();
            List<String> codes = grouping.map(each ->
                            each.groups().stream().map(Grouping.Group::code).toList())
                    .orElse(List.of());
            people.keySet().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> faults.add(
                            new IndexMaking.Fault(IndexFault.POPULATION_OF_NOTHING, breakdown + " " + code)));
            grouping.ifPresent(each -> margins.add(margin(drawn, each, List.copyOf(people.keySet()), people)));
        });
        return margins;
    }

    /**
     * The population of each cell; whoever is in none of them (no answer, or a choice without a population) makes a cell of his
     * own that keeps its share of the sample, and the others share the rest.
     */
    private Margin margin(Design drawn, Grouping grouping, List<String> cells, Map<String, Double> people) {
        int[] cellOf = IntStream.range(0, interviews.count())
                .map(row -> {
                    int group = grouping.codes().getFirst()[row];
                    int cell = group < 0
                            ? -1
                            : cells.indexOf(grouping.groups().get(group).code());
                    return cell < 0 ? cells.size() : cell;
                })
                .toArray();
        double all = 0;
        double unknown = 0;
        for (int row = 0; row < cellOf.length; row++) {
            all += drawn.weight(row);
            unknown += cellOf[row] == cells.size() ? drawn.weight(row) : 0;
        }
        double total = people.values().stream().mapToDouble(Double::doubleValue).sum();
        double[] population = new double[unknown > 0 ? cells.size() + 1 : cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            population[cell] = people.getOrDefault(cells.get(cell), 0.0) * (1 - unknown / all);
        }
        if (unknown > 0) {
            population[cells.size()] = total * unknown / all;
        }
        return new Margin(cellOf, population);
    }

    private Optional<Design> accepted(DesignCheck check, Coded strata) {
        return switch (check) {
            case DesignCheck.Accepted(Design design) -> Optional.of(design);
            case DesignCheck.Refused(var reasons) -> {
                reasons.forEach(reason -> faults.add(new IndexMaking.Fault(
                        reason.why(),
                        reason.index() >= 0 && reason.index() < strata.names().size()
                                ? strata.names().get(reason.index())
                                : "")));
                yield Optional.empty();
            }
        };
    }

    private SeasonIndex.Sample told(Design design, Optional<Design> weighted, Coded strata) {
        List<SeasonIndex.Joined> joined = design.collapsed().stream()
                .map(pair -> new SeasonIndex.Joined(
                        strata.names().get(pair.stratum()), strata.names().get(pair.with())))
                .toList();
        List<String> raked = source.rule().weighting() == Weighting.RAKED
                ? List.copyOf(source.populations().orElseThrow().margins().keySet())
                : List.of();
        return new SeasonIndex.Sample(
                source.sample().isPresent(),
                design.span().strata(),
                design.span().clusters(),
                joined,
                weighted.map(w -> Kish.effect(w.weights())).orElse(1.0),
                raked);
    }

    private List<String> rows(IntFunction<String> text) {
        return IntStream.range(0, interviews.count()).mapToObj(text).toList();
    }

    private double[] numbers(IntToDoubleFunction number) {
        return IntStream.range(0, interviews.count()).mapToDouble(number).toArray();
    }

    /** Texts as numbers, in the texts' order. */
    private record Coded(
            @SuppressWarnings("ArrayRecordComponent") int[] codes, // handed on at once, never compared
            List<String> names) {

        static Coded of(List<String> texts) {
            List<String> names = texts.stream().distinct().sorted().toList();
            Map<String, Integer> places = new HashMap<>();
            for (int place = 0; place < names.size(); place++) {
                places.put(names.get(place), place);
            }
            return new Coded(
                    texts.stream()
                            .mapToInt(text -> places.getOrDefault(text, 0))
                            .toArray(),
                    names);
        }
    }
}
