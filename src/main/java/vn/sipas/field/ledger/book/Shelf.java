package vn.sipas.field.ledger.book;

import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
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
        put(book, row(book, frontier.size(), line));
        frontier.append(line.leaf().hash());
    }

    /** Adds a row after those that are there; the tree is for the caller to grow. */
    void put(Book book, RecordTable.Row row) {
        records.append(book.number(), row);
    }

    /** The row of {@code line} as the record at {@code position}; on any thread. */
    static RecordTable.Row row(AtRest.Sealing sealing, BookName book, long position, RecordLine line) {
        RecordTable.Columns columns = RecordTable.Columns.of(line);
        // Not the body alone: a record that is kept though something stands behind its body is stored byte for byte.
        Optional<byte[]> body = line.withheld(
                (bytes, from, length) -> sealing.seal(Book.place(book, position, columns.kind()), bytes, from, length));
        return new RecordTable.Row(
                position, columns, line.leaf().hash(), line.redacted().bytes(), body);
    }

    RecordTable.Row row(Book book, long position, RecordLine line) {
        return row(atRest.new Sealing(), book.name(), position, line);
    }

    /** Adds the body of the record at {@code position}, whose leaf is {@code line}'s, if it is not here yet. */
    boolean open(Book book, long position, RecordLine line) {
        RecordTable.Columns columns = RecordTable.Columns.of(line);
        return line.withheld()
                .map(plain ->
                        records.open(book.number(), position, atRest.seal(book.place(position, columns.kind()), plain)))
                .orElse(false);
    }

    /** The positions from {@code from} up to, without, {@code to} whose bodies are not here. */
    Set<Long> bodiless(Book book, long from, long to) {
        return records.bodiless(book.number(), from, to);
    }

    /** Keeps {@code head}, together with whoever cosigned it before. */
    void keep(Book book, SignedHead head) {
        long size = head.checkpoint().size();
        Hash root = head.checkpoint().root();
        SignedHead all = heads.find(book.number(), size, root)
                .flatMap(note -> SignedHead.read(note).value())
                .map(held -> held.with(head, book.key()))
                .orElse(head);
        heads.put(book.number(), size, root, all.bytes());
    }

    /** Whether a head of that size and root is held. */
    boolean holds(Book book, SignedHead head) {
        return heads.find(
                        book.number(),
                        head.checkpoint().size(),
                        head.checkpoint().root())
                .isPresent();
    }

    void grow(Book book, Frontier frontier) {
        books.grow(book.number(), frontier);
    }

    void grow(Book book, Frontier frontier, SignedHead head) {
        books.grow(book.number(), frontier);
        heads.put(book.number(), frontier.size(), frontier.root(), head.bytes());
    }
}
