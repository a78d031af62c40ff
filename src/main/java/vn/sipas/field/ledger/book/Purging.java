package vn.sipas.field.ledger.book;

import java.util.List;
import java.util.function.Predicate;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;

/**
 * Drops bodies that must not be kept. Envelopes, hashes and signatures stay and hold. The file keeps nothing of what a body said
 * once the database is scrubbed.
 *
 * <p>A store whose contact key was destroyed takes no personal body any more: it could not open one, and an old file merged once
 * more must not bring back what was deleted.
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
    public int drop(Book book, Kind kind, Predicate<Book.Held> unwanted) {
        List<Book.Held> dropped =
                book.ofKind(kind.code()).stream().filter(unwanted).toList();
        store.database().inTransaction(() -> dropped.forEach(held -> records.dropBody(book.number(), held.position())));
        return dropped.size();
    }

    /** Destroys the contact key and every personal body in every book, also of records that count for nothing. */
    public void forgetPeople() {
        store.database().inTransaction(() -> {
            store.secrets().destroy(AgePurpose.CONTACT);
            for (Kind kind : Kind.values()) {
                if (kind.isPersonal()) {
                    records.dropBodies(kind.code());
                }
            }
        });
    }

    /** Whether personal bodies are dropped on arrival. */
    public boolean isOver() {
        return !store.secrets().has(AgePurpose.CONTACT);
    }

    /** {@code lines} as they may be kept here. */
    public List<RecordLine> kept(List<RecordLine> lines) {
        return isOver()
                ? lines.stream()
                        .map(line -> isPersonal(line) ? line.redacted() : line)
                        .toList()
                : lines;
    }

    static boolean isPersonal(RecordLine line) {
        return line.envelope()
                .map(Envelope::kind)
                .flatMap(Kind::of)
                .filter(Kind::isPersonal)
                .isPresent();
    }
}
