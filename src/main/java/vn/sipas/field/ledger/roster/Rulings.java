package vn.sipas.field.ledger.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * The department's rulings: of several about one record the last by position. A ruling prevails over everything else that
 * decides whether a record counts; what is kept aside counts by ruling alone. That a {@code ref} means one record, not two
 * in two books, is for whoever holds the books to see to.
 */
public final class Rulings {

    private final Map<LeafHash, Boolean> counts = new HashMap<>();

    /** The rulings of the department's book, in their order; those by somebody else are not to be among them. */
    public Rulings(List<CheckingRecord.Ruling> inOrder) {
        inOrder.forEach(ruling -> counts.put(ruling.ref(), ruling.counts()));
    }

    /** What was ruled about a record, if anything. */
    public Optional<Boolean> on(LeafHash record) {
        return Optional.ofNullable(counts.get(record));
    }

    /** Whether a record that is kept aside counts. */
    public boolean countsAside(LeafHash record) {
        return on(record).orElse(false);
    }
}
