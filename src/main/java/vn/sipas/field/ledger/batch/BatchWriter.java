package vn.sipas.field.ledger.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.trust.SignedHead;

/** Writes a stretch of a book as one section, up to the book's newest head. */
public final class BatchWriter {

    private BatchWriter() {}

    /**
     * Writes the records of {@code book} from position {@code from} on, with their bodies or, {@code redacted}, without;
     * returns the header. The book must have a head.
     */
    public static SectionHeader write(OutputStream out, Book book, long from, boolean redacted) throws IOException {
        SectionHeader header = header(book, from, redacted);
        writeLine(out, header.line());
        try {
            book.lines(from, header.to(), (_, line) -> writeUnchecked(out, redacted ? line.redacted() : line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return header;
    }

    /** The header of that section. */
    static SectionHeader header(Book book, long from, boolean redacted) {
        SignedHead head = newestHead(book);
        long to = head.checkpoint().size();
        List<Hash> peaks = book.frontierAt(from).peaks();
        boolean bodyless = redacted || anyWithoutBody(book, from, to);
        return new SectionHeader(book.name(), book.key(), from, to, peaks, bodyless, head);
    }

    /** What that section goes up to; the book must have one. */
    static SignedHead newestHead(Book book) {
        return book.head().orElseThrow(() -> new IllegalArgumentException("an empty book has no head"));
    }

    /** A purged body must be declared: a line without body stands only in a redacted section. */
    private static boolean anyWithoutBody(Book book, long from, long to) {
        boolean[] found = {false};
        book.lines(from, to, (_, line) -> found[0] |= !line.hasBody());
        return found[0];
    }

    private static void writeUnchecked(OutputStream out, RecordLine line) {
        try {
            writeLine(out, line.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLine(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
