package vn.sipas.field.ledger.book;

import java.util.List;
import java.util.function.Predicate;
import vn.sipas.field.ledger.store.Store;

/**
 * Drops bodies that must not be kept. Envelopes, hashes and signatures stay and hold; what the body said can't be had again from
 * this store. The file keeps nothing of it once the database is scrubbed.
 */
public final class Purging {

    private final Store store;
    private final RecordTable records;

    /** Drops bodies in {@code store}. */
    public Purging(Store store) {
        this.store = store;
        this.records = new RecordTable(store.database());
    }

    /** Drops the bodies of the records of {@code kind} that {@code unwanted} holds for, all or none; returns how many. */
    public int drop(Book book, String kind, Predicate<Book.Held> unwanted) {
        List<Book.Held> dropped = book.ofKind(kind).stream().filter(unwanted).toList();
        store.database().inTransaction(() -> dropped.forEach(held -> records.dropBody(book.number(), held.position())));
        return dropped.size();
    }
}
