package vn.sipas.field.ledger.record;

import static vn.sipas.field.ledger.record.Member.may;
import static vn.sipas.field.ledger.record.Member.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonKind;

/** Which members each kind has, in which order and form: the table of design.md, section 4, line by line. */
final class KindTable {

    private static final Shape ANY = Shape.text(Texts::any);
    private static final Shape TEXT = Shape.text(Texts::present);
    private static final Shape CODE = Shape.text(Texts::code);
    private static final Shape CASE = Shape.text(Texts::caseId);
    private static final Shape BOOK = Shape.text(Texts::bookName);
    private static final Shape HASH = Shape.text(Texts::sha256Base64, RecordFault.BASE64_BAD);
    private static final Shape FILE_HASH = Shape.text(Texts::sha256Hex);
    private static final Shape BASE64 = Shape.text(Texts::base64, RecordFault.BASE64_BAD);
    private static final Shape TIME = Shape.text(Texts::time, RecordFault.TIME_BAD);
    private static final Shape DATE = Shape.text(Texts::date);
    private static final Shape DECIMAL = Shape.text(Texts::decimal);
    private static final Shape KIND = Shape.text(Texts::kind, RecordFault.KIND_BAD);
    private static final Shape ID = Shape.text(Texts::uuid7, RecordFault.UUID_BAD);

    /** Numbers of an envelope have a fault of their own; a body's are members like others. */
    private static final Shape COUNT = Shape.whole(0, RecordFault.NUMBER_BAD);

    private static final Shape FROM_ONE = Shape.whole(1, RecordFault.NUMBER_BAD);
    private static final Shape AMOUNT = Shape.whole(0, RecordFault.MEMBER_BAD);

