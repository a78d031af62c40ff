package vn.sipas.field.office.review;

import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.BookName;

/**
 * One interview with how it stands.
 *
 * @param seen its position and envelope; the body may have been withheld or purged
 * @param corrects the interview that it stands in the place of, if it is a correction that holds
 */
public record Judged(Place place, Book.Seen seen, Standing standing, Optional<LeafHash> corrects) {

    /** The book whose key signed for it. */
    public BookName book() {
        return place.book();
    }

    /** What it says; nothing where its body was withheld or purged. */
    public Optional<BookRecord.Interview> interview() {
        return place.content().filter(BookRecord.Interview.class::isInstance).map(BookRecord.Interview.class::cast);
    }

    /** Whether it lies on a branch of its book that is not the book. */
    public boolean isAside() {
        return place instanceof Place.OnABranch;
    }
}
