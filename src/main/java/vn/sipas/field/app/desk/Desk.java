package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.season.HandingOut;

/** One opened store and its owner: the jobs that every role has. One thread at a time. */
public final class Desk implements AutoCloseable {

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;
    private final Identity identity;
    private final Joining joining;
    private final Department department;
    private final Team team;

    Desk(Store store, Clock clock, SecureRandom random, RecordIds ids) {
        this.store = store;
        this.own = new OwnBook(store, clock, ids, random);
        HandingOut handingOut = new HandingOut(store, own, random);
        this.identity = new Identity(store, own, random);
        this.fieldwork = new Fieldwork(store, own, clock, handingOut);
        this.joining = new Joining(store, own, identity, fieldwork, random);
        this.department = new Department(store, own, random);
        this.team = new Team(store, own, handingOut);
    }

    /** Whose desk it is. */
    public Seat seat(Path folder) {
        return Seat.of(folder, store.owner());
    }

    /** The owner's name, as the start screen shows it. */
    public Owner owner() {
        return store.owner();
    }

    /** The enumerator's work: cases and visits. */
    public Fieldwork fieldwork() {
        return fieldwork;
    }

    /** Who the owner is to others. */
    public Identity identity() {
        return identity;
    }

    /** Joining a season, and later packs. */
    public Joining joining() {
        return joining;
    }

    /** The department's work before the field. */
    public Department department() {
        return department;
    }

    /** Cases handed out. */
    public Team team() {
        return team;
    }

    /** The name of the owner's book. */
    public BookName bookName() {
        return own.book().name();
    }

    /** Writes records into the owner's book, all or none. */
    public List<LeafHash> write(List<BookRecord> records) {
        return own.append(records);
    }

    /**
     * Copies the owner's book into a file in {@code folder}. Until there are receipts that say what others hold, that is
     * the whole book: a file lost on the way is made good by the next.
     */
    public Export.Outcome export(Path folder, boolean redacted, Consumer<Export.Step> watcher) {
        Export.Outcome outcome = Export.write(folder, own.book(), 0, redacted, watcher);
        if (outcome instanceof Export.Outcome.Done done && !redacted) {
            own.book().noteCopied(done.section().header().to(), RecordTime.text(own.now()));
        }
        return outcome;
    }

    /** Whether there is anything to copy at all. */
    public boolean hasRecords() {
        return size() > 0;
    }

    /** How many records the owner's book has. */
    public long size() {
        return own.book().size();
    }

    /** The owner's records that lie on this machine only, counted by kind. */
    public Map<String, Long> uncopied() {
        Map<String, Long> kinds = new TreeMap<>();
        Book book = own.book();
        book.lines(
                book.copiedSize(),
                book.size(),
                (_, line) -> line.envelope().ifPresent(envelope -> kinds.merge(envelope.kind(), 1L, Long::sum)));
        return kinds;
    }

    /** Recomputes every hash and signature. */
    public Doctor.Report doctor() {
        return new Doctor(store).examine();
    }

    /** Every book held, with its size. */
    public List<Book> books() {
        return new Books(store).all();
    }

    /** What the store holds and how far the work is. */
    public Status status() {
        return Status.of(
                store,
                own.book(),
                new Books(store).all(),
                fieldwork.cases(),
                fieldwork.drafts().size());
    }

    @Override
    public void close() {
        store.close();
    }
}
