package vn.sipas.field.office.merge;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;

/**
 * When something of each book was taken in here last. Known here only: it is about files that were carried, and says nothing of
 * what counts.
 */
public final class Arrivals {

    private final ArrivalTable table;

    public Arrivals(Store store) {
        this.table = new ArrivalTable(store.database());
    }

    /** Notes that a file with true sections of these books came at {@code at}; what was refused of a book is no arrival. */
    public void note(MergeOutcome outcome, OffsetDateTime at) {
        outcome.books().stream()
                .filter(book -> book.count().read() > book.count().refused()
                        || book.count().read() == 0)
                .forEach(book -> table.put(book.book().text(), RecordTime.text(at)));
    }

    /** The last arrival of every book that ever came. */
    public Map<BookName, OffsetDateTime> last() {
        Map<BookName, OffsetDateTime> last = new HashMap<>();
        table.all()
                .forEach((book, at) -> last.put(
                        BookName.read(book).orElseThrow(() -> new StoreException("the book of an arrival is damaged")),
                        OffsetDateTime.parse(at)));
        return last;
    }
}
