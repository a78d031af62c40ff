package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.PieceReader;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.CopiedBooks.Joining;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.book.Readying;
import vn.sipas.field.ledger.book.Readying.Ready;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Database;
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
 * <p>A file is read once and not copied first: what is verified are the very bytes that are joined, a section counts only once its
 * signed head was reached, and so a stick pulled out, or a file that changes while it is read, can spoil no more than the section it
 * was at. A copy would need the room and the time of a second file and add nothing to that.
 *
 * <p>Lines are judged, and bodies sealed, by other threads; sections are joined by the thread that calls, in the order of the files.
 * Holds one section in memory at a time and a bounded number of pieces ahead of it. Belongs to the store's thread.
 */
public final class Merging {

    private final Store store;
    private final BookName own;
    private final BookName department;
    private final Executor workers;
    private final MergeLimits limits;
    private final CopiedBooks copies;
    private final Purging purging;
    private final Books books;
    private final AsideTable asideTable;
    private final Branches branches;

    /** Merges into {@code store}, whose owner writes the book {@code own}; rosters are those of {@code department}. */
    public Merging(Store store, BookName own, BookName department) {
        this(store, own, department, Runnable::run);
    }

    /** The same with lines judged by {@code workers}. */
    public Merging(Store store, BookName own, BookName department, Executor workers) {
        this(store, own, department, workers, MergeLimits.USUAL);
    }

    Merging(Store store, BookName own, BookName department, Executor workers, MergeLimits limits) {
        this.store = store;
        this.own = own;
        this.department = department;
        this.workers = workers;
        this.limits = limits;
        this.copies = new CopiedBooks(store);
        this.purging = new Purging(store);
        this.books = new Books(store);
        this.asideTable = new AsideTable(store);
        this.branches = new Branches(store, own, department);
    }

    /** Merges one file; an encrypted one if it is for the store's owner. */
    public MergeOutcome merge(Path file) {
        return merge(new FoundFiles(List.of(FoundFiles.Sized.of(file)), List.of()), MergeWatch.NONE)
                .files()
                .getFirst();
    }

    /** Merges files and all batches in folders, one after another. */
    public MergeReport merge(List<Path> places, MergeWatch watch) {
        return merge(FoundFiles.of(places), watch);
    }

