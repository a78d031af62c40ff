package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.Stored;

/**
 * A step as one line of JSON, as the draft keeps it (sealed): {@code at}, {@code do}, and what the step needs. Only this
 * program reads it; a draft never leaves its store.
 */
final class StepLine {

    private StepLine() {}

    static byte[] write(TimedStep timed) {
        JsonWriter line = new JsonWriter().beginObject().member("at", timed.at().toString());
        switch (timed.step()) {
            case Step.Opened() -> line.member("do", "opened");
            case Step.Answered(QuestionPath question, Optional<Answer> answer) -> {
                line.member("do", "answered").member("question", question.text());
                answer.ifPresent(a -> line.member("answer", a.text()));
            }
            case Step.Excused(QuestionPath question, Optional<Missing> why) -> {
                line.member("do", "excused").member("question", question.text());
                why.ifPresent(w -> line.member("why", w.name()));
            }
            case Step.Commented(QuestionPath question, String text) ->
                line.member("do", "commented")
                        .member("question", question.text())
                        .member("text", text);
            case Step.Confirmed(QuestionPath question, boolean stands) ->
                line.member("do", "confirmed")
                        .member("question", question.text())
                        .member("stands", stands);
            case Step.Sealed(QuestionPath question, boolean settled, FileContent answer) ->
                line.member("do", "sealed")
                        .member("question", question.text())
                        .member("settled", settled)
                        .member("answer", answer.base64());
            case Step.HandedBack(int first, FileContent answers) ->
                line.member("do", "handed-back").member("first", first).member("answers", answers.base64());
            case Step.SealedBefore(List<QuestionPath> questions, FileContent answers) -> {
                line.member("do", "sealed-before")
                        .member("answers", answers.base64())
                        .name("questions")
                        .beginArray();
                questions.forEach(question -> line.text(question.text()));
                line.endArray();
            }
            case Step.Attached(String name, FileContent content) ->
                line.member("do", "attached").member("name", name).member("content", content.base64());
            case Step.Enveloped(String serial) -> line.member("do", "enveloped").member("serial", serial);
            case Step.LanguageChosen(String language) ->
                line.member("do", "language").member("language", language);
            case Step.InstanceAdded(QuestionPath repeat) ->
                line.member("do", "added").member("question", repeat.text());
            case Step.InstanceRemoved(QuestionPath repeat, int instance) ->
                line.member("do", "removed").member("question", repeat.text()).member("instance", instance);
            case Step.InstanceTakenBack(QuestionPath repeat, int instance) ->
                line.member("do", "taken-back")
                        .member("question", repeat.text())
                        .member("instance", instance);
            case Step.InstanceReturned() -> line.member("do", "returned");
            case Step.Prefilled prefilled -> prefilled(line, prefilled);
        }
        return line.endObject().bytes();
    }

    private static void prefilled(JsonWriter line, Step.Prefilled prefilled) {
        line.member("do", "prefilled").name("rows").beginArray();
        for (Stored row : prefilled.rows()) {
            line.beginObject().member("question", row.path().text());
            row.answer().ifPresent(answer -> line.member("answer", answer.text()));
            line.endObject();
        }
        line.endArray().name("trail").beginArray();
        for (TrailRow row : prefilled.trail()) {
            line.beginArray()
                    .text(row.question())
                    .text(RecordTime.text(row.first()))
                    .number(row.seconds())
                    .number(row.changes())
                    .endArray();
        }
        line.endArray().name("instances").beginArray();
        prefilled
                .instances()
                .forEach((repeat, number) ->
                        line.beginArray().text(repeat.text()).number(number).endArray());
        line.endArray();
    }

    static TimedStep read(byte[] bytes) {
        if (!(Json.read(bytes) instanceof Json.Reading.Read(JsonValue.JsonObject step))) {
            throw new StoreException("a draft's step is no JSON object");
        }
        return new TimedStep(OffsetDateTime.parse(text(step, "at")), step(step));
    }

