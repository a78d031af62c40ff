package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.BranchChange;
import vn.sipas.field.ledger.book.CopiedBooks.Stretch;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.roster.DepartmentStretch;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.Forks;
import vn.sipas.field.office.merge.branch.BranchRule;
import vn.sipas.field.office.merge.branch.BranchRule.Choice;
import vn.sipas.field.office.merge.branch.Contradictions;
import vn.sipas.field.office.merge.branch.Endorsement;
import vn.sipas.field.office.merge.branch.Histories;
import vn.sipas.field.office.merge.branch.History;

/**
 * Settles in a store which branch of a forked book is its copy ({@link BranchRule}): the copy holds the chosen branch up to
 * where it counts, with every head over it; every other branch stands aside from where it leaves the copy, a section for each
 * of its outermost heads and a bare head for each inner one. Nothing is lost on the way: no record, no body, no signature. What a
 * store then holds depends on what it was given, not on the order.
 */
public final class Branches {

    private final Store store;
    private final BookName own;
    private final BookName department;
    private final Books books;
    private final AsideTable table;
    private final Purging purging;
    private final BranchChange change;
    private final Forks forks;

    /** Sections of the book settled last, so that a file of many sections does not have them all verified with each. */
    private final Map<Aside, ReadSection> verified = new HashMap<>();

    /** The branches in {@code store}, whose owner writes the book {@code own}, by the rosters of {@code department}. */
    public Branches(Store store, BookName own, BookName department) {
        this.store = store;
        this.own = own;
        this.department = department;
        this.books = new Books(store);
        this.table = new AsideTable(store);
        this.purging = new Purging(store);
        this.change = new BranchChange(store);
        this.forks = new Forks(store);
    }

    /**
     * What came of settling one book.
     *
     * @param placed the sections that waited and wait no more, and how many records of each lie in the copy now
     */
    record Settlement(BookFork fork, Map<Aside, Long> placed) {
        Settlement {
            placed = Map.copyOf(placed);
        }
    }

    /** Whether contradicting sections of {@code book} stand aside. */
    boolean isForked(BookName book) {
        return !table.ofBook(book, Aside.Why.FORK).isEmpty();
    }

    /** Keeps a section that contradicts the copy of its book, to be settled. */
    void putAside(ReadSection section) {
        byte[] bytes = section.kept(purging).bytes();
        table.put(section.aside(bytes, Aside.Why.FORK), bytes);
    }

    /** Settles every forked book anew, the department's first, whose roster says who is believed; tells each. */
    public List<BookFork> settle() {
        return store.database().inTransaction(() -> {
            List<BookName> forked = new ArrayList<>(table.books(Aside.Why.FORK));
            if (forked.remove(department)) {
                forked.addFirst(department);
            }
            List<BookFork> told = new ArrayList<>();
            forked.forEach(book -> told.add(settle(book).fork()));
            if (!table.ofBook(own, Aside.Why.OWN).isEmpty()) {
                ofOwn().ifPresent(told::add);
            }
            return List.copyOf(told);
        });
    }

    /** Settles one forked book, in one transaction. */
    Settlement settle(BookName name) {
        return store.database().inTransaction(() -> settled(books.find(name).orElseThrow()));
    }

    /**
     * Takes in a head that came by itself, such as one that a supervisor signed, and settles its book anew. A head alone leads
     * nowhere: one beyond what is held is not kept.
     */
    public TakenHead take(SignedHead head) {
        BookName name = head.checkpoint().origin();
        return store.database()
                .inTransaction(() -> books.find(name)
                        .filter(_ -> !name.equals(own))
                        .map(copy -> head.verifyBy(copy.key(), name)
                                .<TakenHead>map(TakenHead.Refused::new)
                                .orElseGet(() -> taken(copy, head)))
                        .orElseGet(TakenHead.NoCopy::new));
    }

    private TakenHead taken(Book copy, SignedHead head) {
        long size = head.checkpoint().size();
        Histories known = known(copy, sections(copy).keySet());
        Optional<History> through = known.histories().stream()
                .filter(history -> history.has(head.checkpoint()))
                .findFirst();
        if (through.isEmpty()) {
            long held =
                    known.histories().stream().mapToLong(History::size).max().orElse(0);
            Optional<ForkEvidence> evidence = Contradictions.with(known, head);
            evidence.ifPresent(forks::keep);
            return evidence.<TakenHead>map(TakenHead.Contradicts::new).orElseGet(() -> new TakenHead.NotJoined(held));
        }
        ReadSection alone = ReadSection.of(
                new SectionHeader(
                        copy.name(), copy.key(), size, size, through.get().peaksAt(size), false, head),
                List.of());
        byte[] bytes = alone.bytes();
        table.put(alone.aside(bytes, Aside.Why.FORK), bytes);
        settled(copy);
        return new TakenHead.Kept(size);
    }

