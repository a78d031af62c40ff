package vn.sipas.field.office.review.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.interview.Outcome;

/**
 * How far a season is, as a function of the cases that were released and of what came of them. Cases, not forms, are counted by
 * unit and person; interviews by mode and day.
 *
 * @param all every released case
 * @param units by the unit whose service is judged, in the order of the codes
 * @param people by whom the case stands with, in the order of the books' names
 * @param modes the interviews that count, by mode
 * @param days the complete ones by the day on which they were finished, days without any left out
 * @param unlisted interviews that count, but of a case that is in no list held here
 */
public record Progress(
        Row all,
        SortedMap<String, Row> units,
        SortedMap<String, Row> people,
        Map<Mode, Integer> modes,
        SortedMap<LocalDate, Integer> days,
        int unlisted) {

    public Progress {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        modes = Map.copyOf(modes);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /**
     * Some cases.
     *
     * @param all with the reserves that were opened
     * @param originals without them: replacing whoever can't be had makes a rate look better than it is
     */
    public record Row(Response all, Response originals) {}

    /**
     * A case that somebody may visit.
     *
     * @param reserve whether it was opened in the place of another
     */
    public record Released(CaseId id, String unit, BookName person, boolean reserve) {}

    /** An interview that counts. */
    public record Finished(CaseId id, Mode mode, Completeness completeness, LocalDate day) {}

    /** How far {@code cases} are: by {@code interviews}, of which no two are of one case, and by how {@code contacts} ended. */
    public static Progress of(
            Collection<Released> cases, Collection<Finished> interviews, Function<CaseId, Optional<Outcome>> contacts) {
        Map<CaseId, Finished> byCase = new HashMap<>();
        Map<Mode, Integer> modes = new EnumMap<>(Mode.class);
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        for (Finished interview : interviews) {
            byCase.put(interview.id(), interview);
            modes.merge(interview.mode(), 1, Integer::sum);
            if (interview.completeness() == Completeness.COMPLETE) {
                days.merge(interview.day(), 1, Integer::sum);
            }
        }
        Heap all = new Heap();
        SortedMap<String, Heap> units = new TreeMap<>();
        SortedMap<String, Heap> people = new TreeMap<>();
        for (Released one : cases) {
            CaseResult ended = CaseResult.of(
                    Optional.ofNullable(byCase.remove(one.id())).map(Finished::completeness), contacts.apply(one.id()));
            all.add(one, ended);
            units.computeIfAbsent(one.unit(), _ -> new Heap()).add(one, ended);
            people.computeIfAbsent(one.person().text(), _ -> new Heap()).add(one, ended);
        }
        return new Progress(all.row(), rows(units), rows(people), modes, days, byCase.size());
    }

    private static SortedMap<String, Row> rows(SortedMap<String, Heap> heaps) {
        SortedMap<String, Row> rows = new TreeMap<>();
        heaps.forEach((key, heap) -> rows.put(key, heap.row()));
        return rows;
    }

    /** Cases while they are put together. */
    private static final class Heap {
        private final List<CaseResult> all = new ArrayList<>();
        private final List<CaseResult> originals = new ArrayList<>();

        void add(Released one, CaseResult ended) {
            all.add(ended);
            if (!one.reserve()) {
                originals.add(ended);
            }
        }

        Row row() {
            return new Row(Response.of(all), Response.of(originals));
        }
    }
}
