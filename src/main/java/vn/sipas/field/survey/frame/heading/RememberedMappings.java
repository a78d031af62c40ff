package vn.sipas.field.survey.frame.heading;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;

/** Which columns somebody named in tables that were taken in, to be used again when the same headings come. */
public final class RememberedMappings {

    private final MappingTable table;
    private final AtRest atRest;

    /** Those in {@code store}. */
    public RememberedMappings(Store store) {
        this.table = new MappingTable(store.database());
        this.atRest = store.atRest();
    }

    /** Keeps {@code mapping} for tables with these headings. */
    public void remember(List<String> headings, Mapping mapping) {
        String key = Mapping.key(headings).base64();
        table.put(key, atRest.seal(place(key), mapping.bytes()));
    }

    /** What was named when a table with these headings was taken in last. */
    public Optional<Mapping> find(List<String> headings) {
        String key = Mapping.key(headings).base64();
        return table.get(key).map(kept -> atRest.open(place(key), kept)).flatMap(Mapping::read);
    }

    private static AtRest.Place place(String key) {
        return new AtRest.Place("frame_mapping", key, 0, "mapping");
    }
}
