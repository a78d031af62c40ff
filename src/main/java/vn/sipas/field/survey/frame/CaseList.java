package vn.sipas.field.survey.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.survey.frame.unit.Units;

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

    /**
     * Makes the list what is handed out now, all or none: {@code cases} in the order of work, after those that stand already. A
     * case that is no longer among them goes; if {@code begun} holds for it, it stays and is marked as taken back. {@code frame} says
     * how each stands to the frame committed to, {@code household} whether it is a household.
     */
    public void become(
            List<GivenCase> cases,
            Function<GivenCase, FrameStanding> frame,
            Predicate<GivenCase> household,
            Predicate<CaseId> begun) {
        database.inTransaction(() -> {
            Map<CaseId, ListedCase> before = new HashMap<>();
            all().forEach(listed -> before.put(listed.id(), listed));
            int last =
                    before.values().stream().mapToInt(ListedCase::order).max().orElse(0);
            for (GivenCase given : cases) {
                ListedCase earlier = before.remove(given.id());
                put(listed(
                        given, earlier == null ? ++last : earlier.order(), frame.apply(given), household.test(given)));
            }
            for (ListedCase gone : before.values()) {
                if (begun.test(gone.id())) {
                    put(gone.takenBack());
                } else {
                    table.remove(gone.id().text());
                }
            }
        });
    }

    /** Takes every person off the list. */
    public void clear() {
        database.inTransaction(
                () -> all().forEach(listed -> table.remove(listed.id().text())));
    }

    private static ListedCase listed(GivenCase given, int order, FrameStanding frame, boolean household) {
        CaseLine line = given.line();
        return new ListedCase(
                line.id(),
                order,
                line.unit(),
                line.stratum(),
                Units.name(line.unit()).orElse(line.unit()),
                line.name(),
                line.born() == 0 ? "" : Integer.toString(line.born()),
                line.address(),
                line.phone(),
                given.reserve(),
                frame,
                household,
                false);
    }

    private void put(ListedCase listed) {
        table.put(listed.id().text(), atRest.seal(place(listed.id().text()), write(listed)));
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
                .member("stratum", listed.stratum())
                .member("unitName", listed.unitName())
                .member("name", listed.name())
                .member("born", listed.born())
                .member("address", listed.address())
                .member("phone", listed.phone())
                .member("withdrawn", listed.withdrawn())
                .member("reserve", listed.reserve())
                .member("frame", listed.frame().name())
                .member("household", listed.household())
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
                listed.member("stratum").isPresent() ? text(listed, "stratum") : text(listed, "unit"),
                text(listed, "unitName"),
                text(listed, "name"),
                text(listed, "born"),
                text(listed, "address"),
                text(listed, "phone"),
                reserve(listed),
                listed.member("frame").isPresent()
                        ? FrameStanding.valueOf(text(listed, "frame"))
                        : FrameStanding.NO_FRAME,
                listed.member("household")
                        .filter(new JsonValue.JsonBoolean(true)::equals)
                        .isPresent(),
                listed.member("withdrawn").orElseThrow().equals(new JsonValue.JsonBoolean(true)));
    }

    /** Lists of before there were reserves don't have it, nor stratum, frame and household. */
    private static int reserve(JsonValue.JsonObject listed) {
        return listed.member("reserve")
                .flatMap(value -> value instanceof JsonValue.JsonNumber number
                        ? number.wholeNumber().stream().boxed().findFirst()
                        : Optional.empty())
                .map(Math::toIntExact)
                .orElse(0);
    }

    private static String text(JsonValue.JsonObject listed, String name) {
        return ((JsonValue.JsonText)
                        listed.member(name).orElseThrow(() -> new StoreException("a listed case lacks '" + name + "'")))
                .text();
    }
}
