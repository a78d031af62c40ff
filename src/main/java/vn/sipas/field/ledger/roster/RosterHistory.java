package vn.sipas.field.ledger.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.trust.BookName;

/**
 * The rosters of one department's book in their order, and whether a point is one of that book: as much as is held of it
 * from its beginning. The version only rises: a roster with a lower or an equal one is ignored and shown. Where two
 * histories were signed, nothing from the split on is relied upon.
 */
public final class RosterHistory {

    private final BookName department;

    /** The root at each size, from 0. */
    private final List<Hash> roots = new ArrayList<>();

    private final NavigableMap<Long, Roster> rosters = new TreeMap<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private long firstWithheld = Long.MAX_VALUE;

    /** The smallest size at which two histories differ, or differ perhaps. */
    private long split = Long.MAX_VALUE;

    /** A roster that does not count because its version is not higher than an earlier one's. */
    public record Ignored(long position, long version) {}

    /** What the department's book had at a point. */
    public sealed interface At {
        /** This roster. */
        record InForce(Roster roster) implements At {}

        /** None that can be relied upon. */
        record Not(RosterFault why) implements At {}
    }

    private RosterHistory(BookName department) {
        this.department = department;
    }

    /** What these verified stretches of the department's book say together; in any order, also overlapping, also none. */
    public static RosterHistory of(BookName department, List<DepartmentStretch> stretches) {
        RosterHistory history = new RosterHistory(department);
        NavigableMap<Long, Optional<Roster>> listed = new TreeMap<>();
        List<DepartmentStretch> inOrder = stretches.stream()
                .filter(stretch -> stretch.book().equals(department))
                .sorted(Comparator.comparingLong(DepartmentStretch::from))
                .toList();
        for (DepartmentStretch stretch : inOrder) {
            if (history.join(stretch)) {
                stretch.listed()
                        .forEach(found -> listed.merge(found.position(), found.roster(), (a, b) -> a.or(() -> b)));
            }
        }
        listed.headMap(history.split - 1).forEach(history::list);
        return history;
    }

    /** Joins a stretch to those before it, and says whether it goes on from them; what lies behind a gap does not. */
    private boolean join(DepartmentStretch stretch) {
        if (stretch.from() == 0 && roots.isEmpty()) {
            roots.add(stretch.rootAt(0));
        }
        if (stretch.from() >= roots.size()) {
            return false;
        }
        for (long size = stretch.from(); size <= stretch.to(); size++) {
            if (size == roots.size()) {
                roots.add(stretch.rootAt(size));
            } else if (!roots.get(Math.toIntExact(size)).equals(stretch.rootAt(size))) {
                // If they differ where the stretch begins, they parted before, and nobody here can say where.
                split = Math.min(split, size == stretch.from() ? 1 : size);
                return false;
            }
        }
        return true;
    }

    private void list(long position, Optional<Roster> roster) {
        if (roster.isEmpty()) {
            firstWithheld = Math.min(firstWithheld, position);
        } else if (rosters.isEmpty()
                || rosters.lastEntry().getValue().version() < roster.get().version()) {
            rosters.put(position, roster.get());
        } else {
            ignored.add(new Ignored(position, roster.get().version()));
        }
    }

    /** Whose book it is. */
    public BookName department() {
        return department;
    }

    /** How many records are held from the beginning; where the book is forked, on one of its branches. */
    public long size() {
        return Math.max(0, roots.size() - 1);
    }

    /** The roster that was in force at {@code point} of the department's book, or why that can't be said. */
    public At at(BookPoint point) {
        if (!point.book().equals(department)) {
            return new At.Not(RosterFault.PACK_OF_ANOTHER_DEPARTMENT);
        }
        if (point.size() >= split) {
            return new At.Not(RosterFault.DEPARTMENT_FORKED);
        }
        if (point.size() >= roots.size()) {
            return new At.Not(RosterFault.PACK_NOT_HELD_YET);
        }
        if (!roots.get(Math.toIntExact(point.size())).equals(point.root())) {
            return new At.Not(RosterFault.PACK_NOT_IN_DEPARTMENT_BOOK);
        }
        // A roster that can't be read may be the newer one.
        if (firstWithheld < point.size()) {
            return new At.Not(RosterFault.ROSTER_WITHHELD);
        }
        return Optional.ofNullable(rosters.lowerEntry(point.size()))
                .<At>map(entry -> new At.InForce(entry.getValue()))
                .orElseGet(() -> new At.Not(RosterFault.ROSTER_MISSING));
    }

    /** The roster with the highest version. */
    public Optional<Roster> newest() {
        return Optional.ofNullable(rosters.lastEntry()).map(Map.Entry::getValue);
    }

    /** The rosters that count, in their order. */
    public List<Roster> rosters() {
        return List.copyOf(rosters.values());
    }

    /** Those that don't, in their order. */
    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    /**
     * Where the key of {@code book} ends, if it does. The newest roster says so, not the one in force for the book: whoever
     * was sent away would never open the pack that ends his key.
     */
    public Optional<BookPoint> end(BookName book) {
        return newest().flatMap(roster -> roster.end(book));
    }
}
