package vn.sipas.field.ledger.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.trust.BookName;

/** Writes what a record says: its kind's members of the envelope, and those of the body behind the salt. */
final class ContentWriter {

    private ContentWriter() {}

    static void write(BookRecord content, JsonWriter line, JsonWriter body) {
        switch (content) {
            case BookRecord.Season season -> season(season, body);
            case BookRecord.Form form -> {
                line.member("form", form.form().hex())
                        .member("name", form.name())
                        .member("version", form.version());
                files("files", form.files(), body.member("xform", form.xform()));
            }
            case BookRecord.Roster roster -> roster(roster, line, body);
            case BookRecord.Pack(BookPoint point) -> point(point, line);
            case BookRecord.Continues(BookPoint point) -> point(point, line);
            case BookRecord.Begin(CaseId caseId, FormHash form, Mode mode) ->
                line.member("case", caseId.text()).member("form", form.hex()).member("mode", mode.code());
            case BookRecord.Voiding(CaseId caseId, LeafHash ref, String reason, Optional<String> comment) -> {
                line.member("case", caseId.text()).member("ref", ref.base64()).member("reason", reason);
                comment.ifPresent(text -> body.member("comment", text));
            }
            case BookRecord.Contact contact -> {
                line.member("case", contact.caseId().text())
                        .member("attempt", contact.attempt())
                        .member("how", contact.how())
                        .member("outcome", contact.outcome());
                body.member("comment", contact.comment());
            }
            case BookRecord.Interview interview -> interview(interview, line, body);
            case FieldworkRecord work -> fieldwork(work, line, body);
            case CheckingRecord checking -> checking(checking, line, body);
            case MonitorRecord monitors -> monitors(monitors, line, body);
            case BookRecord.Frame frame -> {
                line.member("rule", frame.rule())
                        .member("size", frame.size())
                        .member("root", frame.root().base64())
                        .member("source", frame.source());
                body.name("strata").beginObject();
                frame.strata().forEach(body::member);
                body.endObject();
            }
            case BookRecord.Draw draw -> {
                line.member("ref", draw.ref().base64());
                body.member("seed", draw.seed()).name("tickets").beginObject();
                draw.tickets().forEach(body::member);
                body.endObject();
            }
            case BookRecord.Other(Kind kind) ->
                throw new IllegalArgumentException("nothing here writes the kind '" + kind.code() + "'");
        }
    }

    private static void fieldwork(FieldworkRecord work, JsonWriter line, JsonWriter body) {
        switch (work) {
            case FieldworkRecord.Assignment(Optional<LeafHash> withdraws, BookName to, FileContent sealed) -> {
                withdraws.ifPresent(ref -> line.member("ref", ref.base64()));
                line.member("to", to.text());
                body.member("sealed", sealed.base64());
            }
            case FieldworkRecord.Release(CaseId caseId, Optional<String> code, String reason) -> {
                line.member("case", caseId.text());
                code.ifPresent(text -> line.member("code", text));
                body.member("reason", reason);
            }
            case FieldworkRecord.Callback(CaseId caseId, boolean consent, FileContent sealed) -> {
                line.member("case", caseId.text()).member("consent", consent);
                body.member("sealed", sealed.base64());
            }
            case FieldworkRecord.Paper(String serial, FieldworkRecord.PaperState state) ->
                line.member("serial", serial).member("state", state.code());
        }
    }

    private static void checking(CheckingRecord checking, JsonWriter line, JsonWriter body) {
        line.member("ref", checking.ref().base64());
        switch (checking) {
            case CheckingRecord.Keying(LeafHash _, List<CheckingRecord.Difference> differences) -> {
                body.name("differences").beginArray();
                for (CheckingRecord.Difference difference : differences) {
                    body.beginObject()
                            .member("question", difference.question())
                            .member("first", difference.first())
                            .member("second", difference.second())
                            .endObject();
                }
                body.endArray();
            }
            case CheckingRecord.Review review -> {
                line.member("decision", review.decision().code());
                body.member("reason", review.reason()).member("comment", review.comment());
            }
            case CheckingRecord.Ruling(LeafHash _, boolean counts, String reason) -> {
                line.member("counts", counts);
                body.member("reason", reason);
            }
            case CheckingRecord.Finding finding -> {
                line.member("recheck", finding.recheck().base64())
                        .member("verdict", finding.verdict().code());
                texts("facts", finding.facts(), body);
            }
        }
    }