    private static final Shape MODE =
            Shape.oneOf(Arrays.stream(Mode.values()).map(Mode::code).toArray(String[]::new));
    private static final Shape COMPLETENESS = Shape.oneOf(
            Arrays.stream(Completeness.values()).map(Completeness::code).toArray(String[]::new));
    private static final Shape MISSING =
            Shape.oneOf(Arrays.stream(Missing.values()).map(Missing::code).toArray(String[]::new));
    private static final Shape ROLE =
            Shape.oneOf(Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new));

    private static final Shape PAPER_STATE = Shape.oneOf(Arrays.stream(FieldworkRecord.PaperState.values())
            .map(FieldworkRecord.PaperState::code)
            .toArray(String[]::new));
    private static final Shape DECISION = Shape.oneOf(Arrays.stream(CheckingRecord.Decision.values())
            .map(CheckingRecord.Decision::code)
            .toArray(String[]::new));

    private static final Shape VERDICT = Shape.oneOf(Arrays.stream(CheckingRecord.Verdict.values())
            .map(CheckingRecord.Verdict::code)
            .toArray(String[]::new));

    private static final Member[] POINT = {need("book", BOOK), need("size", COUNT), need("root", HASH)};
    private static final Shape POINTS =
            Shape.listOf(Shape.row(need("book", BOOK), need("size", AMOUNT), need("root", HASH)));

    private static final Member[] ANSWERED = {
        need("started", TIME),
        need("ended", TIME),
        need("language", TEXT),
        need("by", BOOK),
        need("keyedBy", BOOK),
        need("answers", Shape::answers),
        need("missing", Shape.mapOf(MISSING)),
        need("sealed", BASE64),
        need("trail", Shape.listOf(Shape.tuple(TEXT, TIME, AMOUNT, AMOUNT))),
        need("comments", Shape.mapOf(ANY)),
        need("confirmed", Shape.listOf(ANY)),
        need("files", Shape.mapOf(BASE64))
    };

    private static final Map<Kind, Members> KINDS = Map.ofEntries(
            Map.entry(
                    Kind.SEASON,
                    own().body(
                                    need("id", Shape.text(Texts::seasonId)),
                                    need("title", TEXT),
                                    need("province", TEXT),
                                    need("starts", DATE),
                                    need("ends", DATE),
                                    need("target", DECIMAL),
                                    need("index", TEXT),
                                    need("sampling", TEXT),
                                    need("recipients", Shape.listOf(TEXT)))),
            Map.entry(
                    Kind.FORM,
                    own(need("form", FILE_HASH), need("name", TEXT), need("version", TEXT))
                            .body(need("xform", TEXT), need("files", Shape.mapOf(BASE64)))),
            Map.entry(
                    Kind.ROSTER,
                    own(need("version", FROM_ONE))
                            .body(
                                    need(
                                            "people",
                                            Shape.listOf(Shape.row(
                                                    need("name", TEXT),
                                                    need("role", ROLE),
                                                    need("unit", ANY),
                                                    need("key", HASH)))),
                                    need("ended", POINTS))),
            Map.entry(
                    Kind.FRAME,
                    own(need("rule", TEXT), need("size", COUNT), need("root", HASH), need("source", TEXT))
                            .body(need("strata", Shape.mapOf(AMOUNT)))),
            Map.entry(Kind.DRAW, own(need("ref", HASH)).body(need("seed", TEXT), need("tickets", Shape.mapOf(TEXT)))),
            Map.entry(Kind.ASSIGNMENT, own(may("ref", HASH), need("to", BOOK)).body(need("sealed", BASE64))),
            Map.entry(Kind.RELEASE, own(need("case", CASE), may("code", TEXT)).body(need("reason", ANY))),
            Map.entry(Kind.PACK, own(POINT).body()),
            Map.entry(Kind.CONTINUES, own(POINT).body()),
            Map.entry(
                    Kind.BEGIN,
                    own(need("case", CASE), need("form", FILE_HASH), need("mode", MODE))
                            .body()),
            Map.entry(
                    Kind.VOID,
                    own(need("case", CASE), need("ref", HASH), need("reason", CODE))
                            .body(may("comment", ANY))),
            Map.entry(
                    Kind.CONTACT,
                    own(need("case", CASE), need("attempt", FROM_ONE), need("how", CODE), need("outcome", CODE))
                            .body(need("comment", ANY))),
            Map.entry(
                    Kind.CALLBACK,
                    own(need("case", CASE), need("consent", Shape.flag())).body(need("sealed", BASE64))),
            Map.entry(
                    Kind.PAPER,
                    own(need("serial", TEXT), need("state", PAPER_STATE)).body()),
            Map.entry(
                    Kind.INTERVIEW,
                    own(
                                    need("case", CASE),
                                    may("ref", HASH),
                                    need("begin", HASH),
                                    need("form", FILE_HASH),
                                    need("mode", MODE),
                                    need("completeness", COMPLETENESS))
                            .body(ANSWERED)),
            Map.entry(
                    Kind.KEYING,
                    own(need("ref", HASH))
                            .body(need(
                                    "differences",
                                    Shape.listOf(Shape.row(
                                            need("question", TEXT), need("first", ANY), need("second", ANY)))))),
            Map.entry(
                    Kind.REVIEW,
                    own(need("ref", HASH), need("decision", DECISION)).body(need("reason", ANY), need("comment", ANY))),
            Map.entry(
                    Kind.RULING,
                    own(need("ref", HASH), need("counts", Shape.flag())).body(need("reason", ANY))),
            Map.entry(
                    Kind.POOL,
                    own(need("count", COUNT), need("ids", FILE_HASH), need("source", TEXT))
                            .body(need("books", POINTS))),
            Map.entry(
                    Kind.RECHECK,
                    own(need("case", CASE), need("ref", HASH), need("begin", HASH), need("form", FILE_HASH))
                            .body(ANSWERED)),
            Map.entry(Kind.OPENING, own(POINT).body(need("leaves", Shape.listOf(HASH)))),
            Map.entry(
                    Kind.FINDING,
                    own(need("ref", HASH), need("recheck", HASH), need("verdict", VERDICT))
                            .body(need("facts", Shape.listOf(TEXT)))),
            Map.entry(Kind.MINUTES, own(need("sha256", FILE_HASH)).body(need("text", ANY))),
            Map.entry(
                    Kind.SEAL,
                    own().body(
                                    need("books", POINTS),
                                    need("counts", Shape.mapOf(AMOUNT)),
                                    need(
                                            "figures",
                                            Shape.listOf(Shape.row(
                                                    need("name", TEXT), need("rule", TEXT), need("value", TEXT)))))));

    private KindTable() {}

    /** All members of a record of that kind, from {@code kind} to {@code body}; the body may be missing. */
    static Members of(Kind kind) {
        return Objects.requireNonNull(KINDS.get(kind), () -> "no line for the kind " + kind);
    }

    /** The form of an envelope's member in a record of a kind that isn't known: fixed for those that every record has. */
    static Shape common(String name) {
        return switch (name) {
            case "kind" -> KIND;
            case "v" -> FROM_ONE;
            case "id" -> ID;
            case "at" -> TIME;
            case "case" -> CASE;
            case "ref", "sum" -> HASH;
            default -> KindTable::wholeIfNumber;
        };
    }

    private static Optional<RecordFault> wholeIfNumber(JsonCursor here) {
        boolean broken = here.kind() == JsonKind.NUMBER && here.wholeNumber().isEmpty();
        return Shape.unless(!broken, RecordFault.NUMBER_BAD);
    }

    private static Own own(Member... members) {
        return new Own(List.of(members));
    }

    /** A kind's own members of the envelope, {@code case} and {@code ref} among them. */
    private record Own(List<Member> members) {

        Members body(Member... body) {
            List<Member> line =
                    new ArrayList<>(List.of(need("kind", KIND), need("v", FROM_ONE), need("id", ID), need("at", TIME)));
            line.addAll(members);
            line.add(need("sum", HASH));
            List<Member> flat = new ArrayList<>(line.stream().map(Member::flat).toList());
            flat.add(may("body", Shape.body(List.of(body))));
            return new Members(flat);
        }
    }
}
