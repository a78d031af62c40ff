package vn.sipas.field.ledger.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonLine;
import vn.sipas.field.ledger.trust.BookName;

/** Builds what a record says, from a line whose form has been judged good and which has its body. */
final class ContentReader {

    private ContentReader() {}

    static BookRecord read(Envelope envelope, JsonLine json) {
        Kind kind = envelope.known().orElseThrow();
        Walk line = new Walk(json).skip("kind").skip("v").skip("id").skip("at");
        return switch (kind) {
            case SEASON -> season(body(line));
            case FORM -> form(line);
            case ROSTER -> roster(line);
            case PACK -> new BookRecord.Pack(line.point());
            case CONTINUES -> new BookRecord.Continues(line.point());
            case BEGIN -> new BookRecord.Begin(line.caseId(), line.form(), line.mode());
            case VOID -> voiding(line);
            case CONTACT -> contact(line);
            case INTERVIEW -> interview(line);
            case ASSIGNMENT -> assignment(line);
            case RELEASE -> release(line);
            case CALLBACK -> callback(line);
            case PAPER -> new FieldworkRecord.Paper(line.text("serial"), paperState(line.text("state")));
            case KEYING -> keying(line);
            case REVIEW -> review(line);
            case RULING -> ruling(line);
            case FRAME -> frame(line);
            case DRAW -> draw(line);
            case FINDING -> finding(line);
            case POOL -> pool(line);
            case RECHECK -> recheck(line);
            case OPENING -> opening(line);
            case MINUTES ->
                new MonitorRecord.Minutes(line.text("sha256"), body(line).text("text"));
            case SEAL -> new BookRecord.Other(kind);
        };
    }

    private static BookRecord season(Walk body) {
        return new BookRecord.Season(
                new SeasonId(body.text("id")),
                body.text("title"),
                body.text("province"),
                body.date("starts"),
                body.date("ends"),
                new BigDecimal(body.text("target")),
                body.text("index"),
                body.text("sampling"),
                body.texts("recipients"));
    }

    private static BookRecord form(Walk line) {
        FormHash form = line.form();
        String name = line.text("name");
        String version = line.text("version");
        Walk body = body(line);
        return new BookRecord.Form(form, name, version, body.text("xform"), body.files("files"));
    }

    private static BookRecord roster(Walk line) {
        long version = line.number("version");
        Walk body = body(line);
        List<Person> people = body.rows(
                "people",
                () -> new Person(body.text("name"), Role.of(body.text("role")), body.text("unit"), body.text("key")));
        return new BookRecord.Roster(version, people, body.rows("ended", body::point));
    }

    private static BookRecord voiding(Walk line) {
        CaseId caseId = line.caseId();
        LeafHash ref = line.leaf("ref");
        String reason = line.text("reason");
        Walk body = body(line);
        return new BookRecord.Voiding(caseId, ref, reason, body.ifThere("comment", () -> body.text("comment")));
    }

    private static BookRecord contact(Walk line) {
        CaseId caseId = line.caseId();
        long attempt = line.number("attempt");
        String how = line.text("how");
        String outcome = line.text("outcome");
        return new BookRecord.Contact(caseId, attempt, how, outcome, body(line).text("comment"));
    }

    private static BookRecord interview(Walk line) {
        CaseId caseId = line.caseId();
        Optional<LeafHash> corrects = line.ifThere("ref", () -> line.leaf("ref"));
        LeafHash begin = line.leaf("begin");
        FormHash form = line.form();
        Mode mode = line.mode();
        Completeness completeness = Completeness.of(line.text("completeness"));
        return new BookRecord.Interview(caseId, corrects, begin, form, mode, completeness, interviewBody(body(line)));
    }

    private static InterviewBody interviewBody(Walk body) {
        return new InterviewBody(
                body.time("started"),
                body.time("ended"),
                body.text("language"),
                body.book("by"),
                body.book("keyedBy"),
                body.answers("answers"),
                body.missing("missing"),
                Optional.of(body.text("sealed")).filter(t -> !t.isEmpty()).flatMap(FileContent::fromBase64),
                body.trail("trail"),
                body.textsByName("comments"),
                body.texts("confirmed"),
                body.files("files"));
    }

