package vn.sipas.field.ledger.book;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.journal.HeadJournal;
import vn.sipas.field.ledger.book.journal.HeadJournal.Entry;
import vn.sipas.field.ledger.book.journal.HeadJournal.Mark;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.SignedHead;

/** What was heard of the owner's book outside of the store: the journal's lines, and what was met since it was read. */
final class Remembered {

    private final Book book;
    private final HeadJournal journal;
    private final List<Entry> entries;
    private boolean closed;

    Remembered(Book book, HeadJournal journal) {
        this.book = book;
        this.journal = journal;
        this.entries = new ArrayList<>(journal.read());
        this.closed = standing().closed();
    }

    /** Whether the book may not grow, as of when something was last heard or asked. */
    boolean isClosed() {
        return closed;
    }

    /** Remembers, also beyond this store's life; what is remembered already is not written once more. */
    void add(Mark mark, OffsetDateTime at, SignedHead head) {
        boolean known = (mark == Mark.LEFT || mark == Mark.OTHER)
                && entries.stream()
                        .anyMatch(entry -> entry.mark() == mark
                                && entry.head().checkpoint().equals(head.checkpoint()));
        if (!known) {
            Entry entry = new Entry(mark, at, head.bare(book.key()));
            entries.add(entry);
            journal.add(entry);
        }
        // A head that was only just made is this book's.
        closed = mark == Mark.MADE ? closed : standing().closed();
    }

    /** So many of the book's records left the machine. */
    long leftSize() {
        return entries.stream()
                .filter(entry -> entry.mark() == Mark.LEFT)
                .mapToLong(Remembered::size)
                .filter(size -> size <= book.size())
                .max()
                .orElse(0);
    }

    OwnStanding standing() {
        List<Entry> foreign = foreign();
        Optional<Entry> other = foreign.stream()
                .filter(entry ->
                        entry.mark() == Mark.OTHER || (entry.mark() == Mark.LEFT && size(entry) <= book.size()))
                .findFirst();
        Optional<Entry> larger = foreign.stream()
                .filter(entry -> entry.mark() == Mark.LEFT)
                .max(Comparator.comparingLong(Remembered::size));
        OwnStanding standing = other.<OwnStanding>map(entry -> new OwnStanding.Forked(entry.head(), entry.at()))
                .or(() -> larger.map(entry -> new OwnStanding.Behind(book.size(), size(entry), entry.at())))
                .or(() -> missing(foreign))
                .orElseGet(OwnStanding.Whole::new);
        closed = standing.closed();
        return standing;
    }

    /** The lines that the owner's key signed and the book never had. */
    private List<Entry> foreign() {
        Map<Long, Hash> roots = roots();
        return entries.stream()
                .filter(entry -> entry.head().checkpoint().origin().equals(book.name()))
                .filter(entry -> !isHere(entry, roots))
                .filter(entry -> entry.head().verifyBy(book.key(), book.name()).isEmpty())
                .toList();
    }

    private static boolean isHere(Entry entry, Map<Long, Hash> roots) {
        Checkpoint point = entry.head().checkpoint();
        return Optional.ofNullable(roots.get(point.size()))
                .filter(point.root()::equals)
                .isPresent();
    }

    /** The roots that the book had at the sizes that are remembered, as far as it has so many records. */
    private Map<Long, Hash> roots() {
        NavigableSet<Long> sizes =
                entries.stream().map(Remembered::size).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Hash> roots = new HashMap<>();
        Frontier growing = Frontier.empty();
        roots.put(0L, growing.root());
        for (Hash leaf : sizes.isEmpty() ? List.<Hash>of() : book.hashes()) {
            growing.append(leaf);
            if (sizes.contains(growing.size())) {
                roots.put(growing.size(), growing.root());
            }
        }
        return roots;
    }

    /** What was made here, never left, is gone, and was not told of yet. */
    private Optional<OwnStanding> missing(List<Entry> foreign) {
        int settled = -1;
        for (int place = 0; place < entries.size(); place++) {
            settled = entries.get(place).mark() == Mark.UNDERSTOOD ? place : settled;
        }
        List<Entry> later = entries.subList(settled + 1, entries.size());
        List<Entry> gone = later.stream()
                .filter(entry -> entry.mark() == Mark.MADE && foreign.contains(entry))
                .toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        long first = gone.stream().mapToLong(Remembered::size).min().orElseThrow();
        long last = gone.stream().mapToLong(Remembered::size).max().orElseThrow();
        long before = entries.stream()
                .filter(entry -> entry.mark() != Mark.UNDERSTOOD && !foreign.contains(entry))
                .mapToLong(Remembered::size)
                .filter(size -> size < first)
                .max()
                .orElse(Math.min(book.size(), first - 1));
        return Optional.of(new OwnStanding.Missing(
                last - before,
                gone.stream().map(Entry::at).min(Comparator.naturalOrder()).orElseThrow(),
                gone.stream().map(Entry::at).max(Comparator.naturalOrder()).orElseThrow()));
    }

    private static long size(Entry entry) {
        return entry.head().checkpoint().size();
    }
}
