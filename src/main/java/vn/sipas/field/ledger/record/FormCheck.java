package vn.sipas.field.ledger.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonKind;
import vn.sipas.field.base.json.JsonLine;

/** Judges the form of a line that is JSON: against its kind's line in the table, or what every record must have. */
final class FormCheck {

    private static final List<String> FIRST = List.of("kind", "v", "id", "at");
    private static final List<String> THEN = List.of("case", "ref");

    private FormCheck() {}

    /**
     * The first fault of the record's form, or {@link RecordFault#NEEDS_NEWER_VERSION} for a kind or version that is not
     * known here and is right as far as can be told. A missing body is no fault.
     */
    static Optional<RecordFault> fault(JsonLine json) {
        OptionalInt at = json.member("kind");
        if (at.isEmpty()) {
            return Optional.of(RecordFault.MEMBER_MISSING);
        }
        int kind = at.getAsInt();
        if (json.kind(kind) != JsonKind.TEXT) {
            boolean flat = json.kind(kind) == JsonKind.NUMBER || json.kind(kind) == JsonKind.BOOLEAN;
            return Optional.of(flat ? RecordFault.MEMBER_BAD : RecordFault.ENVELOPE_NESTED);
        }
        // Whatever stands behind the body, known or not, is out of its order before it is anything else.
        if (json.member("body").orElse(json.size() - 1) != json.size() - 1) {
            return Optional.of(RecordFault.MEMBER_ORDER);
        }
        Optional<Kind> known = Kind.of(json.text(kind));
        return known.isPresent() && !isNewer(json)
                ? KindTable.of(known.get()).fault(json.cursor())
                : Optional.of(openFault(json).orElse(RecordFault.NEEDS_NEWER_VERSION));
    }

    private static boolean isNewer(JsonLine json) {
        OptionalInt v = json.member("v");
        return v.isPresent()
                && json.kind(v.getAsInt()) == JsonKind.NUMBER
                && json.wholeNumber(v.getAsInt()).orElse(0) > 1;
    }

    private static Optional<RecordFault> openFault(JsonLine json) {
        for (String name : FIRST) {
            if (json.member(name).isEmpty()) {
                return Optional.of(RecordFault.MEMBER_MISSING);
            }
        }
        if (!isInOrder(json)) {
            return Optional.of(RecordFault.MEMBER_ORDER);
        }
        JsonCursor here = json.cursor();
        while (here.next()) {
            Optional<RecordFault> fault = here.name().equals("body") ? Shape.openBody(here) : openMemberFault(here);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<RecordFault> openMemberFault(JsonCursor here) {
        return Shape.flat(KindTable.common(here.name())).fault(here);
    }

    /** First the four that all have, then perhaps {@code case} and {@code ref}, what the kind may have, sum, body. */
    private static boolean isInOrder(JsonLine json) {
        for (int i = 0; i < FIRST.size(); i++) {
            if (json.member(FIRST.get(i)).orElse(-1) != i) {
                return false;
            }
        }
        int next = FIRST.size();
        for (String name : THEN) {
            OptionalInt at = json.member(name);
            if (at.isPresent() && at.getAsInt() != next++) {
                return false;
            }
        }
        OptionalInt body = json.member("body");
        int sum = body.isPresent() ? json.size() - 2 : json.size() - 1;
        return json.member("sum").orElse(-1) == sum;
    }
}