    private static Step step(JsonValue.JsonObject step) {
        String act = text(step, "do");
        return switch (act) {
            case "opened" -> new Step.Opened();
            case "answered" ->
                new Step.Answered(question(step), find(step, "answer").map(Answer::new));
            case "excused" -> new Step.Excused(question(step), find(step, "why").map(Missing::valueOf));
            case "commented" -> new Step.Commented(question(step), text(step, "text"));
            case "language" -> new Step.LanguageChosen(text(step, "language"));
            case "added" -> new Step.InstanceAdded(question(step));
            case "removed" -> new Step.InstanceRemoved(question(step), instance(step));
            case "taken-back" -> new Step.InstanceTakenBack(question(step), instance(step));
            case "returned" -> new Step.InstanceReturned();
            case "confirmed" -> new Step.Confirmed(question(step), isTrue(step, "stands"));
            case "sealed" -> new Step.Sealed(question(step), isTrue(step, "settled"), content(step, "answer"));
            case "handed-back" ->
                new Step.HandedBack((int) number(step.member("first").orElseThrow()), content(step, "answers"));
            case "sealed-before" ->
                new Step.SealedBefore(
                        elements(step, "questions").stream()
                                .map(value -> new QuestionPath(text(value)))
                                .toList(),
                        content(step, "answers"));
            case "attached" -> new Step.Attached(text(step, "name"), content(step, "content"));
            case "enveloped" -> new Step.Enveloped(text(step, "serial"));
            case "prefilled" -> new Step.Prefilled(rows(step), trail(step), instances(step));
            default -> throw new StoreException("a draft's step is of a newer version: '" + act + "'");
        };
    }

    private static List<Stored> rows(JsonValue.JsonObject step) {
        List<Stored> rows = new ArrayList<>();
        for (JsonValue row : elements(step, "rows")) {
            JsonValue.JsonObject object = (JsonValue.JsonObject) row;
            rows.add(new Stored(question(object), find(object, "answer").map(Answer::new)));
        }
        return rows;
    }

    private static List<TrailRow> trail(JsonValue.JsonObject step) {
        List<TrailRow> rows = new ArrayList<>();
        for (JsonValue row : elements(step, "trail")) {
            List<JsonValue> cells = ((JsonValue.JsonArray) row).elements();
            rows.add(new TrailRow(
                    text(cells.get(0)),
                    RecordTime.read(text(cells.get(1))).orElseThrow(),
                    number(cells.get(2)),
                    number(cells.get(3))));
        }
        return rows;
    }

    private static Map<QuestionPath, Integer> instances(JsonValue.JsonObject step) {
        Map<QuestionPath, Integer> instances = new LinkedHashMap<>();
        // Drafts begun before this member existed lack it.
        if (step.member("instances").isPresent()) {
            for (JsonValue row : elements(step, "instances")) {
                List<JsonValue> cells = ((JsonValue.JsonArray) row).elements();
                instances.put(new QuestionPath(text(cells.get(0))), (int) number(cells.get(1)));
            }
        }
        return instances;
    }

    private static List<JsonValue> elements(JsonValue.JsonObject step, String name) {
        return ((JsonValue.JsonArray) step.member(name).orElseThrow()).elements();
    }

    private static FileContent content(JsonValue.JsonObject step, String name) {
        return FileContent.fromBase64(text(step, name))
                .orElseThrow(() -> new StoreException("a draft's sealed answer or photo is damaged"));
    }

    private static boolean isTrue(JsonValue.JsonObject step, String name) {
        return step.member(name).orElseThrow() instanceof JsonValue.JsonBoolean(boolean value) && value;
    }

    private static QuestionPath question(JsonValue.JsonObject step) {
        return new QuestionPath(text(step, "question"));
    }

    private static int instance(JsonValue.JsonObject step) {
        return (int) number(step.member("instance").orElseThrow());
    }

    private static String text(JsonValue.JsonObject step, String name) {
        return find(step, name).orElseThrow(() -> new StoreException("a draft's step lacks '" + name + "'"));
    }

    private static Optional<String> find(JsonValue.JsonObject step, String name) {
        return step.member(name).map(StepLine::text);
    }

    private static String text(JsonValue value) {
        return ((JsonValue.JsonText) value).text();
    }

    private static long number(JsonValue value) {
        return ((JsonValue.JsonNumber) value).wholeNumber().orElseThrow();
    }
}
