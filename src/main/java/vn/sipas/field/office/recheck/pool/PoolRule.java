package vn.sipas.field.office.recheck.pool;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.survey.sample.IdList;

/**
 * Which interviews make up a pool (danh sách phúc tra): those that counted when the named books had so many records, whole or partial;
 * interviews broken off count nowhere. A function of these books alone, bodies not needed, so the department, another monitor or anybody
 * later gets the same list. What is withdrawn or excluded after the commitment stays in: else whoever knows the draw could take a form
 * out of it.
 */
public final class PoolRule {

    private final Books books;
    private final BookName department;
    private final Map<Asked, Listed> answered = new HashMap<>();

    /** What was asked for: with the points' roots it has one answer for ever. */
    private record Asked(List<BookPoint> points, Object which) {}

    /** Over the books of a store, by the rosters of {@code department}. */
    public PoolRule(Books books, BookName department) {
        this.books = books;
        this.department = department;
    }

    /**
     * The interviews of a pool.
     *
     * @param interviews by their cases, in the order of the list
     */
    public record Listed(IdList ids, Map<String, Judged> interviews) {
        public Listed {
            interviews = Map.copyOf(interviews);
        }

        /** Whether this is what {@code pool} committed to. */
        public boolean isOf(MonitorRecord.Pool pool) {
            return pool.count() == ids.sizes().size()
                    && pool.ids().equals(ids.hash().hex());
        }
    }

    /** How far every book that may tell of interviews goes here, the department's too; monitors' books tell of none. */
    public List<BookPoint> points() {
        MergedBooks merged = new MergedBooks(books, department);
        Optional<Roster> roster = merged.history().newest();
        return books.all().stream()
                .filter(book -> book.size() > 0 && !isMonitors(book.name(), roster))
                .sorted(Comparator.comparing(book -> book.name().text()))
                .map(book ->
                        new BookPoint(book.name(), book.size(), book.frontier().root()))
                .toList();
    }

    private static boolean isMonitors(BookName book, Optional<Roster> roster) {
        return roster.flatMap(known -> known.member(book))
                .filter(member -> member.role() == Role.MONITOR)
                .isPresent();
    }

    /** Whether the books that {@code pool} was taken from are here, as they were then. */
    public boolean hasBooks(MonitorRecord.Pool pool) {
        return pool.books().stream()
                .allMatch(point -> books.find(point.book())
                        .filter(book -> book.size() >= point.size()
                                && book.frontierAt(point.size()).root().equals(point.root()))
                        .isPresent());
    }

    /** Every interview that counted at these points, but for the cases that an earlier pool had. */
    public Listed all(Collection<BookPoint> points, Set<String> earlier) {
        return listed(points, Set.copyOf(earlier), judged -> !earlier.contains(id(judged)));
    }

    /** Every interview in the book of one person that counted at these points. */
    public Listed of(Collection<BookPoint> points, Purpose.Enumerator whose) {
        return listed(points, whose, judged -> judged.book().person().equals(whose.person()));
    }

    /** Those of these cases whose interview counted at these points. */
    public Listed named(Collection<BookPoint> points, Collection<CaseId> cases) {
        Set<String> wanted = cases.stream().map(CaseId::text).collect(Collectors.toSet());
        return listed(points, new Named(wanted), judged -> wanted.contains(id(judged)));
    }

    /** Interviews asked for by their cases. */
    private record Named(Set<String> cases) {}

    private Listed listed(Collection<BookPoint> points, Object which, Predicate<Judged> wanted) {
        Asked asked = new Asked(List.copyOf(points), which);
        Listed known = answered.get(asked);
        if (known == null) {
            known = listed(counted(points).stream().filter(wanted).toList());
            answered.put(asked, known);
        }
        return known;
    }

    private static Listed listed(List<Judged> interviews) {
        Map<String, Judged> byCase = new LinkedHashMap<>();
        interviews.forEach(judged -> byCase.put(id(judged), judged));
        return new Listed(IdList.of(byCase.keySet()), byCase);
    }

    private List<Judged> counted(Collection<BookPoint> points) {
        Map<BookName, Long> sizes = points.stream()
                .collect(Collectors.toMap(BookPoint::book, BookPoint::size, Math::max, LinkedHashMap::new));
        return new Counting(books.asOf(sizes), department)
                .interviews().stream()
                        .filter(judged -> judged.standing() == Standing.COUNTS && !isBrokenOff(judged))
                        .toList();
    }

    private static boolean isBrokenOff(Judged judged) {
        return judged.place()
                .word("completeness")
                .filter(Completeness.BREAK_OFF.code()::equals)
                .isPresent();
    }

    private static String id(Judged judged) {
        return judged.seen().envelope().caseId().orElseThrow().text();
    }
}
