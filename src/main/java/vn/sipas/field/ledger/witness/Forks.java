package vn.sipas.field.ledger.witness;

import java.util.List;
import java.util.function.Predicate;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Checkpoint;

/** The evidence of forks that a store keeps. */
public final class Forks {

    private final Store store;
    private final WitnessTable table;

    /** The evidence in {@code store}. */
    public Forks(Store store) {
        this.store = store;
        this.table = new WitnessTable(store.database());
    }

    /** Keeps the evidence of a fork; the same once. */
    public void keep(ForkEvidence evidence) {
        byte[] line = evidence.bytes();
        table.putFork(book(evidence).text(), Hash.sha256(line).bytes(), line);
    }

    /**
     * Keeps {@code evidence} about {@code book} in the place of whatever else is told of heads that {@code held} holds for: with
     * the records at hand the same is said in one way only, whatever was found first. What is told of other heads stays.
     */
    public void replace(BookName book, Predicate<Checkpoint> held, List<ForkEvidence> evidence) {
        store.database().inTransaction(() -> {
            for (ForkEvidence before : of(book)) {
                boolean again = held.test(before.a().checkpoint())
                        && held.test(before.b().checkpoint())
                        && !evidence.contains(before);
                if (again) {
                    table.removeFork(book.text(), Hash.sha256(before.bytes()).bytes());
                }
            }
            evidence.forEach(this::keep);
        });
    }

    /** Every fork that was found, in the order of the books' names. */
    public List<ForkEvidence> all() {
        return table.forks().stream()
                .map(line ->
                        Evidence.read(line) instanceof Evidence.Read.Good(ForkEvidence fork) ? fork : throwDamaged())
                .toList();
    }

    /** The forks of one book. */
    public List<ForkEvidence> of(BookName book) {
        return all().stream().filter(fork -> book(fork).equals(book)).toList();
    }

    private static BookName book(ForkEvidence evidence) {
        return evidence.a().checkpoint().origin();
    }

    private static ForkEvidence throwDamaged() {
        throw new StoreException("the evidence of a fork is damaged");
    }
}
