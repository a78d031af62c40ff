package vn.sipas.field.ledger.roster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.BookStretch.Pointing;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Judges stretches of books by the rosters of the departments that the reader has pinned.
 *
 * <p>A {@code pack} is judged by the roster at the very point it names, and that roster is in force for what follows, up to
 * the next pack. Before the first pack only {@code continues} may stand, judged by the roster of that pack; everything else
 * there is by nobody known, for good. A pack that names an older point than one before it is ignored, or somebody could
 * take an old role back. After a pack whose point is no point of the department's book, or not yet known as one, nobody is
 * known until the next pack: the writer's own word for his roster does not hold, and no other is in force.
 *
 * <p>The department's own book needs no roster, its key is pinned. Pure; the stretches must have been verified.
 */
public final class Judging {

    private final Map<BookName, RosterHistory> departments = new HashMap<>();

    /** Judges by these departments' rosters; without any, nobody is known. */
    public Judging(List<RosterHistory> departments) {
        departments.forEach(history -> this.departments.put(history.department(), history));
    }

    /**
     * The sizes inside {@code stretch} whose roots are needed to judge {@code book}, all stretches there are of its book,
     * and were not marked. Where there are any, the stretch must be read again with these marks.
     */
    public Set<Long> missingMarks(BookStretch stretch, List<BookStretch> book) {
        Set<Long> missing = new TreeSet<>();
        book.stream().map(BookStretch::from).forEach(missing::add);
        end(stretch.book()).map(BookPoint::size).ifPresent(missing::add);
        missing.removeIf(size -> size <= stretch.from() || size >= stretch.to() || stretch.knowsRootAt(size));
        return missing;
    }

    /** Judges all stretches there are of one book; in any order, also overlapping. None may miss a mark. */
    public Map<BookStretch, Judgement> judge(List<BookStretch> book) {
        Map<BookStretch, Optional<RosterInForce>> starts = new HashMap<>();
        Map<BookStretch, Judgement> judgements = new HashMap<>();
        List<BookStretch> inOrder = book.stream()
                .sorted(Comparator.comparingLong(BookStretch::from))
                .toList();
        for (BookStretch stretch : inOrder) {
            Optional<RosterInForce> start = start(stretch, inOrder, starts);
            starts.put(stretch, start);
            judgements.put(stretch, judge(stretch, start));
        }
        return judgements;
    }

    /** The roster in force where {@code stretch} begins; nothing if the records before it are not all at hand. */
    private Optional<RosterInForce> start(
            BookStretch stretch, List<BookStretch> inOrder, Map<BookStretch, Optional<RosterInForce>> starts) {
        if (stretch.from() == 0) {
            return Optional.of(RosterInForce.NONE);
        }
        Optional<Hash> root = stretch.rootAt(stretch.from());
        for (BookStretch earlier : inOrder) {
            if (earlier.from() >= stretch.from()) {
                break;
            }
            Optional<RosterInForce> there = starts.getOrDefault(earlier, Optional.empty());
            boolean leadsHere = there.isPresent()
                    && earlier.to() >= stretch.from()
                    && earlier.rootAt(stretch.from()).equals(root);
            if (leadsHere) {
                RosterInForce inForce = there.get();
                for (Pointing pack : earlier.packs()) {
                    if (pack.position() < stretch.from()) {
                        inForce = inForce.after(at(stretch.book(), pack), pack);
                    }
                }
                return Optional.of(inForce);
            }
        }
        return Optional.empty();
    }

    private Judgement judge(BookStretch stretch, Optional<RosterInForce> start) {
        Verdict verdict = new Verdict(stretch);
        if (departments.containsKey(stretch.book())) {
            return verdict.throughout(new Standing.Known(Role.DEPARTMENT));
        }
        if (departmentsOf(stretch.book()).isEmpty()) {
            return verdict.throughout(new Standing.Unknown(RosterFault.NO_DEPARTMENT_KEY));
        }
        Optional<BookPoint> end = end(stretch.book());
        if (end.isPresent() && isOnAnotherBranch(stretch, end.get())) {
            return verdict.throughout(new Standing.Unknown(RosterFault.KEY_ENDED_ON_ANOTHER_BRANCH));
        }
        end.ifPresent(verdict::endAt);
        return start.map(inForce -> verdict.record(inForce, pack -> at(stretch.book(), pack)))
                .orElseGet(() -> verdict.throughout(new Standing.Unknown(RosterFault.ROSTER_POSITION_UNKNOWN)));
    }

    private static boolean isOnAnotherBranch(BookStretch stretch, BookPoint end) {
        if (end.size() < stretch.from() || end.size() > stretch.to()) {
            return false;
        }
        Hash root = stretch.rootAt(end.size())
                .orElseThrow(() -> new IllegalArgumentException("the root at " + end.size() + " was not marked"));
        return !root.equals(end.root());
    }

    /** How the writer of {@code book} stands by the roster that a pack names. */
    private Standing at(BookName book, Pointing pack) {
        Optional<RosterHistory> history = Optional.ofNullable(
                        departments.get(pack.point().book()))
                .filter(found -> found.department().season().equals(book.season()));
        return history.map(found -> switch (found.at(pack.point())) {
                    case RosterHistory.At.InForce(Roster roster) ->
                        roster.member(book)
                                .<Standing>map(member -> new Standing.Known(member.role()))
                                .orElseGet(() -> new Standing.Unknown(RosterFault.NOT_IN_ROSTER));
                    case RosterHistory.At.Not(RosterFault why) -> new Standing.Unknown(why);
                })
                .orElseGet(() -> new Standing.Unknown(RosterFault.PACK_OF_ANOTHER_DEPARTMENT));
    }

    private List<RosterHistory> departmentsOf(BookName book) {
        return departments.values().stream()
                .filter(history -> history.department().season().equals(book.season()))
                .toList();
    }

    /** Where a pinned department ends the key of {@code book}; no roster ends the key that is pinned itself. */
    private Optional<BookPoint> end(BookName book) {
        if (departments.containsKey(book)) {
            return Optional.empty();
        }
        return departmentsOf(book).stream()
                .flatMap(history -> history.end(book).stream())
                .min(Comparator.comparingLong(BookPoint::size));
    }
}
