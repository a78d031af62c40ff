package vn.sipas.field.office.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Continuations;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.roster.Rulings;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.Besides;
import vn.sipas.field.office.merge.MergedBooks;

/**
 * Which interviews count (design, section 4, "Rules of what counts"): corrections, voids, the roster, monitors' findings, reviews,
 * one interview a case, and the department's rulings. A failed finding is the one thing that a ruling alone doesn't prevail over: it
 * takes another monitor's finding that the interview is genuine, too. What stands aside on another branch of a forked book counts
 * by ruling alone.
 */
public final class Counting {

    private final Books held;
    private final List<Besides.Beside> besides;
    private final List<Book> books;
    private final Judgements judgements;
    private final Continuations continuations;
    private final List<CheckingRecord.Ruling> ruled;
    private final Rulings rulings;
    private final Reviews reviews;
    private final Findings findings;

    /** What the books in {@code store} say together, by the roster of {@code department}; what stands aside may be ruled in. */
    public Counting(Store store, BookName department) {
        this(new Books(store), department, new Besides(store).ofKind(Kind.INTERVIEW));
    }

    /** What {@code books} alone say, also as they once stood. */
    public Counting(Books books, BookName department) {
        this(books, department, List.of());
    }

    private Counting(Books books, BookName department, List<Besides.Beside> besides) {
        this.besides = besides;
        this.held = books;
        this.books = books.all().stream()
                .sorted(Comparator.comparing(book -> book.name().text()))
                .toList();
        this.judgements = new Judgements(new MergedBooks(books, department));
        this.continuations = judgements.continuations(this.books);
        this.ruled = books.find(department).map(Counting::ruled).orElse(List.of());
        this.rulings = new Rulings(ruled);
        LastWords words = new LastWords(this.books, judgements, continuations);
        this.reviews = new Reviews(this.books, judgements, words);
        this.findings = new Findings(this.books, judgements, continuations, words);
    }

    /** What stands in the envelope holds also where the reason was purged. */
    private static List<CheckingRecord.Ruling> ruled(Book department) {
        List<CheckingRecord.Ruling> ruled = new ArrayList<>();
        for (Book.Told told : department.told(Kind.RULING.code())) {
            if (told.content().orElse(null) instanceof CheckingRecord.Ruling ruling) {
                ruled.add(ruling);
            } else {
                LeafHash ref = told.seen().envelope().ref().orElseThrow();
                told.flag("counts").ifPresent(counts -> ruled.add(new CheckingRecord.Ruling(ref, counts, "")));
            }
        }
        return List.copyOf(ruled);
    }

    /** The department's rulings in the order of its book. */
    List<CheckingRecord.Ruling> rulings() {
        return ruled;
    }

    /** What supervisors decided, by the same books. */
    Reviews reviews() {
        return reviews;
    }

    /** What monitors found, by the same books. */
    public Findings findings() {
        return findings;
    }

    /** The department's rosters. */
    RosterHistory history() {
        return judgements.history();
    }

    /** Every interview in every book, book by book and in each by its position; then those that stand aside. */
    public List<Judged> interviews() {
        return interviews(book -> book.sound(Kind.INTERVIEW.code()));
    }

    /** The same for some interviews, in which with each all of its case must be. */
    private List<Judged> interviews(Function<Book, List<Book.Seen>> some) {
        Map<LeafHash, Entry> byLeaf = new LinkedHashMap<>();
        List<Entry> all = new ArrayList<>();
        for (Book book : books) {
            for (Book.Seen seen : some.apply(book)) {
                Entry entry = new Entry(
                        new Place.InBook(book, seen.position()), seen, isKnown(book, seen.position(), Kind.INTERVIEW));
                all.add(entry);
                // A line copied from another's book is an interview of the same case, and as such told below.
                byLeaf.putIfAbsent(seen.leaf(), entry);
            }
        }
        joinCorrections(all, byLeaf);
        all.addAll(aside());
        Set<LeafHash> voided = voided(byLeaf);
        all.forEach(entry -> entry.standing = alone(entry, voided));
        oneOfEachCase(all);
        return all.stream().map(Entry::judged).toList();
    }

    /** The cases whose several interviews stand in more than one book, in the order of the cases, with those books. */
    public SortedMap<CaseId, List<BookName>> contested() {
        SortedMap<CaseId, List<BookName>> contested = new TreeMap<>();
        for (Judged judged : besides.isEmpty() ? shared() : interviews()) {
            if (judged.standing() == Standing.SEVERAL_OF_CASE) {
                List<BookName> writers = contested.computeIfAbsent(
                        judged.seen().envelope().caseId().orElseThrow(), _ -> new ArrayList<>());
                if (!writers.contains(judged.book())) {
                    writers.add(judged.book());
                }
            }
        }
        contested.values().removeIf(writers -> writers.size() < 2);
        return contested;
    }

    /** Among a million interviews only those of a few cases have to be read. */
    private List<Judged> shared() {
        Map<BookName, List<Long>> shared = held.shared(Kind.INTERVIEW);
        return interviews(book -> book.soundAt(shared.getOrDefault(book.name(), List.of())));
    }

    /** Whether a supervisor decided so about the interview, and no other one said otherwise. */
    public boolean reviewed(LeafHash interview, CheckingRecord.Decision decision) {
        return reviews.of(interview)
                .filter(review -> review.decision() == decision)
                .isPresent();
    }

