package vn.sipas.field.ledger.book;

import java.util.Collection;
import java.util.List;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * Puts another branch in the place of the end of a copy whose writer signed two histories: the one case in which records leave
 * a copy. Whoever calls keeps them, and their heads, beside it in the same transaction. A store's own book has no branches.
 */
public final class BranchChange {

    private final Store store;
    private final Shelf shelf;

    /** Changes copies in {@code store}. */
    public BranchChange(Store store) {
        this.store = store;
        this.shelf = new Shelf(store);
    }

    /**
     * Leaves the first {@code keep} records of {@code copy}, with the heads over them, puts {@code lines} behind them and keeps
     * {@code heads}, which must be heads of what the copy then is.
     */
    public void put(Book copy, long keep, List<RecordLine> lines, Collection<SignedHead> heads) {
        store.database().inTransaction(() -> {
            if (keep < copy.size()) {
                shelf.cut(copy, copy.frontierAt(keep));
            }
            if (!lines.isEmpty()) {
                Frontier growing = shelf.frontier(copy);
                lines.forEach(line -> shelf.put(copy, growing, line));
                shelf.grow(copy, growing);
            }
            heads.forEach(head -> shelf.keep(copy, head));
        });
    }

    /** Adds bodies that the records of {@code copy} from {@code from} on lack, from lines with the same leaves; returns how many. */
    public long open(Book copy, long from, List<RecordLine> lines) {
        return store.database().inTransaction(() -> shelf.open(copy, from, lines));
    }
}
