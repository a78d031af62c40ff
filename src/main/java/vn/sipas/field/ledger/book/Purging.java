package vn.sipas.field.ledger.book;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.Role;
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
    private final OpenedTable opened;

    /** Drops bodies in {@code store}. */
    public Purging(Store store) {
        this.store = store;
        this.records = new RecordTable(store.database());
        this.opened = new OpenedTable(store.database());
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
        Keeping keeping = keeping();
        return lines.stream().allMatch(keeping::keeps)
                ? lines
                : lines.stream()
                        .map(line -> keeping.keeps(line) ? line : line.redacted())
                        .toList();
    }

    /** Which bodies may be kept at this moment. */
    Keeping keeping() {
        return new Keeping(
                !isOver(),
                store.owner().role().equals(Role.MONITOR.code()) ? Optional.of(opened.all()) : Optional.empty());
    }

    /**
     * Lets a monitor's store keep the bodies of these interviews when they come; whether any of them was not open before. That they may
     * be opened is for the caller to know.
     */
    public boolean open(Collection<LeafHash> interviews) {
        return store.database().inTransaction(() -> {
            boolean some = false;
            for (LeafHash leaf : interviews) {
                some |= opened.put(leaf);
            }
            return some;
        });
    }
}
