package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.CopiedBooks.Joining;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Joins the sections of files to a store's copies of books: each section whole, in one transaction, or not at all. The same
 * file again changes nothing, and files in any order end in the same store.
 *
 * <p>A section after a gap waits in the store and joins when the gap closes. Where one contradicts the copy, both are branches
 * of a forked book, and {@link Branches} settles which of them is the copy and which stands aside. The owner's own book grows by the owner's own hand only. Whether people are in
 * the roster decides nothing here: what is intact is kept, and who is known is told with the outcome.
 *
 * <p>Holds one section in memory at a time. Belongs to the store's thread.
 */
public final class Merging {

    private final Store store;
    private final BookName own;
    private final BookName department;
    private final CopiedBooks copies;
    private final Purging purging;
    private final Books books;
    private final AsideTable asideTable;
    private final Branches branches;

    /** Merges into {@code store}, whose owner writes the book {@code own}; rosters are those of {@code department}. */
    public Merging(Store store, BookName own, BookName department) {
        this.store = store;
        this.own = own;
        this.department = department;
        this.copies = new CopiedBooks(store);
        this.purging = new Purging(store);
        this.books = new Books(store);
        this.asideTable = new AsideTable(store);
        this.branches = new Branches(store, own, department);
    }

    /** Merges one file; an encrypted one if it is for the store's owner. */
    public MergeOutcome merge(Path file) {
        Optional<AgeIdentity> files = store.secrets().identity(AgePurpose.FILES);
        try {
            Run run = new Run();
            BatchCheck check = BatchFile.check(
                    file,
                    files.map(List::of).orElse(List.of()),
                    new ReadSection.Collector((_, section) -> run.take(section), run::refuse));
            return run.outcome(file, check);
        } finally {
            files.ifPresent(AgeIdentity::close);
        }
    }

    /** Everything that stands beside the copies, by book and where it begins. */
    public List<Aside> aside() {
        return asideTable.all();
    }

    /** The exact lines of a section that stands aside, as a batch file would have them. */
    public byte[] section(Aside aside) {
        return asideTable.section(aside);
    }

    /** The merging of one file. */
    private final class Run {
        private final Map<BookName, Tally> tallies = new LinkedHashMap<>();
        /** What this file had that waits, and how often it had it. */
        private final Map<Aside, Integer> waitingHere = new HashMap<>();

        private long freed;

        private Tally tally(BookName book) {
            return tallies.computeIfAbsent(book, _ -> new Tally());
        }

        private void refuse(SectionHeader header, long read) {
            tally(header.book()).refuse(read);
        }

        private void take(ReadSection section) {
            SectionHeader header = section.header();
            Tally tally = tally(header.book());
            if (!header.book().season().equals(own.season())) {
                tally.refuse(header.count());
                tally.tell(MergeFault.ANOTHER_SEASON);
            } else {
                store.database().inTransaction(() -> join(section.kept(purging), tally));
            }
        }

        private void join(ReadSection section, Tally tally) {
            SectionHeader header = section.header();
            boolean isOwn = header.book().equals(own);
            if (isOwn && header.to() > books.find(own).map(Book::size).orElse(0L)) {
                putAside(section, Aside.Why.OWN, tally);
                return;
            }
            Joining joining = copies.join(section.stretch());
            if (joining instanceof Joining.Fork && isOwn) {
                putAside(section, Aside.Why.OWN, tally);
            } else if (joining instanceof Joining.Fork || branches.isForked(header.book())) {
                branch(section, joining, tally);
            } else {
                switch (joining) {
                    case Joining.Joined joined -> {
                        tally.join(joined, header.from(), header.to());
                        free(header.book(), tally);
                    }
                    case Joining.Gap _ -> putAside(section, Aside.Why.GAP, tally);
                    case Joining.Fork _ -> throw new IllegalStateException("told above");
                }
            }
        }

        private void putAside(ReadSection section, Aside.Why why, Tally tally) {
            byte[] bytes = section.bytes();
            Aside aside = section.aside(bytes, why);
            asideTable.put(aside, bytes);
            tally.tell(why.reason());
            switch (why) {
                case GAP -> {
                    tally.waits(aside.count());
                    waitingHere.merge(aside, 1, Integer::sum);
                }
                case FORK, OWN -> tally.putAside(aside.count());
            }
        }

