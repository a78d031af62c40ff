package vn.sipas.field.survey.sample.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import vn.sipas.field.survey.sample.Utf8Order;
import vn.sipas.field.survey.sample.draw.DrawnSample.Shortfall;
import vn.sipas.field.survey.sample.draw.SamplingRule.Area;
import vn.sipas.field.survey.sample.draw.SamplingRule.Everybody;
import vn.sipas.field.survey.sample.draw.SamplingRule.Stratified;
import vn.sipas.field.survey.sample.draw.SamplingRule.StratifiedBy;
import vn.sipas.field.survey.sample.size.Allocation;
import vn.sipas.field.survey.sample.size.AllocationMethod;

/** Makes a plan of a rule and the numbers listed, or says why it can't be. */
final class Planning {

    private final SamplingRule rule;
    private final SequencedMap<String, Long> listed = new TreeMap<>(Utf8Order.OF_TEXTS);
    private final List<DrawCheck.Fault> faults = new ArrayList<>();

    Planning(SamplingRule rule, Map<String, Long> strata) {
        this.rule = rule;
        listed.putAll(strata);
    }

    DrawPlan.Check plan() {
        listed.forEach((name, size) -> {
            if (!isName(name)) {
                fault(DrawFault.STRATUM_NAME_BAD, name);
            }
            if (size < 0) {
                fault(DrawFault.STRATUM_SIZE_BAD, name);
            }
        });
        if (faults.isEmpty() && total() == 0) {
            fault(DrawFault.NOBODY_LISTED, "");
        }
        if (faults.isEmpty() && rule instanceof Stratified stratified) {
            checkStratified(stratified);
        }
        if (!faults.isEmpty()) {
            return new DrawPlan.Check.Refused(faults);
        }
        return new DrawPlan.Check.Accepted(
                switch (rule) {
                    case Everybody _ -> new DrawPlan(rule, everybody(), Optional.empty(), List.of());
                    case Stratified stratified -> stratified(stratified);
                    case Area area -> area(area);
                });
    }

    private boolean isName(String stratum) {
        return switch (rule) {
            case Everybody _ -> StratifiedBy.UNIT.names(stratum);
            case Stratified stratified -> stratified.strata().names(stratum);
            case Area _ -> SamplingRule.isTwofold(stratum);
        };
    }

    private void checkStratified(Stratified stratified) {
        if (cases(stratified) < Allocation.Limits.of(listed, stratified.least()).least()) {
            fault(DrawFault.LEAST_TOO_MANY, "");
        }
        if (stratified.by() == AllocationMethod.NEYMAN) {
            listed.keySet().stream()
                    .filter(name -> !stratified
                            .deviations()
                            .containsKey(stratified.strata().deviationName(name)))
                    .forEach(name -> fault(DrawFault.DEVIATION_MISSING, name));
        }
    }

    private List<PlannedStratum> everybody() {
        List<PlannedStratum> strata = new ArrayList<>();
        listed.forEach((name, size) -> strata.add(new PlannedStratum(name, size, size, 0, 1)));
        return strata;
    }

    private DrawPlan stratified(Stratified stratified) {
        long wanted = cases(stratified);
        Map<String, Long> cases = divide(stratified, listed, wanted, stratified.least());
        Map<String, Long> left = new LinkedHashMap<>();
        listed.forEach((name, size) -> left.put(name, size - cases.getOrDefault(name, 0L)));
        long standing = Math.min(stratified.reserves(), total() - wanted);
        Map<String, Long> reserves = divide(stratified, left, standing, 0);
        List<PlannedStratum> strata = new ArrayList<>();
        listed.forEach((name, size) -> strata.add(
                new PlannedStratum(name, size, cases.getOrDefault(name, 0L), reserves.getOrDefault(name, 0L), 1)));
        List<Shortfall> shortfalls = new ArrayList<>();
        if (wanted < stratified.cases()) {
            shortfalls.add(new Shortfall(Shortfall.What.CASES, "", stratified.cases(), wanted));
        }
        if (standing < stratified.reserves()) {
            shortfalls.add(new Shortfall(Shortfall.What.RESERVES, "", stratified.reserves(), standing));
        }
        return new DrawPlan(rule, strata, Optional.empty(), shortfalls);
    }

    private static Map<String, Long> divide(Stratified stratified, Map<String, Long> sizes, long n, int least) {
        if (stratified.by() != AllocationMethod.NEYMAN) {
            return Allocation.of(stratified.by(), sizes, n, least);
        }
        Map<String, Long> deviations = new LinkedHashMap<>();
        sizes.keySet()
                .forEach(name -> deviations.put(
                        name,
                        stratified.deviations().getOrDefault(stratified.strata().deviationName(name), 0L)));
        return Allocation.neyman(sizes, deviations, n, least);
    }

    private DrawPlan area(Area area) {
        Places places = Places.of(area, listed);
        List<PlannedStratum> strata = new ArrayList<>();
        listed.forEach((name, size) -> {
            long cases = Math.min(area.cases(), size);
            long reserves = Math.min(area.reserves(), size - cases);
            strata.add(new PlannedStratum(name, size, cases, reserves, places.probability(name)));
        });
        return new DrawPlan(rule, strata, Optional.of(places), List.of());
    }

    private long cases(Stratified stratified) {
        return Math.min(stratified.cases(), total());
    }

    private long total() {
        return listed.values().stream().mapToLong(Long::longValue).sum();
    }

    private void fault(DrawFault why, String stratum) {
        faults.add(new DrawCheck.Fault(why, stratum));
    }
}
