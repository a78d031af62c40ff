package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;

/** The drafts of one store, sealed at rest. A step is on the disk when {@link #add} returns. */
public final class Drafts {

    /** The position that a draft's own row is sealed for; its steps are sealed for their numbers from 0. */
    private static final long ITSELF = -1;

    private final DraftTable table;
    private final AtRest atRest;

    /** The drafts in {@code store}. */
    public Drafts(Store store) {
        this.table = new DraftTable(store.database());
        this.atRest = store.atRest();
    }

    void begin(Draft draft) {
        JsonWriter line = new JsonWriter()
                .beginObject()
                .member("case", draft.caseId().text())
                .member("form", draft.form().hex())
                .member("begin", draft.begin().base64())
                .member("mode", draft.mode().name())
                .member("started", draft.started().toString());
        draft.serial().ifPresent(serial -> line.member("paper", serial));
        draft.household()
                .ifPresent(household -> line.member("adults", Integer.toString(household.adults()))
                        .member("adult", Integer.toString(household.asked())));
        draft.draw().ifPresent(draw -> line.member("draw", draw.base64()));
        draft.correction()
                .ifPresent(correction -> line.member("of", correction.of().base64())
                        .member("ended", correction.ended().toString())
                        .member("reason", correction.reason()));
        table.begin(
                draft.id(),
                atRest.seal(place(draft.id(), ITSELF), line.endObject().bytes()));
    }

    void add(Draft draft, int number, TimedStep step) {
        table.addStep(draft.id(), number, atRest.seal(place(draft.id(), number), StepLine.write(step)));
    }

    /** Every draft, oldest first. */
    public List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        for (Map.Entry<String, byte[]> row : table.all().entrySet()) {
            drafts.add(read(row.getKey(), atRest.open(place(row.getKey(), ITSELF), row.getValue())));
        }
        return List.copyOf(drafts);
    }

    List<TimedStep> steps(Draft draft) {
        List<TimedStep> steps = new ArrayList<>();
        for (byte[] sealed : table.steps(draft.id())) {
            steps.add(StepLine.read(atRest.open(place(draft.id(), steps.size()), sealed)));
        }
        return steps;
    }

    /** Adds every draft of another store of the same person, step by step. */
    public void takeOver(Drafts others) {
        for (Draft draft : others.all()) {
            begin(draft);
            List<TimedStep> steps = others.steps(draft);
            for (int number = 0; number < steps.size(); number++) {
                add(draft, number, steps.get(number));
            }
        }
    }

    /**
     * Deletes the drafts whose interview the book has ended meanwhile, as one has when records were brought back into an older copy;
     * returns how many.
     */
    public long settle(OwnBook own) {
        List<Draft> ended = all().stream()
                .filter(draft ->
                        own.ofCase(draft.caseId().text()).stream().anyMatch(held -> ends(held.content(), draft)))
                .toList();
        ended.forEach(this::delete);
        return ended.size();
    }

    private static boolean ends(BookRecord record, Draft draft) {
        Optional<LeafHash> corrected = draft.correction().map(Draft.Correction::of);
        if (record instanceof BookRecord.Voiding voiding) {
            return voiding.ref().equals(corrected.orElse(draft.begin()));
        }
        if (record instanceof MonitorRecord.Recheck recheck) {
            return recheck.begin().equals(draft.begin());
        }
        return record instanceof BookRecord.Interview interview
                && (corrected.isPresent()
                        ? interview.corrects().equals(corrected)
                        : interview.begin().equals(draft.begin()));
    }

    void delete(Draft draft) {
        table.delete(draft.id());
    }

    private static AtRest.Place place(String draft, long number) {
        return new AtRest.Place("draft", draft, number, "interview");
    }

    private static Draft read(String id, byte[] plain) {
        if (!(Json.read(plain) instanceof Json.Reading.Read(JsonValue.JsonObject draft))) {
            throw new StoreException("a draft is no JSON object");
        }
        Optional<Draft.Correction> correction = find(draft, "of")
                .map(of -> new Draft.Correction(
                        leaf(of), OffsetDateTime.parse(text(draft, "ended")), text(draft, "reason")));
        return new Draft(
                id,
                new CaseId(text(draft, "case")),
                new FormHash(text(draft, "form")),
                leaf(text(draft, "begin")),
                Mode.valueOf(text(draft, "mode")),
                OffsetDateTime.parse(text(draft, "started")),
                find(draft, "paper"),
                find(draft, "adults")
                        .map(adults -> new Household(Integer.parseInt(adults), Integer.parseInt(text(draft, "adult")))),
                correction,
                find(draft, "draw").map(Drafts::leaf));
    }

    private static LeafHash leaf(String base64) {
        return LeafHash.fromBase64(base64).orElseThrow(() -> new StoreException("a draft's leaf is damaged"));
    }

    private static String text(JsonValue.JsonObject draft, String name) {
        return find(draft, name).orElseThrow(() -> new StoreException("a draft lacks '" + name + "'"));
    }

    private static Optional<String> find(JsonValue.JsonObject draft, String name) {
        return draft.member(name).map(value -> ((JsonValue.JsonText) value).text());
    }
}
