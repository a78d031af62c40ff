package vn.sipas.field.survey.reserve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.sample.reserve.ReserveRule;

/**
 * One person's reserves (mẫu dự phòng), stratum by stratum: which are open, which comes next, and whether it may be opened. A reserve
 * is open once somebody released it. They are opened strictly in order, and there are never more open ones than cases of the stratum
 * that were given up, open reserves included.
 */
public final class Reserves {

    private final Map<CaseId, String> closed = new HashMap<>();
    private final List<Stratum> strata;

    /**
     * A case of the person's.
     *
     * @param reserve 0 for a drawn case, else its place among the reserves of its stratum
     */
    public record Known(CaseId id, String stratum, int reserve, CaseEnd end) {}

    /** What is next in a stratum. */
    public sealed interface Step {
        /** {@code reserve} may be opened, in the place of a case that ended so. */
        record MayOpen(CaseId reserve, CaseId instead, Outcome outcome) implements Step {}

        /** {@code reserve} is next, but no case is given up that has no reserve yet; {@code tried} are those on the way there. */
        record TooEarly(CaseId reserve, List<NotYet> tried) implements Step {
            public TooEarly {
                tried = List.copyOf(tried);
            }
        }

        /** There are no more. */
        record NoneLeft() implements Step {}
    }

    /** A case that was tried in vain, and what is missing before it may be given up. */
    public record NotYet(CaseId id, ReserveRule.Missing missing) {}

    /**
     * A stratum that has reserves.
     *
     * @param open those that are open, in their order
     * @param waiting those that are not, in their order
     */
    public record Stratum(String name, List<CaseId> open, List<CaseId> waiting, int givenUp, Step step) {
        public Stratum {
            open = List.copyOf(open);
            waiting = List.copyOf(waiting);
        }

        /** How many are not open. */
        public int left() {
            return waiting.size();
        }

        /** The reserve that comes next, whether or not it may be opened now. */
        public Optional<CaseId> next() {
            return switch (step) {
                case Step.MayOpen may -> Optional.of(may.reserve());
                case Step.TooEarly early -> Optional.of(early.reserve());
                case Step.NoneLeft _ -> Optional.empty();
            };
        }
    }

    /** Of {@code cases}, all that the person has, in the order of work; {@code released} are the reserves that somebody opened. */
    public Reserves(List<Known> cases, Collection<CaseId> released) {
        Map<String, List<Known>> byStratum = new LinkedHashMap<>();
        cases.forEach(known -> byStratum
                .computeIfAbsent(known.stratum(), _ -> new ArrayList<>())
                .add(known));
        List<Stratum> all = new ArrayList<>();
        byStratum.forEach((name, of) -> {
            if (of.stream().anyMatch(known -> known.reserve() > 0)) {
                all.add(stratum(name, of, Set.copyOf(released)));
            }
        });
        this.strata = List.copyOf(all);
    }

    /** Orders what was given up by when. */
    private record Ended(CaseId id, CaseEnd.GivenUp how) {}

    private Stratum stratum(String name, List<Known> cases, Set<CaseId> released) {
        List<Known> reserves = cases.stream()
                .filter(known -> known.reserve() > 0)
                .sorted(Comparator.comparingInt(Known::reserve).thenComparing(Known::id))
                .toList();
        List<CaseId> open =
                reserves.stream().map(Known::id).filter(released::contains).toList();
        List<CaseId> left = reserves.stream()
                .map(Known::id)
                .filter(id -> !released.contains(id))
                .toList();
        left.forEach(id -> closed.put(id, name));
        List<Ended> givenUp = new ArrayList<>();
        List<NotYet> tried = new ArrayList<>();
        for (Known known : cases) {
            if (!left.contains(known.id())) {
                switch (known.end()) {
                    case CaseEnd.GivenUp how -> givenUp.add(new Ended(known.id(), how));
                    case CaseEnd.NotMet(ReserveRule.Missing missing) -> tried.add(new NotYet(known.id(), missing));
                    case CaseEnd.Going() -> {
                        // It may still become an interview.
                    }
                }
            }
        }
        givenUp.sort(Comparator.comparing(ended -> ended.how().since()));
        tried.sort(Comparator.comparingInt(notYet -> notYet.missing().contacts()));
        return new Stratum(name, open, left, givenUp.size(), step(left, givenUp, open.size(), tried));
    }

    private static Step step(List<CaseId> left, List<Ended> givenUp, int open, List<NotYet> tried) {
        if (left.isEmpty()) {
            return new Step.NoneLeft();
        }
        if (givenUp.size() <= open) {
            return new Step.TooEarly(left.getFirst(), tried);
        }
        Ended instead = givenUp.get(open);
        return new Step.MayOpen(left.getFirst(), instead.id(), instead.how().outcome());
    }

    /** The strata that have reserves, in the order of work. */
    public List<Stratum> strata() {
        return strata;
    }

    /** Whether this is a reserve that nobody released: it is not shown, not begun, not contacted. */
    public boolean isClosed(CaseId id) {
        return closed.containsKey(id);
    }

    /** The stratum in which this closed reserve waits. */
    public Optional<Stratum> waitingIn(CaseId reserve) {
        return Optional.ofNullable(closed.get(reserve))
                .flatMap(name -> strata.stream()
                        .filter(stratum -> stratum.name().equals(name))
                        .findFirst());
    }
}
