package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What came of merging one file. In records, for the file and each book in it:
 * {@code read = joined + held + waiting + aside + refused}.
 *
 * @param books the books in the file, in the order they first occur
 * @param freed how many records joined that had been waiting since an earlier file
 * @param findings why sections, or the file, were refused; by line
 * @param forks the books in the file whose key signed several histories, as they stand now; in the order of their names
 */
public record MergeOutcome(Path file, List<OfBook> books, long freed, List<Finding> findings, List<BookFork> forks) {

    public MergeOutcome {
        books = List.copyOf(books);
        findings = List.copyOf(findings);
        forks = List.copyOf(forks);
    }

    /**
     * Numbers of records.
     *
     * @param joined new in the copy, and not beyond the end of their key
     * @param held in the copy already
     * @param waiting kept until the records before them come
     * @param aside on another branch, or beyond the point where the roster ends their key: they count by ruling alone
     * @param refused in sections that don't hold or are of another season
     */
    public record Count(long joined, long held, long waiting, long aside, long refused) {

        static final Count NONE = new Count(0, 0, 0, 0, 0);

        /** All of them. */
        public long read() {
            return joined + held + waiting + aside + refused;
        }

        Count plus(Count more) {
            return new Count(
                    joined + more.joined,
                    held + more.held,
                    waiting + more.waiting,
                    aside + more.aside,
                    refused + more.refused);
        }
    }

    /**
     * What came of one book.
     *
     * @param opened how many records held before got the body they lacked
     * @param reasons why sections of it were not joined, each once
     * @param judgement who wrote the copy as it is held now, or why that isn't known; nothing where no copy is held
     */
    public record OfBook(
            BookName book, Count count, long opened, List<MergeFault> reasons, Optional<Judgement> judgement) {
        public OfBook {
            reasons = List.copyOf(reasons);
        }
    }

    /** The numbers of the whole file. */
    public Count count() {
        return books.stream().map(OfBook::count).reduce(Count.NONE, Count::plus);
    }
}