    /** The first correction of an interview by position holds, one in its own book before one in a book that goes on from it. */
    private void joinCorrections(List<Entry> all, Map<LeafHash, Entry> byLeaf) {
        List<Entry> later = new ArrayList<>();
        for (Entry entry : all) {
            Entry target = target(entry, byLeaf);
            if (target != null && target.book().equals(entry.book())) {
                entry.correct(target);
            } else if (target != null) {
                later.add(entry);
            }
        }
        for (Entry entry : later) {
            Entry target = target(entry, byLeaf);
            if (target != null) {
                entry.correct(target);
            }
        }
    }

    private @Nullable Entry target(Entry entry, Map<LeafHash, Entry> byLeaf) {
        Entry target = entry.seen.envelope().ref().map(byLeaf::get).orElse(null);
        boolean may = target != null
                && entry.known
                && target.caseId().equals(entry.caseId())
                && continuations.mayCorrect(entry.book(), target.book(), target.seen.position());
        return may ? target : null;
    }

    /** The interviews that a {@code void} means: their writer's own, or a supervisor's. */
    private Set<LeafHash> voided(Map<LeafHash, Entry> byLeaf) {
        Set<LeafHash> voided = new HashSet<>();
        for (Book book : books) {
            for (Book.Seen seen : book.sound(Kind.VOID.code())) {
                Optional<Entry> target = seen.envelope().ref().flatMap(ref -> Optional.ofNullable(byLeaf.get(ref)));
                boolean holds = target.isPresent()
                        && isKnown(book, seen.position(), Kind.VOID)
                        && target.get().caseId().equals(seen.envelope().caseId())
                        && (isSupervisors(book, seen.position())
                                || continuations.mayCorrect(
                                        book.name(),
                                        target.get().book(),
                                        target.get().seen.position()));
                if (holds) {
                    voided.add(target.get().seen.leaf());
                }
            }
        }
        return voided;
    }

    /** Interviews that stand aside; they correct nothing and nothing corrects them, as they are in no book. */
    private List<Entry> aside() {
        List<Entry> entries = new ArrayList<>();
        for (Besides.Beside beside : besides) {
            envelope(beside.line())
                    .ifPresent(envelope -> entries.add(new Entry(
                            new Place.OnABranch(beside),
                            new Book.Seen(beside.position(), beside.line().leaf(), envelope),
                            false)));
        }
        return entries;
    }

    private static Optional<Envelope> envelope(RecordLine line) {
        return switch (RecordReader.read(line.bytes())) {
            case RecordCheck.Valid(var _, Envelope envelope, var _) -> Optional.of(envelope);
            case RecordCheck.Bodiless(var _, Envelope envelope) -> Optional.of(envelope);
            case RecordCheck.Kept _, RecordCheck.Refused _ -> Optional.empty();
        };
    }

    private Standing alone(Entry entry, Set<LeafHash> voided) {
        Optional<Boolean> ruled = rulings.on(entry.seen.leaf());
        if (ruled.isPresent()) {
            return ruled.get() ? ruledIn(entry) : Standing.RULED_OUT;
        }
        if (entry.place instanceof Place.OnABranch) {
            return Standing.ASIDE;
        }
        if (!entry.known) {
            return Standing.WRITER_UNKNOWN;
        }
        if (entry.corrected) {
            return Standing.CORRECTED;
        }
        if (voided.contains(entry.seen.leaf())) {
            return Standing.WITHDRAWN;
        }
        boolean claims = entry.seen.envelope().ref().isPresent();
        if (claims && entry.corrects == null) {
            return Standing.CORRECTS_NOTHING;
        }
        if (isFound(entry, Verdict.FAILED)) {
            return Standing.FAILED_RECHECK;
        }
        return reviewed(entry.seen.leaf(), CheckingRecord.Decision.EXCLUDED) ? Standing.EXCLUDED : Standing.COUNTS;
    }

    private Standing ruledIn(Entry entry) {
        return isFound(entry, Verdict.FAILED) && !isFound(entry, Verdict.GENUINE)
                ? Standing.FAILED_RECHECK
                : Standing.COUNTS;
    }

    /** Whether that is a monitor's last word about the interview; what was found about it holds for what corrects it, too. */
    private boolean isFound(Entry entry, Verdict verdict) {
        return entry.caseId().stream()
                .flatMap(caseId -> findings.of(entry.versions(), caseId).stream())
                .anyMatch(finding -> finding.verdict() == verdict);
    }

    /** Of several that would count those ruled to count go first; unless exactly one is left, none counts. */
    private void oneOfEachCase(List<Entry> all) {
        Map<Optional<CaseId>, List<Entry>> byCase = new HashMap<>();
        all.stream()
                .filter(entry -> entry.standing == Standing.COUNTS)
                .forEach(entry -> byCase.computeIfAbsent(entry.caseId(), _ -> new ArrayList<>())
                        .add(entry));
        for (List<Entry> several : byCase.values()) {
            List<Entry> ruled = several.stream()
                    .filter(entry -> rulings.on(entry.seen.leaf()).isPresent())
                    .toList();
            List<Entry> first = ruled.isEmpty() ? several : ruled;
            several.stream()
                    .filter(entry -> first.size() > 1 || !first.contains(entry))
                    .forEach(entry -> entry.standing = Standing.SEVERAL_OF_CASE);
        }
    }

    private boolean isKnown(Book book, long position, Kind kind) {
        return judgements.knownAt(book, position, kind);
    }

    private boolean isSupervisors(Book book, long position) {
        return judgements
                .of(book)
                .map(judged -> judged.at(position) instanceof vn.sipas.field.ledger.roster.Standing.Known(Role role)
                        && role == Role.SUPERVISOR)
                .orElse(false);
    }
}
