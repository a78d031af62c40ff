package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.Arrivals;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.merge.MergeReport;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.recheck.MonitorOpenings;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.season.SeasonBook;

/** Other people's files taken in, and what they say together. */
public final class Merges {

    /** One thread writes; more helpers than this only wait for it. */
    private static final int MOST_HELPERS = 4;

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;
    private final OwnCopy ownCopy;

    Merges(Store store, OwnBook own, Fieldwork fieldwork, OwnCopy ownCopy) {
        this.ownCopy = ownCopy;
        this.store = store;
        this.own = own;
        this.fieldwork = fieldwork;
    }

    /** What came of one file. */
    public sealed interface Merged {
        /** See the counts: they add up to what was read. */
        record Done(MergeOutcome outcome) implements Merged {}

        /** The store is not ready for it. */
        record Refused(Refusal why) implements Merged {}
    }

    /** What came of several files and folders. */
    public sealed interface AllMerged {
        /** See the counts, by file, by book and in all: they add up to what was read. */
        record Done(MergeReport report) implements AllMerged {}

        /** The store is not ready for it. */
        record Refused(Refusal why) implements AllMerged {}
    }

    /** Merges a file; cases that a supervisor's book hands out or takes back are the list's afterwards. */
    public Merged merge(Path file) {
        return merging(merging -> noted(merging.merge(file)))
                .<Merged>map(Merged.Done::new)
                .orElseGet(() -> new Merged.Refused(Refusal.of(DeskFault.SEASON_MISSING)));
    }

    /**
     * Merges files, and all batches in folders or on a stick, one after another. {@code watch} hears how far it is and may end it;
     * what was joined before stays. To be called where the store is used; others may use it again once this returns.
     */
    public AllMerged mergeAll(List<Path> places, MergeWatch watch) {
        return merging(merging -> {
                    MergeReport report = merging.merge(places, watch);
                    store.database().inTransaction(() -> report.files().forEach(this::noted));
                    return report;
                })
                .<AllMerged>map(AllMerged.Done::new)
                .orElseGet(() -> new AllMerged.Refused(Refusal.of(DeskFault.SEASON_MISSING)));
    }

    private MergeOutcome noted(MergeOutcome outcome) {
        new Arrivals(store).note(outcome, own.now());
        return outcome;
    }

    private <T> Optional<T> merging(Function<Merging, T> work) {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        if (season.isEmpty()) {
            return Optional.empty();
        }
        BookName department = season.get().book().name();
        int helpers = Math.max(1, Math.min(MOST_HELPERS, Runtime.getRuntime().availableProcessors()));
        T result;
        try (ExecutorService workers = Executors.newFixedThreadPool(
                helpers, Thread.ofPlatform().name("merge-", 1).daemon().factory())) {
            result = work.apply(new Merging(store, own.book().name(), department, workers));
            if (MonitorOpenings.note(store, own.book(), season.get())) {
                // Originals that these very files open came before it was known that they are open.
                var _ = work.apply(new Merging(store, own.book().name(), department, workers));
            }
        }
        ownCopy.lookInside();
        fieldwork.refreshCases();
        return Optional.of(result);
    }

    /**
     * A case with interviews in more than one book, which were not made of one another: at most one of them counts, and somebody
     * has to say which.
     *
     * @param people whose interviews they are: names from the roster, or a book's name where it has none
     */
    public record Conflict(CaseId caseId, List<String> people) {
        public Conflict {
            people = List.copyOf(people);
        }

        @Override
        public String toString() {
            return "Conflict[" + caseId + "]";
        }
    }

    /** Every such case, in the order of the cases; none before a season is known. */
    public List<Conflict> conflicts() {
        if (new Books(store).shared(Kind.INTERVIEW).isEmpty()) {
            return List.of();
        }
        return SeasonBook.find(store, own)
                .map(season -> conflicts(season.book().name()))
                .orElse(List.of());
    }

    private List<Conflict> conflicts(BookName department) {
        List<Roster> rosters = new MergedBooks(new Books(store), department)
                .history()
                .rosters()
                .reversed();
        List<Conflict> conflicts = new ArrayList<>();
        new Counting(store, department)
                .contested()
                .forEach((caseId, books) -> conflicts.add(new Conflict(
                        caseId, books.stream().map(book -> name(book, rosters)).toList())));
        return List.copyOf(conflicts);
    }

    /** By the newest roster that has the book: one whose key has ended stands in none after that. */
    private static String name(BookName book, List<Roster> newestFirst) {
        return newestFirst.stream()
                .flatMap(roster -> roster.member(book).stream())
                .map(member -> member.person().name())
                .findFirst()
                .orElse(book.text());
    }
}
