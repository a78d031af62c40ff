package vn.sipas.field.ledger.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Adds the bodies that the records from {@code from} on lack and {@code lines}, which have the same leaves, have; returns how
     * many. What stands behind a body, where nothing may stand, is unsigned, so one record may come in several forms: the
     * shortest is kept, which is the sound one if there is any, and of equally short ones the first by its bytes; so it does not
     * matter which came first.
     */
    long open(Book book, long from, List<RecordLine> lines) {
        Map<Long, Long> held = records.bodySizes(book.number(), from, from + lines.size());
        long opened = 0;
        for (int at = 0; at < lines.size(); at++) {
            long position = from + at;
            Optional<Long> size = Optional.ofNullable(held.get(position));
            if (size.isEmpty()) {
                opened += put(book, position, lines.get(at));
            } else if (isBetter(book, position, AtRest.plainSize(size.get()), lines.get(at))) {
                records.dropBody(book.number(), position);
                put(book, position, lines.get(at));
            }
        }
        return opened;
    }

    private int put(Book book, long position, RecordLine line) {
        AtRest.Place place = book.place(position, RecordTable.Columns.of(line).kind());
        Optional<byte[]> body = line.withheld().map(plain -> atRest.seal(place, plain));
        body.ifPresent(sealedBody -> records.open(book.number(), position, sealedBody));
        return body.isPresent() ? 1 : 0;
    }

    private static boolean isBetter(Book book, long position, long held, RecordLine line) {
        long size = line.withheldSize();
        if (size == 0 || size > held || (size == held && line.isClosedByItsBody())) {
            return false;
        }
        return size < held || Arrays.compareUnsigned(line.withheld().orElseThrow(), book.withheld(position)) < 0;
    }

    /** Takes the records and heads behind {@code frontier}, which is one of the book's own, off its end. */
    void cut(Book book, Frontier frontier) {
        records.cut(book.number(), frontier.size());
        heads.cut(book.number(), frontier.size());
        books.grow(book.number(), frontier);
    }

    /** Keeps {@code head}, together with whoever cosigned it before; the lines in one order, whatever came first. */
    void keep(Book book, SignedHead head) {
        long size = head.checkpoint().size();
        Hash root = head.checkpoint().root();
        SignedHead all = heads.find(book.number(), size, root)
                .flatMap(note -> SignedHead.read(note).value())
                .orElse(head)
                .with(head, book.key());
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
