package vn.sipas.field.ledger.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.json.JsonLine;

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
            case FRAME,
                    DRAW,
                    ASSIGNMENT,
                    RELEASE,
                    CALLBACK,
                    PAPER,
                    KEYING,
                    REVIEW,
                    RULING,
                    POOL,
                    RECHECK,
                    OPENING,
                    FINDING,
                    MINUTES,
                    SEAL -> new BookRecord.Other(kind);
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

    private static Walk body(Walk line) {
        return line.skip("sum").in("body").skip("salt");
    }
}
