package vn.sipas.field.ledger.book;

import java.util.Optional;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;

/** Puts records at the end of a book with body sealed, then its grown tree and its head; inside the caller's transaction. */
final class Shelf {

    private final AtRest atRest;
    private final BookTable books;
    private final RecordTable records;
    private final HeadTable heads;

    Shelf(Store store) {
        this.atRest = store.atRest();
        this.books = new BookTable(store.database());
        this.records = new RecordTable(store.database());
        this.heads = new HeadTable(store.database());
    }

    Frontier frontier(Book book) {
        return books.frontier(book.number());
    }

    /** Adds {@code line} as the record after those in {@code frontier}, which grows with it. */
    void put(Book book, Frontier frontier, RecordLine line) {
        RecordTable.Columns columns = RecordTable.Columns.of(line);
        long position = frontier.size();
        Optional<byte[]> body = line.body().map(plain -> atRest.seal(book.place(position, columns.kind()), plain));
        records.append(
                book.number(),
                new RecordTable.Row(
                        position, columns, line.leaf().hash(), line.redacted().bytes(), body));
        frontier.append(line.leaf().hash());
    }

    void grow(Book book, Frontier frontier, SignedHead head) {
        books.grow(book.number(), frontier);
        heads.put(book.number(), frontier.size(), frontier.root(), head.bytes());
    }
}
