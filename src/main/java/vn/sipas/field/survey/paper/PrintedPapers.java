package vn.sipas.field.survey.paper;

import java.util.List;
import vn.sipas.field.ledger.store.Store;

/** Which papers were printed for this desk, as somebody noted it: known here only. */
public final class PrintedPapers {

    private final PrintedTable table;

    public PrintedPapers(Store store) {
        this.table = new PrintedTable(store.database());
    }

    /** What was printed, by the first serial. */
    public List<SerialRange> ranges() {
        return table.all();
    }

    /** Notes a range; whether it was noted: one that shares a paper with another is not. */
    public boolean add(SerialRange range) {
        boolean apart = ranges().stream().noneMatch(range::meets);
        if (apart) {
            table.put(range);
        }
        return apart;
    }

    /** Takes a range out again. */
    public void remove(SerialRange range) {
        table.remove(range);
    }
}
