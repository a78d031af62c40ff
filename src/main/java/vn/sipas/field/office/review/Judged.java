package vn.sipas.field.office.review;

import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * One interview with how it stands.
 *
 * @param book the book it lies in
 * @param seen its place and envelope; the body may have been withheld or purged
 * @param corrects the interview that it stands in the place of, if it is a correction that holds
 */
public record Judged(Book book, Book.Seen seen, Standing standing, Optional<LeafHash> corrects) {

    /** What it says; nothing where its body was withheld or purged. */
    public Optional<BookRecord.Interview> interview() {
        return book.at(seen.position())
                .map(Book.Held::content)
                .filter(BookRecord.Interview.class::isInstance)
                .map(BookRecord.Interview.class::cast);
    }
}
