package vn.sipas.field.ledger.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.record.RecordScan;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/** One book (sổ) as a store holds it: its records in order, its tree and its newest signed head. Reading only. */
public final class Book {

    private final BookName name;
    private final byte[] key;
    private final long number;
    private final BookTable books;
    private final RecordTable records;
    private final HeadTable heads;
    private final AtRest atRest;
    private final long limit;

    /** The book as it stood when it had {@code limit} records. */
    Book(Store store, BookName name, byte[] key, long number, long limit) {
        this.limit = limit;
        this.name = name;
        this.key = key;
        this.number = number;
        this.books = new BookTable(store.database());
        this.records = new RecordTable(store.database());
        this.heads = new HeadTable(store.database());
        this.atRest = store.atRest();
    }

    /** The book's name, which is its head's origin. */
    public BookName name() {
        return name;
    }

    /** The key the book is named after, which is looked at here only: to see that a key is one takes longer than to read a book's row. */
    public PublicKey key() {
        return PublicKey.read(key).value().orElseThrow(() -> new StoreException("a stored book's key is damaged"));
    }

    long number() {
        return number;
    }

    /** How many records it has. */
    public long size() {
        return frontier().size();
    }

    /** The tree's right edge: peaks and root of the book as it stands. */
    public Frontier frontier() {
        Frontier whole = books.frontier(number);
        return whole.size() <= limit ? whole : frontierOf(limit);
    }

    /** The tree's right edge when the book had {@code size} records. */
    public Frontier frontierAt(long size) {
        Frontier whole = frontier();
        return whole.size() == size ? whole : frontierOf(size);
    }

    private Frontier frontierOf(long size) {
        Frontier frontier = Frontier.empty();
        records.hashes(number, size).forEach(frontier::append);
        return frontier;
    }

    /** Every leaf in order. */
    public List<Hash> hashes() {
        return records.hashes(number, limit);
    }

    /** The newest signed head; nothing while the book is empty. */
    public Optional<SignedHead> head() {
        return limit == Long.MAX_VALUE
                ? heads.newest(number).map(Book::readHead)
                : heads().stream().reduce((_, larger) -> larger);
    }

    /** Every signed head, smallest size first. */
    public List<SignedHead> heads() {
        return heads.all(number).stream()
                .map(Book::readHead)
                .filter(head -> head.checkpoint().size() <= limit)
                .toList();
    }

    /** Hands over the exact records from position {@code from} up to, without, {@code to}; with their bodies where they are here. */
    public void lines(long from, long to, BiConsumer<Long, RecordLine> reader) {
        records.range(number, from, Math.min(to, limit), row -> reader.accept(row.position(), line(row)));
    }

    /** Hands over the records from position {@code from} up to, without, {@code to} without their bodies, which stay sealed. */
    public void envelopes(long from, long to, Consumer<RecordLine> reader) {
        records.envelopes(number, from, Math.min(to, limit), bytes -> reader.accept(line(bytes)));
    }

    /** The records about one case, in order. */
    public List<Held> ofCase(String caseId) {
        return within(records.ofCase(number, caseId)).flatMap(this::held).toList();
    }

    /** The records of one kind, in order. */
    public List<Held> ofKind(String kind) {
        return within(records.ofKind(number, kind)).flatMap(this::held).toList();
    }

    /** The records of one kind in order, also those whose body was left out or that count for nothing. */
    public List<Seen> seen(String kind) {
        return within(records.ofKind(number, kind))
                .flatMap(row -> line(row).envelope().stream()
                        .map(envelope -> new Seen(row.position(), new LeafHash(row.hash()), envelope)))
                .toList();
    }

    /** As {@link #seen}, but none that counts for nothing: right in every member that is here, the body withheld, purged or not. */
    public List<Seen> sound(String kind) {
        return within(records.ofKind(number, kind))
                .flatMap(row -> sound(bytes(row)).stream()
                        .map(envelope -> new Seen(row.position(), new LeafHash(row.hash()), envelope)))
                .toList();
    }

    /** As {@link #sound(String)}, of the records at these positions, whatever their kind. */
    public List<Seen> soundAt(List<Long> positions) {
        List<Seen> found = new ArrayList<>();
        for (long position : positions) {
            records.range(
                    number,
                    position,
                    Math.min(position + 1, limit),
                    row -> sound(bytes(row))
                            .ifPresent(envelope ->
                                    found.add(new Seen(row.position(), new LeafHash(row.hash()), envelope))));
        }
        return found;
    }

    /** As {@link #sound(String)}, with what each says where its body is here. */
    public List<Told> told(String kind) {
        return within(records.ofKind(number, kind))
                .flatMap(row -> told(row).stream())
                .toList();
    }

    private Optional<Told> told(RecordTable.Row row) {
        return switch (RecordReader.read(bytes(row))) {
            case RecordCheck.Valid(RecordLine line, Envelope envelope, BookRecord content) ->
                Optional.of(new Told(new Seen(row.position(), line.leaf(), envelope), line, Optional.of(content)));
            case RecordCheck.Bodiless(RecordLine line, Envelope envelope) ->
                Optional.of(new Told(new Seen(row.position(), line.leaf(), envelope), line, Optional.empty()));
            case RecordCheck.Kept _, RecordCheck.Refused _ -> Optional.empty();
        };
    }

