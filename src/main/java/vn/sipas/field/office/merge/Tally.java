package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.CopiedBooks.Joining;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.Judgement.Span;
import vn.sipas.field.ledger.roster.Standing;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergeOutcome.Count;

/** Counts what comes of one book's records while a file is merged. */
final class Tally {

    private long joined;
    private long held;
    private long waiting;
    private int sectionsWaiting;
    private long aside;
    private long refused;
    private long opened;
    private final Set<MergeFault> reasons = EnumSet.noneOf(MergeFault.class);
    private final List<Added> added = new ArrayList<>();

    /** Positions that became new in the copy. */
    private record Added(long from, long to) {

        long within(Span span) {
            return Math.max(0, Math.min(to, span.to()) - Math.max(from, span.from()));
        }
    }

    /** A section from {@code from} to {@code to} was joined. */
    void join(Joining.Joined joining, long from, long to) {
        joined += joining.added();
        held += to - from - joining.added();
        opened += joining.opened();
        added.add(new Added(to - joining.added(), to));
    }

    /**
     * A section of a forked book from {@code from} to {@code to} was taken in: {@code before} of its records lay in the copy,
     * {@code now} lie there, the rest on another branch.
     */
    void branch(long from, long to, long before, long now) {
        joined += Math.max(0, now - before);
        held += Math.min(now, before);
        if (now > before) {
            added.add(new Added(from + before, from + now));
        }
        if (from + now < to) {
            aside += to - from - now;
            reasons.add(MergeFault.BOOK_FORKED);
        }
    }

    void hold(long records) {
        held += records;
    }

    /** A section of so many records waits. */
    void waits(long records) {
        waiting += records;
        sectionsWaiting++;
        reasons.add(MergeFault.SECTION_WAITS);
    }

    /** One that waited does not any more. */
    void waitsNoMore(long records) {
        waiting -= records;
        sectionsWaiting--;
        if (sectionsWaiting == 0) {
            reasons.remove(MergeFault.SECTION_WAITS);
        }
    }

    void putAside(long records) {
        aside += records;
    }

    void refuse(long records) {
        refused += records;
    }

    void tell(MergeFault why) {
        reasons.add(why);
    }

    /** What came of it all; what was joined beyond the end of its key is counted as aside. */
    MergeOutcome.OfBook outcome(BookName book, Optional<Judgement> judgement) {
        long beyond = judgement.stream()
                .flatMap(found -> found.spans().stream())
                .filter(span -> span.standing() instanceof Standing.Ended)
                .mapToLong(span ->
                        added.stream().mapToLong(range -> range.within(span)).sum())
                .sum();
        Count count = new Count(joined - beyond, held, waiting, aside + beyond, refused);
        return new MergeOutcome.OfBook(book, count, opened, List.copyOf(reasons), judgement);
    }
}
