package vn.sipas.field.office.merge;

import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.store.Store;

/** Leaves personal bodies out of the sections that stand beside the copies, as {@link Purging} does in the copies themselves. */
public final class AsidePurging {

    private final Store store;

    /** Purges in {@code store}. */
    public AsidePurging(Store store) {
        this.store = store;
    }

    /** Puts every section there as it may be kept now in its own place; all or none. */
    public void purge() {
        AsideTable table = new AsideTable(store);
        Purging purging = new Purging(store);
        store.database().inTransaction(() -> {
            for (Aside aside : table.all()) {
                byte[] before = table.section(aside);
                byte[] after =
                        ReadSection.read(aside.book(), before).kept(purging).bytes();
                table.remove(aside);
                table.put(aside.with(after), after);
            }
        });
    }
}
