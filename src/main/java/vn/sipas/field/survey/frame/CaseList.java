package vn.sipas.field.survey.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;

/** The cases given to the owner of a store. */
public final class CaseList {

    private final Database database;
    private final CaseTable table;
    private final AtRest atRest;

    /** The cases in {@code store}. */
    public CaseList(Store store) {
        this.database = store.database();
        this.table = new CaseTable(database);
        this.atRest = store.atRest();
    }

    /** Adds cases, all or none; one that is listed already is replaced. */
    public void add(List<ListedCase> cases) {
        database.inTransaction(() -> cases.forEach(listed ->
                table.put(listed.id().text(), atRest.seal(place(listed.id().text()), write(listed)))));
    }

    /** Every case in the order of work. */
    public List<ListedCase> all() {
        List<ListedCase> cases = new ArrayList<>();
        table.all().forEach((id, bytes) -> cases.add(read(id, atRest.open(place(id), bytes))));
        cases.sort(Comparator.comparingInt(ListedCase::order).thenComparing(ListedCase::id));
        return List.copyOf(cases);
    }

    private static AtRest.Place place(String caseId) {
        return new AtRest.Place("listed", caseId, 0, "case");
    }

    private static byte[] write(ListedCase listed) {
        return new JsonWriter()
                .beginObject()
                .member("order", listed.order())
                .member("unit", listed.unit())
                .member("unitName", listed.unitName())
                .member("name", listed.name())
                .member("born", listed.born())
                .member("address", listed.address())
                .endObject()
                .bytes();
    }

    private static ListedCase read(String id, byte[] plain) {
        if (!(Json.read(plain) instanceof Json.Reading.Read(JsonValue.JsonObject listed))) {
            throw new StoreException("a listed case is no JSON object");
        }
        return new ListedCase(
                new CaseId(id),
                (int) ((JsonValue.JsonNumber) listed.member("order").orElseThrow())
                        .wholeNumber()
                        .orElseThrow(),
                text(listed, "unit"),
                text(listed, "unitName"),
                text(listed, "name"),
                text(listed, "born"),
                text(listed, "address"));
    }

    private static String text(JsonValue.JsonObject listed, String name) {
        return ((JsonValue.JsonText)
                        listed.member(name).orElseThrow(() -> new StoreException("a listed case lacks '" + name + "'")))
                .text();
    }
}
