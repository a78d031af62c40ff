package vn.sipas.field.ledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * The part of a book that is to leave as one section: the records from position {@code from} up to a head of the book, with
 * these bodies.
 *
 * @param opened the records whose bodies leave whatever {@code bodies} says
 */
public record Part(Book book, long from, SignedHead head, Bodies bodies, Set<LeafHash> opened) {

    public Part {
        opened = Set.copyOf(opened);
    }

    /** A part without bodies that are opened beside those. */
    public Part(Book book, long from, SignedHead head, Bodies bodies) {
        this(book, from, head, bodies, Set.of());
    }

    /** The whole book as it stands; it must have a head. */
    public static Part whole(Book book) {
        return from(book, 0);
    }

    /** The records from position {@code from} on; the book must have a head. */
    public static Part from(Book book, long from) {
        SignedHead newest = book.head().orElseThrow(() -> new IllegalArgumentException("an empty book has no head"));
        return new Part(book, from, newest, Bodies.ALL);
    }

    /** The same without the bodies that monitors are not given. */
    public Part forMonitors() {
        return new Part(book, from, head, Bodies.FOR_MONITORS);
    }

    /** As {@link #forMonitors()}, with the bodies of these records too. */
    public Part forMonitors(Set<LeafHash> opened) {
        return new Part(book, from, head, Bodies.FOR_MONITORS, opened);
    }

    /** The newest head alone, with whatever signatures stand under it; the book must have a head. */
    public static Part headOf(Book book) {
        return from(book, book.size());
    }

    /** The same with the bodies alone that a supervisor's team needs. */
    public Part forTeam() {
        return new Part(book, from, head, Bodies.FOR_TEAM);
    }

    long to() {
        return head.checkpoint().size();
    }

    /** The section's header. A body that is not here, or not to leave, must be declared. */
    SectionHeader header() {
        List<Hash> peaks = book.frontierAt(from).peaks();
        List<RecordLine> bodiless = new ArrayList<>(1);
        lines(from, to(), (_, line) -> {
            if (!line.hasBody() && bodiless.isEmpty()) {
                bodiless.add(line);
            }
        });
        return new SectionHeader(book.name(), book.key(), from, to(), peaks, !bodiless.isEmpty(), head);
    }

    /** Hands over its records from position {@code first} up to, without, {@code end} as they leave. */
    void lines(long first, long end, BiConsumer<Long, RecordLine> reader) {
        book.lines(
                first,
                end,
                (position, line) -> reader.accept(position, opened.contains(line.leaf()) ? line : bodies.of(line)));
    }
}