    private static Optional<Envelope> sound(byte[] line) {
        return switch (RecordReader.read(line)) {
            case RecordCheck.Valid(var _, Envelope envelope, var _) -> Optional.of(envelope);
            case RecordCheck.Bodiless(var _, Envelope envelope) -> Optional.of(envelope);
            case RecordCheck.Kept _, RecordCheck.Refused _ -> Optional.empty();
        };
    }

    /** What an own text of the envelope says of the record at {@code position}, which stands there without its body too. */
    public Optional<String> word(long position, String member) {
        List<String> found = new ArrayList<>();
        envelopes(
                position, position + 1, line -> RecordReader.word(line, member).ifPresent(found::add));
        return found.stream().findFirst();
    }

    /** The record at {@code position}, if it is there with its body. */
    public Optional<Held> at(long position) {
        List<Held> found = new ArrayList<>();
        records.range(
                number,
                position,
                Math.min(position + 1, limit),
                row -> held(row).forEach(found::add));
        return found.stream().findFirst();
    }

    /** The record with this leaf, if the book has it and its body is here. */
    public Optional<Held> find(LeafHash leaf) {
        return within(records.withHash(number, leaf.hash())).flatMap(this::held).findFirst();
    }

    /** Up to which position the book was copied to files that were read back and verified. */
    public long copiedSize() {
        return heads.copiedSize(number);
    }

    /** Notes that the book's first {@code size} records lie in a file that was read back and verified. */
    public void noteCopied(long size, String at) {
        heads.copied(number, size, at);
    }

    /** A record with its place and its content. */
    public record Held(long position, LeafHash leaf, RecordCheck.Valid record) {

        /** What the record says. */
        public BookRecord content() {
            return record.content();
        }
    }

    /** A record with its place, as far as its envelope tells. */
    public record Seen(long position, LeafHash leaf, Envelope envelope) {}

    /** A record that is right in every member that is here, with what it says if its body is. */
    public record Told(Seen seen, RecordLine line, Optional<BookRecord> content) {

        /** What an own text of the envelope says, which stands there without the body too. */
        public Optional<String> word(String member) {
            return RecordReader.word(line, member);
        }

        /** Whether the envelope says so: an own member that is true or false. */
        public Optional<Boolean> flag(String member) {
            return RecordReader.flag(line, member);
        }
    }

    /** What doctor found wrong with one stored record, or nothing. */
    Optional<String> rowFault(RecordTable.Row row) {
        Optional<byte[]> body = row.body().flatMap(bytes -> atRest.tryOpen(place(row), bytes));
        if (row.body().isPresent() && body.isEmpty()) {
            return Optional.of("body-not-opened");
        }
        return switch (RecordReader.scan(StoredLine.join(row.line(), body))) {
            case RecordScan.Sound(RecordLine line, var _) -> hashFault(line, row);
            case RecordCheck.Kept(RecordLine line, var _) -> hashFault(line, row);
            case RecordCheck.Refused(var why, int _) -> Optional.of(why.code());
        };
    }

    private static Optional<String> hashFault(RecordLine line, RecordTable.Row row) {
        if (!line.leaf().hash().equals(row.hash())) {
            return Optional.of("leaf-mismatch");
        }
        return RecordTable.Columns.of(line).equals(row.columns()) ? Optional.empty() : Optional.of("column-mismatch");
    }

    /** Whether the book ends here because its histories part; their heads then stand aside with them. */
    boolean endsAtASplit() {
        return books.branchesFrom(name.text(), size());
    }

    /** The stored heads as they lie there, smallest size first. */
    List<HeadTable.Row> headRows() {
        return heads.all(number);
    }

    RecordTable records() {
        return records;
    }

    private Stream<RecordTable.Row> within(List<RecordTable.Row> rows) {
        return rows.stream().filter(row -> row.position() < limit);
    }

    private Stream<Held> held(RecordTable.Row row) {
        return RecordReader.read(bytes(row)) instanceof RecordCheck.Valid valid
                ? Stream.of(new Held(row.position(), valid.line().leaf(), valid))
                : Stream.empty();
    }

    private RecordLine line(RecordTable.Row row) {
        return line(bytes(row));
    }

    private static RecordLine line(byte[] bytes) {
        return switch (RecordReader.scan(bytes)) {
            case RecordScan.Sound(RecordLine line, var _) -> line;
            case RecordCheck.Kept(RecordLine line, var _) -> line;
            case RecordCheck.Refused _ -> throw new StoreException("a record of a book is damaged");
        };
    }

    private byte[] bytes(RecordTable.Row row) {
        return StoredLine.join(row.line(), row.body().map(bytes -> atRest.open(place(row), bytes)));
    }

    /** What the record at {@code position} has of its body and behind it; it must have one. */
    byte[] withheld(long position) {
        List<byte[]> found = new ArrayList<>();
        records.range(
                number,
                position,
                position + 1,
                row -> row.body().ifPresent(body -> found.add(atRest.open(place(row), body))));
        return found.getFirst();
    }

    AtRest.Place place(RecordTable.Row row) {
        return place(row.position(), row.kind());
    }

    AtRest.Place place(long position, String kind) {
        return place(name, position, kind);
    }

    static AtRest.Place place(BookName book, long position, String kind) {
        return new AtRest.Place("record", book.text(), position, kind);
    }

    /** Two are the same book if they are one of one store. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Book that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private static SignedHead readHead(HeadTable.Row row) {
        return SignedHead.read(row.note()).value().orElseThrow(() -> new StoreException("a stored head is damaged"));
    }
}
