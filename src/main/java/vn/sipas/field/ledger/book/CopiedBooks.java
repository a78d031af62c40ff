package vn.sipas.field.ledger.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/** Copies of other people's books, grown by stretches that were verified. */
public final class CopiedBooks {

    private final Store store;
    private final Purging purging;
    private final Shelf shelf;
    private final Books books;

    /** The copies in {@code store}. */
    public CopiedBooks(Store store) {
        this.store = store;
        this.purging = new Purging(store);
        this.shelf = new Shelf(store);
        this.books = new Books(store);
    }

    /** A stretch of a book: the records behind the first {@code from}, whose tree has these peaks, up to {@code head}. */
    public record Stretch(
            BookName book, PublicKey key, long from, List<Hash> peaks, List<RecordLine> lines, SignedHead head) {
        public Stretch {
            peaks = List.copyOf(peaks);
            lines = List.copyOf(lines);
        }

        long to() {
            return from + lines.size();
        }

        private Stretch with(List<RecordLine> sameLeaves) {
            return new Stretch(book, key, from, peaks, sameLeaves, head);
        }
    }

    /** What came of joining a stretch. */
    public sealed interface Joining {
        /**
         * All of it is held now.
         *
         * @param added how many records are new
         * @param opened how many that were held got the body they lacked
         */
        record Joined(long added, long opened) implements Joining {}

        /** Records before it are missing; nothing was changed. {@code held} is how many there are. */
        record Gap(long held) implements Joining {}

        /**
         * It contradicts the copy; nothing was changed. The two histories differ somewhere among the first {@code by}
         * records.
         */
        record Fork(long by) implements Joining {}
    }

    /**
     * Joins a stretch to the copy of its book, all or nothing; the same stretch again changes nothing, and stretches in any
     * order end in the same copy. Bodies that may not be kept are left out ({@link Purging}). One that does not lead to its head was not verified: a mistake of the caller's.
     */
    public Joining join(Stretch whole) {
        return join(whole, Readying.none(whole.lines()));
    }

    /** As {@link #join(Stretch)}, with the stretch's records made ready before. */
    public Joining join(Stretch whole, List<Readying.Ready> ready) {
        return store.database().inTransaction(() -> {
            Stretch stretch = whole.with(purging.kept(whole.lines()));
            Frontier after = verified(stretch);
            Optional<Book> known = books.find(stretch.book());
            long held = known.map(Book::size).orElse(0L);
            if (stretch.from() > held) {
                return new Joining.Gap(held);
            }
            long meet = Math.min(held, stretch.to());
            if (known.isPresent() && !agree(known.get(), stretch, meet)) {
                return new Joining.Fork(meet);
            }
            Book book = known.orElseGet(() -> books.findOrAdd(stretch.book(), stretch.key()));
            long opened = open(book, stretch, meet);
            long added = stretch.to() - meet;
            if (added > 0) {
                for (long position = meet; position < stretch.to(); position++) {
                    int at = Math.toIntExact(position - stretch.from());
                    RecordLine line = stretch.lines().get(at);
                    long place = position;
                    shelf.put(book, ready.get(at).row(line).orElseGet(() -> shelf.row(book, place, line)));
                }
                shelf.grow(book, after);
            }
            if (stretch.to() > 0) {
                shelf.keep(book, stretch.head());
            }
            return new Joining.Joined(added, opened);
        });
    }

    private static Frontier verified(Stretch stretch) {
        Frontier frontier = frontierBefore(stretch);
        stretch.lines().forEach(line -> frontier.append(line.leaf().hash()));
        boolean leads = frontier.size() == stretch.head().checkpoint().size()
                && frontier.root().equals(stretch.head().checkpoint().root());
        if (!leads) {
            throw new IllegalArgumentException("these records don't lead to the head: " + stretch.book());
        }
        return frontier;
    }

    private static Frontier frontierBefore(Stretch stretch) {
        return Frontier.of(stretch.from(), stretch.peaks())
                .orElseThrow(() -> new IllegalArgumentException("no peaks of " + stretch.from()));
    }

    /** Whether copy and stretch have one root at size {@code meet}, and so the same records up to there. */
    private boolean agree(Book book, Stretch stretch, long meet) {
        if (meet == stretch.to() && shelf.holds(book, stretch.head())) {
            return true;
        }
        Frontier there = frontierBefore(stretch);
        stretch.lines().stream()
                .limit(meet - stretch.from())
                .forEach(line -> there.append(line.leaf().hash()));
        Frontier here = meet == book.size() ? book.frontier() : book.frontierAt(meet);
        return here.root().equals(there.root());
    }

    private long open(Book book, Stretch stretch, long meet) {
        return shelf.open(book, stretch.from(), stretch.lines().subList(0, Math.toIntExact(meet - stretch.from())));
    }

    /**
     * Begins to join a stretch that is too long to be held at once; nothing where records before it are missing. Until it has ended
     * well nothing of it counts, so it goes into a savepoint of the caller's, which takes it back.
     */
    public Optional<LongStretch> begin(BookName name, PublicKey key, long from, List<Hash> peaks) {
        long held = books.find(name).map(Book::size).orElse(0L);
        return from > held
                ? Optional.empty()
                : Optional.of(new LongStretch(books.findOrAdd(name, key), held, from, peaks));
    }

    /** A stretch as it is joined record by record. */
    public final class LongStretch {

        private static final int AT_ONCE = 256;

        private final Book book;
        private final long held;
        private final Frontier growing;
        private final Keeping keeping = purging.keeping();
        private final List<RecordLine> again = new ArrayList<>();
        private boolean agrees = true;
        private long opened;

        private LongStretch(Book book, long held, long from, List<Hash> peaks) {
            this.book = book;
            this.held = held;
            this.growing =
                    Frontier.of(from, peaks).orElseThrow(() -> new IllegalArgumentException("no peaks of " + from));
            meet();
        }

        /** Adds the next record. */
        public void add(Readying.Ready ready) {
            RecordLine line =
                    keeping.keeps(ready.line()) ? ready.line() : ready.line().redacted();
            long position = growing.size();
            if (position < held) {
                again.add(line);
            } else if (agrees) {
                shelf.put(book, ready.row(line).orElseGet(() -> shelf.row(book, position, line)));
            }
            growing.append(line.leaf().hash());
            if (again.size() == AT_ONCE || growing.size() == held) {
                openAgain();
            }
            meet();
        }

        private void openAgain() {
            opened += shelf.open(book, growing.size() - again.size(), again);
            again.clear();
        }

        private void meet() {
            if (growing.size() == held) {
                agrees = book.frontier().root().equals(growing.root());
            }
        }

        /** What came of it, now that it has led to {@code head}. */
        public Joining end(SignedHead head) {
            openAgain();
            long to = growing.size();
            long meet = Math.min(held, to);
            if (!agrees || (to < held && !book.frontierAt(to).root().equals(growing.root()))) {
                return new Joining.Fork(meet);
            }
            if (!growing.root().equals(head.checkpoint().root())
                    || to != head.checkpoint().size()) {
                throw new IllegalArgumentException("these records don't lead to the head: " + book.name());
            }
            if (to > held) {
                shelf.grow(book, growing);
            }
            shelf.keep(book, head);
            return new Joining.Joined(to - meet, opened);
        }
    }
}
