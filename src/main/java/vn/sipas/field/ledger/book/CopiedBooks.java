package vn.sipas.field.ledger.book;

import java.util.List;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;

/** Copies of other people's books, grown by stretches that were verified. */
public final class CopiedBooks {

    private final Store store;
    private final Shelf shelf;

    /** The copies in {@code store}. */
    public CopiedBooks(Store store) {
        this.store = store;
        this.shelf = new Shelf(store);
    }

    /**
     * Appends the records that follow the book's last one and lead to {@code head}, all or none. A stretch that does not
     * lead there is refused: it was not verified.
     */
    public void append(Book book, List<RecordLine> lines, SignedHead head) {
        store.database().inTransaction(() -> {
            Frontier frontier = shelf.frontier(book);
            lines.forEach(line -> shelf.put(book, frontier, line));
            if (!frontier.root().equals(head.checkpoint().root())
                    || frontier.size() != head.checkpoint().size()) {
                throw new IllegalArgumentException("these records don't lead to the head: " + book.name());
            }
            shelf.grow(book, frontier, head);
        });
    }
}