    /** What stands beside a copy. */
    private IdentityHashMap<Stretch, Aside> sections(Book copy) {
        List<Aside> asides = new ArrayList<>(table.ofBook(copy.name(), Aside.Why.GAP));
        asides.addAll(table.ofBook(copy.name(), Aside.Why.FORK));
        IdentityHashMap<Stretch, Aside> sections = new IdentityHashMap<>();
        asides.forEach(aside -> sections.put(read(aside).stretch(), aside));
        return sections;
    }

    private static Histories known(Book copy, Set<Stretch> sections) {
        return new Histories(copy.key(), copy.hashes(), copy.heads(), sections);
    }

    private Settlement settled(Book copy) {
        IdentityHashMap<Stretch, Aside> sections = sections(copy);
        History before = History.of(copy.hashes());
        Histories known = known(copy, sections.keySet());
        Choice choice = BranchRule.choose(known, endorsement(copy, known, before));
        long keep = choice.shared(before);
        List<RecordLine> tail = new ArrayList<>();
        copy.lines(keep, copy.size(), (_, line) -> tail.add(line));
        known.add(before, keep, tail);

        openBodies(copy, known, choice.history(), keep);
        change.put(
                copy,
                keep,
                purging.kept(lines(known, choice.history(), keep, choice.size())),
                known.heads().stream().filter(choice::has).toList());
        Map<Aside, Long> placed = setAside(copy, known, choice, sections);
        return new Settlement(fork(copy, known, choice), placed);
    }

    /** What of the kept part of the copy came without its body, and has it now in a section beside. */
    private void openBodies(Book copy, Histories known, History history, long keep) {
        List<RecordLine> run = new ArrayList<>();
        for (long position = 0; position <= keep; position++) {
            Optional<RecordLine> line = position < keep ? known.line(history, position) : Optional.empty();
            line.ifPresent(run::add);
            if (line.isEmpty() && !run.isEmpty()) {
                change.open(copy, position - run.size(), purging.kept(run));
                run.clear();
            }
        }
    }

    private static List<RecordLine> lines(Histories known, History history, long from, long to) {
        List<RecordLine> lines = new ArrayList<>();
        for (long position = from; position < to; position++) {
            lines.add(known.line(history, position).orElseThrow());
        }
        return lines;
    }

    /** Puts every branch but the chosen one aside, and gives sections that can't be joined their reason. */
    private Map<Aside, Long> setAside(
            Book copy, Histories known, Choice choice, IdentityHashMap<Stretch, Aside> sections) {
        Map<Aside, byte[]> wanted = new HashMap<>();
        for (SignedHead head : known.heads()) {
            if (!choice.has(head)) {
                ReadSection branch = branch(copy, known, choice, head);
                byte[] bytes = branch.bytes();
                wanted.put(branch.aside(bytes, Aside.Why.FORK), bytes);
            }
        }
        Set<Stretch> apart = Collections.newSetFromMap(new IdentityHashMap<>());
        apart.addAll(known.apart());
        Map<Aside, Long> placed = new HashMap<>();
        Set<Aside> there = new HashSet<>();
        sections.forEach((section, aside) -> {
            if (!apart.contains(section)) {
                if (wanted.containsKey(aside)) {
                    there.add(aside);
                } else {
                    table.remove(aside);
                }
                place(placed, aside, inCopy(section, choice));
            } else if (known.contradicts(section)) {
                table.change(aside, Aside.Why.FORK);
                place(placed, aside, 0);
            } else {
                table.change(aside, Aside.Why.GAP);
            }
        });
        wanted.forEach((aside, bytes) -> {
            if (!there.contains(aside)) {
                table.put(aside, bytes);
            }
        });
        return placed;
    }

    private static void place(Map<Aside, Long> placed, Aside aside, long inCopy) {
        if (aside.why() == Aside.Why.GAP) {
            placed.put(aside, inCopy);
        }
    }

