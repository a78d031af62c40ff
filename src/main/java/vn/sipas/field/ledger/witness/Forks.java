package vn.sipas.field.ledger.witness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * the records at hand the same is said in one way only, whatever was found first. What is told of other heads stays. Returns
     * all that is kept about the book now.
     */
    public List<ForkEvidence> replace(BookName book, Predicate<Checkpoint> held, List<ForkEvidence> evidence) {
        return store.database().inTransaction(() -> {
            Map<Hash, ForkEvidence> all = new HashMap<>();
            evidence.forEach(told -> all.put(hash(told), told));
            for (byte[] line : table.forks(book.text())) {
                if (!all.containsKey(Hash.sha256(line))) {
                    ForkEvidence before = read(line);
                    if (held.test(before.a().checkpoint())
                            && held.test(before.b().checkpoint())) {
                        table.removeFork(book.text(), Hash.sha256(line).bytes());
                    } else {
                        all.put(Hash.sha256(line), before);
                    }
                }
            }
            evidence.forEach(this::keep);
            return all.values().stream()
                    .sorted(Comparator.comparing(Forks::hash))
                    .toList();
        });
    }

    /** Every fork that was found, in the order of the books' names. */
    public List<ForkEvidence> all() {
        return table.forks().stream().map(Forks::read).toList();
    }

    /** The forks of one book. */
    public List<ForkEvidence> of(BookName book) {
        return table.forks(book.text()).stream().map(Forks::read).toList();
    }

    private static Hash hash(ForkEvidence evidence) {
        return Hash.sha256(evidence.bytes());
    }

    private static ForkEvidence read(byte[] line) {
        if (Evidence.read(line) instanceof Evidence.Read.Good(ForkEvidence fork)) {
            return fork;
        }
        throw new StoreException("the evidence of a fork is damaged");
    }

    private static BookName book(ForkEvidence evidence) {
        return evidence.a().checkpoint().origin();
    }
}