    private MergeReport merge(FoundFiles found, MergeWatch watch) {
        Optional<AgeIdentity> key = store.secrets().identity(AgePurpose.FILES);
        try (Run run = new Run(found, key.map(List::of).orElse(List.of()), watch)) {
            if (store.owner().gathers() && found.bytes() >= limits.bulkBytes()) {
                store.database().inBulk(run::inGroups);
            } else {
                run.whole();
            }
            return run.report();
        } finally {
            key.ifPresent(AgeIdentity::close);
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

    /** The merging of some files. */
    private final class Run implements AutoCloseable {

        private final FoundFiles found;
        private final PieceSource source;
        private final RunProgress progress;
        private final List<FileRun> files = new ArrayList<>();
        private final WriterStretches stretches = new WriterStretches();
        /** What these files had that waits, and for each time they had it where it is counted. */
        private final Map<Aside, List<Tally>> waitingHere = new HashMap<>();

        private Optional<LongSection> passing = Optional.empty();
        private long joined;
        private boolean stopped;

        private Run(FoundFiles found, List<AgeIdentity> identities, MergeWatch watch) {
            this.found = found;
            this.source = new PieceSource(found, identities, new Readying(store), workers, limits.ahead(), this::begin);
            this.progress = new RunProgress(found, watch);
        }

        private PieceReader<Ready> begin(FileRun file) {
            files.add(file);
            return new Collector(
                    new Collector.Taker() {
                        @Override
                        public void take(ReadSection section) {
                            Run.this.take(section, file);
                        }

                        @Override
                        public void refuse(SectionHeader header, long read) {
                            file.tally(header.book()).refuse(read);
                        }

                        @Override
                        public Collector.LongTaker begin(SectionHeader header) {
                            LongSection section = new LongSection(header, file);
                            passing = Optional.of(section);
                            return section;
                        }
                    },
                    limits.longest());
        }

        /** A section too long to be held: it goes into the store as it comes, and out again if it does not hold. */
        private final class LongSection implements Collector.LongTaker, AutoCloseable {

            private final SectionHeader header;
            private final FileRun file;
            private final Database.Savepoint savepoint = store.database().savepoint();
            private final Optional<CopiedBooks.LongStretch> stretch;

            private LongSection(SectionHeader header, FileRun file) {
                this.header = header;
                this.file = file;
                boolean another = !header.book().season().equals(own.season());
                boolean isOwn = header.book().equals(own)
                        && header.to() > books.find(own).map(Book::size).orElse(0L);
                if (another) {
                    file.tally(header.book()).tell(MergeFault.ANOTHER_SEASON);
                } else if (isOwn) {
                    file.tally(header.book()).tell(MergeFault.OWN_BOOK_ELSEWHERE);
                }
                this.stretch = another || isOwn
                        ? Optional.empty()
                        : copies.begin(header.book(), header.key(), header.from(), header.peaks());
            }

            @Override
            public void add(Ready record) {
                stretch.ifPresent(growing -> growing.add(record));
            }

            @Override
            public void end() {
                Optional<Joining> joining = stretch.map(growing -> growing.end(header.head()));
                if (joining.isPresent() && joining.get() instanceof Joining.Joined whole) {
                    joined += whole.added();
                    free(header.book(), file);
                    Tally tally = file.tally(header.book());
                    if (branches.isForked(header.book())) {
                        long held = books.find(header.book()).map(Book::size).orElse(0L);
                        long now = Math.clamp(held - header.from(), 0, header.count());
                        tally.branch(header.from(), header.to(), header.count() - whole.added(), now);
                    } else {
                        tally.join(whole, header.from(), header.to());
                    }
                    savepoint.keep();
                } else {
                    // In one piece it can't be kept beside the copy; the file stays with whoever has it.
                    Tally tally = file.tally(header.book());
                    tally.refuse(header.count());
                    tally.tell(MergeFault.SECTION_TOO_LONG);
                    if (joining.isPresent()) {
                        tally.tell(MergeFault.BOOK_FORKED);
                    }
                }
                close();
            }

            @Override
            public void drop() {
                close();
            }

            @Override
            public void close() {
                passing = Optional.empty();
                savepoint.close();
            }
        }

        /** Everything, each section in a transaction of its own. */
        private boolean whole() {
            while (step()) {
                progress.tell(source);
            }
            progress.end(source);
            return true;
        }

        /** Everything, many sections to a transaction. */
        private boolean inGroups() {
            boolean more = true;
            while (more) {
                long before = joined;
                more = store.database().inTransaction(() -> {
                    boolean some = step();
                    while (some && (passing.isPresent() || joined - before < limits.bulkRows())) {
                        progress.tell(source);
                        some = step();
                    }
                    return some;
                });
            }
            progress.end(source);
            return true;
        }

        /** Takes the next piece; false where there is none, or somebody has ended it. */
        private boolean step() {
            stopped = stopped || progress.stopped();
            if (stopped) {
                passing.ifPresent(LongSection::close);
            }
            return !stopped && source.step();
        }

        private void take(ReadSection section, FileRun file) {
            SectionHeader header = section.header();
            Tally tally = file.tally(header.book());
            if (!header.book().season().equals(own.season())) {
                tally.refuse(header.count());
                tally.tell(MergeFault.ANOTHER_SEASON);
            } else {
                store.database().inTransaction(() -> join(section.kept(purging), tally, file));
            }
        }

        private void join(ReadSection section, Tally tally, FileRun file) {
            SectionHeader header = section.header();
            boolean isOwn = header.book().equals(own);
            if (isOwn && header.to() > books.find(own).map(Book::size).orElse(0L)) {
                putAside(section, Aside.Why.OWN, tally);
                return;
            }
            Joining joining = copies.join(section.stretch(), section.ready());
            boolean forks = joining instanceof Joining.Fork;
            if (!isOwn && (forks || branches.isForked(header.book()))) {
                branch(section, joining, tally, file);
                return;
            }
            switch (joining) {
                case Joining.Joined whole -> {
                    joined(section, whole);
                    tally.join(whole, header.from(), header.to());
                    free(header.book(), file);
                }
                case Joining.Gap _ -> putAside(section, Aside.Why.GAP, tally);
                case Joining.Fork _ -> putAside(section, Aside.Why.OWN, tally);
            }
        }

        /** Takes in a section of a book that is forked, or by this section turns out to be. */
        private void branch(ReadSection section, Joining joining, Tally tally, FileRun file) {
            SectionHeader header = section.header();
            long before = switch (joining) {
                case Joining.Joined whole -> header.count() - whole.added();
                case Joining.Gap _ -> 0;
                case Joining.Fork _ -> branches.inCopy(section);
            };
            boolean isJoined = joining instanceof Joining.Joined;
            if (!isJoined) {
                branches.putAside(section);
            }
            settle(header.book(), file);
            Aside waiting = section.aside(section.bytes(), Aside.Why.GAP);
            if (!isJoined && asideTable.ofBook(header.book(), Aside.Why.GAP).contains(waiting)) {
                tally.waits(waiting.count());
                waitingHere.computeIfAbsent(waiting, _ -> new ArrayList<>()).add(tally);
            } else {
                tally.branch(header.from(), header.to(), before, branches.inCopy(section));
            }
        }

        /** Settles a forked book; whatever waited and is placed now waits no more. */
        private void settle(BookName book, FileRun file) {
            stretches.forget(book);
            branches.settle(book).placed().forEach((waiting, inCopy) -> {
                List<Tally> here = noLongerWaits(waiting);
                if (here.isEmpty()) {
                    file.free(inCopy);
                } else {
                    here.getFirst().branch(waiting.from(), waiting.to(), 0, inCopy);
                    here.subList(1, here.size())
                            .forEach(again -> again.branch(waiting.from(), waiting.to(), inCopy, inCopy));
                }
            });
        }

        private void joined(ReadSection section, Joining.Joined joining) {
            joined += joining.added();
            stretches.joined(section);
        }

        private void putAside(ReadSection section, Aside.Why why, Tally tally) {
            byte[] bytes = section.bytes();
            Aside aside = section.aside(bytes, why);
            asideTable.put(aside, bytes);
            tally.tell(why.reason());
            switch (why) {
                case GAP -> {
                    tally.waits(aside.count());
                    waitingHere.computeIfAbsent(aside, _ -> new ArrayList<>()).add(tally);
                }
                case FORK, OWN -> tally.putAside(aside.count());
            }
        }

        /** Joins what waited for the records that have come now, until a gap stays. */
        private void free(BookName book, FileRun file) {
            boolean more = true;
            while (more) {
                more = false;
                for (Aside waiting : asideTable.ofBook(book, Aside.Why.GAP)) {
                    // Not even read as long as the gap is there: there may be many.
                    if (waiting.from() <= books.find(book).map(Book::size).orElse(0L)) {
                        more |= free(waiting, file);
                    }
                }
            }
            if (branches.isForked(book)) {
                settle(book, file);
            }
        }

        private boolean free(Aside waiting, FileRun file) {
            ReadSection section = read(waiting);
            return switch (copies.join(section.stretch(), section.ready())) {
                case Joining.Joined joining -> {
                    joined(section, joining);
                    asideTable.remove(waiting);
                    List<Tally> here = noLongerWaits(waiting);
                    if (here.isEmpty()) {
                        file.free(joining.added());
                    } else {
                        here.getFirst().join(joining, waiting.from(), waiting.to());
                        here.subList(1, here.size()).forEach(again -> again.hold(waiting.count()));
                    }
                    yield true;
                }
                case Joining.Gap _ -> false;
                case Joining.Fork _ -> {
                    asideTable.change(waiting, Aside.Why.FORK);
                    file.tally(waiting.book()).tell(MergeFault.BOOK_FORKED);
                    noLongerWaits(waiting).forEach(tally -> {
                        tally.tell(MergeFault.BOOK_FORKED);
                        tally.putAside(waiting.count());
                    });
                    yield false;
                }
            };
        }

        /** Takes back that {@code waiting} waits; returns where that was counted, once for every time these files have it. */
        private List<Tally> noLongerWaits(Aside waiting) {
            List<Tally> here = Optional.ofNullable(waitingHere.remove(waiting)).orElse(List.of());
            here.forEach(tally -> tally.waitsNoMore(waiting.count()));
            return here;
        }

        private MergeReport report() {
            List<BookFork> forks = branches.settle();
            forks.forEach(fork -> stretches.forget(fork.book()));
            MergedBooks merged = new MergedBooks(books, department);
            Map<BookName, Optional<Judgement>> judged = new HashMap<>();
            List<MergeOutcome> outcomes = files.stream()
                    .filter(FileRun::isBegun)
                    .map(file -> file.outcome(
                            book -> judged.computeIfAbsent(book, _ -> stretches.judge(merged, book)), forks))
                    .toList();
            return new MergeReport(outcomes, found.strange(), stopped);
        }

        @Override
        public void close() {
            passing.ifPresent(LongSection::close);
            source.close();
        }
    }

    /** A section that waits, checked once more as if it had just come. */
    private ReadSection read(Aside waiting) {
        return ReadSection.read(waiting.book(), asideTable.section(waiting));
    }
}