    /** The part of the branch that leads to {@code head} from where it leaves the copy; of an inner head the head alone. */
    private ReadSection branch(Book copy, Histories known, Choice choice, SignedHead head) {
        long size = head.checkpoint().size();
        List<History> through = known.histories().stream()
                .filter(history -> history.has(head.checkpoint()))
                .toList();
        History history = through.getFirst();
        boolean isInner = through.stream()
                .flatMap(longer -> known.heads(longer).stream())
                .anyMatch(larger -> larger.checkpoint().size() > size);
        long from = isInner ? size : choice.shared(history);
        List<RecordLine> lines = lines(known, history, from, size);
        boolean isRedacted = lines.stream().anyMatch(line -> !line.hasBody());
        SectionHeader header =
                new SectionHeader(copy.name(), copy.key(), from, size, history.peaksAt(from), isRedacted, head);
        return ReadSection.of(header, lines).kept(purging);
    }

    /** How many of the records of a section lie in the book. */
    private static long inCopy(Stretch section, Choice choice) {
        return inHistory(section, choice.history(), choice.size());
    }

    private static long inHistory(Stretch section, History history, long size) {
        boolean joins =
                section.from() <= size && history.peaksAt(section.from()).equals(section.peaks());
        long end = joins ? Math.min(size, section.from() + section.lines().size()) : section.from();
        long at = section.from();
        while (at < end
                && history.leaf(at)
                        .equals(section.lines()
                                .get(Math.toIntExact(at - section.from()))
                                .leaf()
                                .hash())) {
            at++;
        }
        return at - section.from();
    }

    /** How many of the records of a section lie in the copy of its book as it is now. */
    long inCopy(ReadSection section) {
        return books.find(section.header().book())
                .map(copy -> inHistory(section.stretch(), History.of(copy.hashes()), copy.size()))
                .orElse(0L);
    }

    private Endorsement endorsement(Book copy, Histories known, History before) {
        if (copy.name().equals(department)) {
            return Endorsers.ofDepartment(
                    department, (history, split) -> rosterBefore(copy, known, before, history, split));
        }
        return Endorsers.of(
                copy.name(),
                new MergedBooks(books, department).history(),
                books.find(department).map(Book::key));
    }

    private Optional<Roster> rosterBefore(Book copy, Histories known, History before, History history, long split) {
        DepartmentStretch stretch = new DepartmentStretch(department, 0, List.of());
        long held = Math.min(split, before.shared(history));
        copy.lines(0, held, (_, line) -> stretch.add(line));
        lines(known, history, held, split).forEach(stretch::add);
        return RosterHistory.of(department, List.of(stretch)).newest();
    }

    private BookFork fork(Book copy, Histories known, Choice choice) {
        BookFork.Standing standing = switch (choice.settled()) {
            case NO_SPLIT -> BookFork.Standing.NOT_JOINED;
            case ONE_ENDORSED -> BookFork.Standing.ONE_ENDORSED;
            case NONE_ENDORSED -> BookFork.Standing.NONE_ENDORSED;
            case SEVERAL_ENDORSED -> BookFork.Standing.SEVERAL_ENDORSED;
        };
        return new BookFork(copy.name(), evidence(copy, known), choice.firstSplit(), choice.size(), standing);
    }

    private List<ForkEvidence> evidence(Book copy, Histories known) {
        return forks.replace(copy.name(), known::knows, Contradictions.among(known));
    }

    /** What contradicts the owner's own book, which is not settled but goes on as it is; nothing if nothing does. */
    private Optional<BookFork> ofOwn() {
        Book book = books.find(own).orElseThrow();
        List<Stretch> sections = table.ofBook(own, Aside.Why.OWN).stream()
                .map(aside -> read(aside).stretch())
                .toList();
        Histories known = new Histories(book.key(), book.hashes(), book.heads(), sections);
        List<ForkEvidence> evidence = evidence(book, known);
        History here = History.of(book.hashes());
        long shared = known.histories().stream().mapToLong(here::shared).min().orElse(here.size());
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new BookFork(own, evidence, shared, book.size(), BookFork.Standing.OWN));
    }

    private ReadSection read(Aside aside) {
        if (verified.keySet().stream().anyMatch(other -> !other.book().equals(aside.book()))) {
            verified.clear();
        }
        return verified.computeIfAbsent(aside, unread -> ReadSection.read(unread.book(), table.section(unread)));
    }
}
