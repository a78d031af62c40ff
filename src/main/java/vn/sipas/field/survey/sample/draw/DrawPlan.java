package vn.sipas.field.survey.sample.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticketed;
import vn.sipas.field.survey.sample.Utf8Order;
import vn.sipas.field.survey.sample.draw.DrawnSample.Shortfall;

/**
 * A rule over the numbers of a committed frame: everything that is fixed before there is a seed (how many of each stratum, everybody's
 * chance), and the draw once there is one. Step by step, all under one seed:
 *
 * <ul>
 *   <li>{@code list/1} alone: in each stratum everybody is a case.
 *   <li>{@code list/1} and {@code service/1} with {@code cases}: the cases are divided over the strata by {@code by} as
 *       {@link vn.sipas.field.survey.sample.size.Allocation} says, weights from the numbers listed, in each stratum at least {@code min}; then
 *       the reserves by the same method, weights and limits from the numbers still left, without a least. If more are wanted
 *       than listed, all are taken.
 *   <li>{@code area/1}: {@code communes} are drawn by size (the sum of their strata), a commune's id being its unit code; in each
 *       drawn commune {@code villages} by size, a village's id being the stratum's name; of each drawn village {@code cases} and
 *       {@code reserves}. Both draws by size as {@link SizedDraw} says.
 *   <li>In a stratum the cases are those with the smallest tickets of their ids, the reserves those that follow. Where fewer are
 *       listed than wanted, all are cases; where too few are left, all of them are reserves.
 * </ul>
 */
public final class DrawPlan {

    private final SamplingRule rule;
    private final List<PlannedStratum> strata;
    private final Optional<Places> places;
    private final List<Shortfall> shortfalls;

    DrawPlan(SamplingRule rule, List<PlannedStratum> strata, Optional<Places> places, List<Shortfall> shortfalls) {
        this.rule = rule;
        this.strata = List.copyOf(strata);
        this.places = places;
        this.shortfalls = List.copyOf(shortfalls);
    }

    /** What came of planning. */
    public sealed interface Check {
        record Accepted(DrawPlan plan) implements Check {}

        /** The rule does not go with these strata; there is at least one reason. */
        record Refused(List<DrawCheck.Fault> faults) implements Check {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Plans {@code rule} over {@code strata}: by name, how many are listed in each. */
    public static Check of(SamplingRule rule, Map<String, Long> strata) {
        return new Planning(rule, strata).plan();
    }

    public SamplingRule rule() {
        return rule;
    }

    /** Every stratum with what is wanted of it and the chance of its lines, by the UTF-8 bytes of the names; the area rule's wants hold if it is drawn. */
    public List<PlannedStratum> strata() {
        return strata;
    }

    /** Every commune's exact chance to be drawn, by unit code; empty but for the area rule. */
    public Map<String, Double> communes() {
        return places.<Map<String, Double>>map(drawn -> drawn.communes().probabilities())
                .orElse(Map.of());
    }

    /**
     * The draw.
     *
     * @param ids the case ids of a stratum, sorted by UTF-8 bytes; asked only for strata that are drawn from
     */
    public DrawCheck draw(Seed seed, Function<String, ? extends Collection<String>> ids) {
        Places.Drawn drawn = places.map(all -> all.draw(seed)).orElse(Places.Drawn.NONE);
        List<DrawCheck.Fault> faults = new ArrayList<>();
        List<DrawnSample.Stratum> found = new ArrayList<>();
        List<Shortfall> missed = new ArrayList<>(shortfalls);
        missed.addAll(drawn.shortfalls());
        for (PlannedStratum stratum : strata) {
            if (stratum.cases() + stratum.reserves() > 0 && (places.isEmpty() || drawn.holds(stratum.name()))) {
                Collection<String> listed = ids.apply(stratum.name());
                Optional<DrawFault> fault = fault(stratum, listed);
                fault.ifPresent(why -> faults.add(new DrawCheck.Fault(why, stratum.name())));
                if (fault.isEmpty()) {
                    found.add(stratum(seed, stratum, listed));
                    missed.addAll(missed(stratum));
                }
            }
        }
        return faults.isEmpty()
                ? new DrawCheck.Drawn(new DrawnSample(rule, seed, drawn.communes(), drawn.villages(), found, missed))
                : new DrawCheck.Refused(faults);
    }

    private static Optional<DrawFault> fault(PlannedStratum stratum, Collection<String> ids) {
        if (ids.size() != stratum.listed()) {
            return Optional.of(DrawFault.LISTED_DIFFER);
        }
        Optional<String> last = Optional.empty();
        for (String id : ids) {
            if (last.isPresent() && Utf8Order.OF_TEXTS.compare(last.get(), id) >= 0) {
                return Optional.of(DrawFault.IDS_NOT_SORTED);
            }
            last = Optional.of(id);
        }
        return Optional.empty();
    }

    private static DrawnSample.Stratum stratum(Seed seed, PlannedStratum stratum, Collection<String> ids) {
        int cases = Math.toIntExact(stratum.cases());
        List<DrawnSample.Case> drawn =
                Ticketed.smallest(seed, ids, Math.toIntExact(stratum.cases() + stratum.reserves())).stream()
                        .map(one -> new DrawnSample.Case(one.id(), one.ticket(), stratum.probability()))
                        .toList();
        return new DrawnSample.Stratum(
                stratum.name(), stratum.listed(), drawn.subList(0, cases), drawn.subList(cases, drawn.size()));
    }

    /** The area rule wants the same of every village; too few are told once the village is drawn. */
    private List<Shortfall> missed(PlannedStratum stratum) {
        List<Shortfall> missed = new ArrayList<>();
        if (rule instanceof SamplingRule.Area area) {
            if (stratum.cases() < area.cases()) {
                missed.add(new Shortfall(Shortfall.What.CASES, stratum.name(), area.cases(), stratum.cases()));
            }
            if (stratum.reserves() < area.reserves()) {
                missed.add(new Shortfall(Shortfall.What.RESERVES, stratum.name(), area.reserves(), stratum.reserves()));
            }
        }
        return missed;
    }
}
