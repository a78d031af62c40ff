package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.season.SeasonBook;

/** Other people's files taken in, and what they say together. */
public final class Merges {

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

    /** Merges a file; cases that a supervisor's book hands out or takes back are the list's afterwards. */
    public Merged merge(Path file) {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        if (season.isEmpty()) {
            return new Merged.Refused(Refusal.of(DeskFault.SEASON_MISSING));
        }
        MergeOutcome outcome =
                new Merging(store, own.book().name(), season.get().book().name()).merge(file);
        ownCopy.lookInside();
        fieldwork.refreshCases();
        return new Merged.Done(outcome);
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
        new Counting(new Books(store), department)
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