    private static BookRecord assignment(Walk line) {
        Optional<LeafHash> withdraws = line.ifThere("ref", () -> line.leaf("ref"));
        BookName to = line.book("to");
        return new FieldworkRecord.Assignment(withdraws, to, body(line).file("sealed"));
    }

    private static BookRecord release(Walk line) {
        CaseId caseId = line.caseId();
        Optional<String> code = line.ifThere("code", () -> line.text("code"));
        return new FieldworkRecord.Release(caseId, code, body(line).text("reason"));
    }

    private static BookRecord callback(Walk line) {
        CaseId caseId = line.caseId();
        boolean consent = line.flag("consent");
        return new FieldworkRecord.Callback(caseId, consent, body(line).file("sealed"));
    }

    private static FieldworkRecord.PaperState paperState(String code) {
        return Arrays.stream(FieldworkRecord.PaperState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BookRecord keying(Walk line) {
        LeafHash ref = line.leaf("ref");
        Walk body = body(line);
        return new CheckingRecord.Keying(
                ref,
                body.rows(
                        "differences",
                        () -> new CheckingRecord.Difference(
                                body.text("question"), body.text("first"), body.text("second"))));
    }

    private static BookRecord review(Walk line) {
        LeafHash ref = line.leaf("ref");
        String code = line.text("decision");
        CheckingRecord.Decision decision = Arrays.stream(CheckingRecord.Decision.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        Walk body = body(line);
        return new CheckingRecord.Review(ref, decision, body.text("reason"), body.text("comment"));
    }

    private static BookRecord frame(Walk line) {
        String rule = line.text("rule");
        long size = line.number("size");
        Hash root = line.leaf("root").hash();
        String source = line.text("source");
        return new BookRecord.Frame(rule, size, root, source, body(line).numbersByName("strata"));
    }

    private static BookRecord draw(Walk line) {
        LeafHash ref = line.leaf("ref");
        Walk body = body(line);
        String seed = body.text("seed");
        return new BookRecord.Draw(ref, seed, body.textsByName("tickets"));
    }

    private static BookRecord ruling(Walk line) {
        LeafHash ref = line.leaf("ref");
        boolean counts = line.flag("counts");
        return new CheckingRecord.Ruling(ref, counts, body(line).text("reason"));
    }

    private static BookRecord finding(Walk line) {
        LeafHash ref = line.leaf("ref");
        LeafHash recheck = line.leaf("recheck");
        CheckingRecord.Verdict verdict =
                CheckingRecord.Verdict.of(line.text("verdict")).orElseThrow();
        return new CheckingRecord.Finding(ref, recheck, verdict, body(line).texts("facts"));
    }

    private static BookRecord pool(Walk line) {
        long count = line.number("count");
        String ids = line.text("ids");
        String source = line.text("source");
        Walk body = body(line);
        return new MonitorRecord.Pool(count, ids, source, body.rows("books", body::point));
    }

    private static BookRecord recheck(Walk line) {
        CaseId caseId = line.caseId();
        LeafHash draw = line.leaf("ref");
        LeafHash begin = line.leaf("begin");
        return new MonitorRecord.Recheck(caseId, draw, begin, line.form(), interviewBody(body(line)));
    }

    private static BookRecord opening(Walk line) {
        BookPoint point = line.point();
        return new MonitorRecord.Opening(point, body(line).leaves("leaves"));
    }

    /** The point that a record's envelope names, or nothing for a kind that names none. */
    static Optional<BookPoint> point(Envelope envelope, JsonLine json) {
        return envelope.known()
                .filter(kind -> kind == Kind.PACK || kind == Kind.CONTINUES || kind == Kind.OPENING)
                .map(_ -> new Walk(json)
                        .skip("kind")
                        .skip("v")
                        .skip("id")
                        .skip("at")
                        .point());
    }

    private static Walk body(Walk line) {
        return line.skip("sum").in("body").skip("salt");
    }
}