    private static void monitors(MonitorRecord record, JsonWriter line, JsonWriter body) {
        switch (record) {
            case MonitorRecord.Pool(long count, String ids, String source, List<BookPoint> books) -> {
                line.member("count", count).member("ids", ids).member("source", source);
                points("books", books, body);
            }
            case MonitorRecord.Recheck recheck -> {
                line.member("case", recheck.caseId().text())
                        .member("ref", recheck.draw().base64())
                        .member("begin", recheck.begin().base64())
                        .member("form", recheck.form().hex());
                interviewBody(recheck.body(), body);
            }
            case MonitorRecord.Opening(BookPoint point, List<LeafHash> leaves) -> {
                point(point, line);
                texts("leaves", leaves.stream().map(LeafHash::base64).toList(), body);
            }
            case MonitorRecord.Minutes(String sha256, String text) -> {
                line.member("sha256", sha256);
                body.member("text", text);
            }
        }
    }

    private static void season(BookRecord.Season season, JsonWriter body) {
        body.member("id", season.id().text())
                .member("title", season.title())
                .member("province", season.province())
                .member("starts", season.starts().toString())
                .member("ends", season.ends().toString())
                .member("target", season.target().toPlainString())
                .member("index", season.index())
                .member("sampling", season.sampling());
        texts("recipients", season.recipients(), body);
    }

    private static void roster(BookRecord.Roster roster, JsonWriter line, JsonWriter body) {
        line.member("version", roster.version());
        body.name("people").beginArray();
        for (Person person : roster.people()) {
            body.beginObject()
                    .member("name", person.name())
                    .member("role", person.role().code())
                    .member("unit", person.unit())
                    .member("key", person.key())
                    .endObject();
        }
        body.endArray();
        points("ended", roster.ended(), body);
    }

    private static void interview(BookRecord.Interview interview, JsonWriter line, JsonWriter body) {
        line.member("case", interview.caseId().text());
        interview.corrects().ifPresent(ref -> line.member("ref", ref.base64()));
        line.member("begin", interview.begin().base64())
                .member("form", interview.form().hex())
                .member("mode", interview.mode().code())
                .member("completeness", interview.completeness().code());
        interviewBody(interview.body(), body);
    }

    private static void interviewBody(InterviewBody from, JsonWriter body) {
        body.member("started", RecordTime.text(from.started()))
                .member("ended", RecordTime.text(from.ended()))
                .member("language", from.language())
                .member("by", from.by().text())
                .member("keyedBy", from.keyedBy().text())
                .name("answers");
        answers(from.answers(), body);
        body.name("missing").beginObject();
        from.missing().forEach((question, why) -> body.member(question, why.code()));
        body.endObject().member("sealed", from.sealed().map(FileContent::base64).orElse(""));
        body.name("trail").beginArray();
        for (TrailRow row : from.trail()) {
            body.beginArray()
                    .text(row.question())
                    .text(RecordTime.text(row.first()))
                    .number(row.seconds())
                    .number(row.changes())
                    .endArray();
        }
        body.endArray().name("comments").beginObject();
        from.comments().forEach(body::member);
        body.endObject();
        texts("confirmed", from.confirmed(), body);
        files("files", from.files(), body);
    }

    private static void answers(Map<String, AnswerValue> answers, JsonWriter to) {
        to.beginObject();
        answers.forEach((question, answer) -> {
            to.name(question);
            switch (answer) {
                case AnswerValue.Text(String text) -> to.text(text);
                case AnswerValue.Repeat(List<Map<String, AnswerValue>> instances) -> {
                    to.beginArray();
                    instances.forEach(instance -> answers(instance, to));
                    to.endArray();
                }
            }
        });
        to.endObject();
    }

    private static void points(String name, List<BookPoint> points, JsonWriter to) {
        to.name(name).beginArray();
        for (BookPoint point : points) {
            point(point, to.beginObject()).endObject();
        }
        to.endArray();
    }

    private static JsonWriter point(BookPoint point, JsonWriter to) {
        return to.member("book", point.book().text())
                .member("size", point.size())
                .member("root", point.root().base64());
    }

    private static void texts(String name, List<String> texts, JsonWriter to) {
        to.name(name).beginArray();
        texts.forEach(to::text);
        to.endArray();
    }

    private static void files(String name, Map<String, FileContent> files, JsonWriter to) {
        to.name(name).beginObject();
        files.forEach((file, content) -> to.member(file, content.base64()));
        to.endObject();
    }
}
