package vn.sipas.field.ledger.book;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.journal.HeadJournal;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordWriter;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;

/**
 * The owner's own book, the one this store may write into. Records are written out once, appended with their leaf, and the
 * new head is signed, all in one transaction. A book that somebody is known to hold in a longer or another form never grows
 * ({@link OwnStanding}): one key must not sign two histories.
 */
public final class OwnBook {

    private static final int SALT = 16;

    private final Database database;
    private final SigningKey key;
    private final Books books;
    private final Book book;
    private final Shelf shelf;
    private final Clock clock;
    private final RecordIds ids;
    private final SecureRandom random;
    private final Remembered remembered;

    /** The own book of {@code store}, begun if it has none yet, with no memory outside of it; salts come from {@code random}. */
    public OwnBook(Store store, Clock clock, RecordIds ids, SecureRandom random) {
        this(store, HeadJournal.none(), clock, ids, random);
    }

    /** As the other, remembering its heads in {@code journal}. */
    public OwnBook(Store store, HeadJournal journal, Clock clock, RecordIds ids, SecureRandom random) {
        this.database = store.database();
        this.key = store.signingKey();
        BookName name = BookName.of(store.owner().season(), key.publicKey());
        this.books = new Books(store);
        this.book = books.findOrAdd(name, key.publicKey());
        this.shelf = new Shelf(store);
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.remembered = new Remembered(book, journal);
    }

    /** The book to read. */
    public Book book() {
        return book;
    }

    /** A book of the owner's, and up to which position it is: beyond it, whoever has the key writes for himself. */
    private record Life(Book book, long end) {

        Stream<Book.Held> within(List<Book.Held> records) {
            return records.stream().filter(held -> held.position() < end);
        }
    }

    /**
     * The owner's books in the order of their lives: those that this one says it goes on from (new device, lost password), each
     * up to the point it names, as far as they are held here, and this one.
     */
    private List<Life> lineage() {
        List<Life> lineage = new ArrayList<>(List.of(new Life(book, Long.MAX_VALUE)));
        for (int place = 0; place < lineage.size(); place++) {
            Life life = lineage.get(place);
            for (Book.Held held :
                    life.within(life.book().ofKind(Kind.CONTINUES.code())).toList()) {
                if (held.content() instanceof BookRecord.Continues(BookPoint point)) {
                    books.find(point.book())
                            .filter(earlier -> lineage.stream()
                                    .noneMatch(known -> known.book().equals(earlier)))
                            .ifPresent(earlier -> lineage.add(new Life(earlier, point.size())));
                }
            }
        }
        return List.copyOf(lineage.reversed());
    }

    /** The records about one case in all of the owner's books, in order. */
    public List<Book.Held> ofCase(String caseId) {
        return lineage().stream()
                .flatMap(life -> life.within(life.book().ofCase(caseId)))
                .toList();
    }

    /** The records of one kind in all of the owner's books, in order. */
    public List<Book.Held> ofKind(Kind kind) {
        return lineage().stream()
                .flatMap(life -> life.within(life.book().ofKind(kind.code())))
                .toList();
    }

    /** Appends one record; returns its leaf. */
    public LeafHash append(BookRecord content) {
        return append(List.of(content)).getFirst();
    }

    /** Appends records in their order, all or none; returns their leaves. */
    public List<LeafHash> append(List<BookRecord> contents) {
        if (remembered.isClosed()) {
            throw StoreException.restored();
        }
        return database.inTransaction(() -> {
            Frontier frontier = shelf.frontier(book);
            List<LeafHash> leaves = new ArrayList<>();
            for (BookRecord content : contents) {
                RecordLine line = RecordWriter.write(content, ids.next(), now(), salt());
                shelf.put(book, frontier, line);
                leaves.add(line.leaf());
            }
            SignedHead head = SignedHead.sign(key, book.name(), frontier.size(), frontier.root());
            shelf.grow(book, frontier, head);
            // Not before: what is rolled back was never made.
            database.afterCommit("head", () -> remembered.add(HeadJournal.Mark.MADE, now(), head));
            return List.copyOf(leaves);
        });
    }

    /** What is known outside of this store about the book, against what it holds at this moment. */
    public OwnStanding standing() {
        return remembered.standing();
    }

    /** The newest head is about to leave this machine. */
    public void leaves() {
        book.head().ifPresent(head -> remembered.add(HeadJournal.Mark.LEFT, now(), head));
    }

    /** So many of its records left this machine, as far as is remembered. */
    public long leftSize() {
        return remembered.leftSize();
    }

    /** A head that the owner's key signed was met outside of this store. */
    public void met(SignedHead head) {
        remembered.add(HeadJournal.Mark.LEFT, now(), head);
    }

    /** As {@link #met}, and its records are seen to contradict the book. */
    public void contradicted(SignedHead head) {
        remembered.add(HeadJournal.Mark.OTHER, now(), head);
    }

    /** Its owner knows that records are missing which never left ({@link OwnStanding.Missing}). */
    public void understood() {
        book.head().ifPresent(head -> remembered.add(HeadJournal.Mark.UNDERSTOOD, now(), head));
    }

    /** Runs {@code work}, which may append, in one transaction: all of it is stored, or nothing. */
    public <T> T together(Supplier<T> work) {
        return database.inTransaction(work);
    }

    /** A new id for something of the owner's that is no record yet, such as a draft; sorts by time. */
    public String newId() {
        return ids.next().text();
    }

    /** The time that records written now carry: whole seconds, with the machine's offset. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }
}