        /** Takes in a section of a book that is forked, or by this section turns out to be. */
        private void branch(ReadSection section, Joining joining, Tally tally) {
            SectionHeader header = section.header();
            byte[] bytes = section.bytes();
            long before = switch (joining) {
                case Joining.Joined(long added, long _) -> header.count() - added;
                case Joining.Gap _ -> 0;
                case Joining.Fork _ -> branches.inCopy(section);
            };
            boolean joined = joining instanceof Joining.Joined;
            if (!joined) {
                asideTable.put(section.aside(bytes, Aside.Why.FORK), bytes);
            }
            settle(header.book(), tally);
            Aside waiting = section.aside(bytes, Aside.Why.GAP);
            if (!joined && asideTable.ofBook(header.book(), Aside.Why.GAP).contains(waiting)) {
                tally.tell(MergeFault.SECTION_WAITS);
                tally.waits(waiting.count());
                waitingHere.merge(waiting, 1, Integer::sum);
            } else {
                tally.branch(header.from(), header.to(), before, branches.inCopy(section));
            }
        }

        /** Settles a forked book; whatever waited and is placed now waits no more. */
        private void settle(BookName book, Tally tally) {
            branches.settle(book).placed().forEach((waiting, inCopy) -> {
                int here = noLongerWaits(waiting, tally);
                if (here == 0) {
                    freed += inCopy;
                } else {
                    tally.branch(waiting.from(), waiting.to(), 0, inCopy);
                    tally.hold((here - 1) * inCopy);
                    tally.putAside((here - 1) * (waiting.count() - inCopy));
                }
            });
        }

        /** Joins what waited for the records that have come now, until a gap stays. */
        private void free(BookName book, Tally tally) {
            boolean more = true;
            while (more) {
                more = false;
                for (Aside waiting : asideTable.ofBook(book, Aside.Why.GAP)) {
                    more |= free(waiting, tally);
                }
            }
            if (branches.isForked(book)) {
                settle(book, tally);
            }
        }

        private boolean free(Aside waiting, Tally tally) {
            return switch (copies.join(read(waiting).stretch())) {
                case Joining.Joined joined -> {
                    asideTable.remove(waiting);
                    int here = noLongerWaits(waiting, tally);
                    if (here > 0) {
                        tally.join(joined, waiting.from(), waiting.to());
                        tally.hold((here - 1) * waiting.count());
                    } else {
                        freed += joined.added();
                    }
                    yield true;
                }
                case Joining.Gap _ -> false;
                case Joining.Fork _ -> {
                    asideTable.change(waiting, Aside.Why.FORK);
                    tally.tell(MergeFault.BOOK_FORKED);
                    tally.putAside(noLongerWaits(waiting, tally) * waiting.count());
                    yield false;
                }
            };
        }

        /** Takes back that {@code waiting} waits, and says how often this file has it. */
        private int noLongerWaits(Aside waiting, Tally tally) {
            int here = waitingHere.getOrDefault(waiting, 0);
            waitingHere.remove(waiting);
            tally.waits(-here * waiting.count());
            return here;
        }

        private MergeOutcome outcome(Path file, BatchCheck check) {
            List<BookFork> forks = branches.settle().stream()
                    .filter(fork -> tallies.containsKey(fork.book()))
                    .toList();
            MergedBooks merged = new MergedBooks(books, department);
            List<MergeOutcome.OfBook> outcomes = new ArrayList<>();
            tallies.forEach((book, tally) -> {
                if (waitingHere.keySet().stream()
                        .noneMatch(waiting -> waiting.book().equals(book))) {
                    tally.tellNoMore(MergeFault.SECTION_WAITS);
                }
                outcomes.add(tally.outcome(book, merged.judge(book)));
            });
            return new MergeOutcome(file, outcomes, freed, findings(check), forks);
        }
    }

    /** What was found; of a file that does not even begin as a batch only that. */
    private static List<Finding> findings(BatchCheck check) {
        List<Finding> all = check.allFindings();
        boolean other =
                check.sections().isEmpty() && !all.isEmpty() && all.getFirst().line() == 1;
        return other ? List.of(new Finding(MergeFault.NOT_A_BATCH, 1)) : all;
    }

    /** A section that waits, checked once more as if it had just come. */
    private ReadSection read(Aside waiting) {
        return ReadSection.read(waiting.book(), asideTable.section(waiting));
    }
}
