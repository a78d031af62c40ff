package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.interview.Entry;

/**
 * A file of answers: {@code {"answers":{"A1":"2","C2":["1","3"],"member":[{"age":"31"}]},"missing":{"C9_1":"refuses"}}}, or
 * the answers' object alone. Numbers may stand without quotes; several choices are a list of texts or one text with blanks.
 */
public final class AnswersFile {

    private AnswersFile() {}

    /** What a file says; nothing if it is no file of answers, which has been told then. */
    public static Optional<Entry> read(Console console, Path file) {
        Optional<byte[]> bytes = Files.read(console, file);
        Optional<Entry> entry = bytes.flatMap(AnswersFile::read);
        if (bytes.isPresent() && entry.isEmpty()) {
            console.refuse(file.toString(), CommandFault.ANSWERS_BAD);
        }
        return entry;
    }

    /** Tells what a form refused of a file, each by its question's name; returns the exit code of a refusal. */
    public static int told(Console console, List<Entry.Refusal> refusals) {
        for (Entry.Refusal refusal : refusals) {
            if (refusal.why().isPresent()) {
                console.refuse(
                        refusal.name(),
                        refusal.why().get().fault().code(),
                        refusal.why().get().text(console.language()));
            } else {
                console.refuse(refusal.name(), CommandFault.ANSWER_UNKNOWN);
            }
        }
        return Main.REFUSED;
    }

    static Optional<Entry> read(byte[] bytes) {
        if (!(Json.read(bytes) instanceof Json.Reading.Read(JsonValue.JsonObject file))) {
            return Optional.empty();
        }
        JsonValue.JsonObject answers = object(file, "answers").orElse(file);
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        Map<String, Missing> missing = new LinkedHashMap<>();
        boolean good = readLevel(answers, values)
                && object(file, "missing").map(m -> readMissing(m, missing)).orElse(true);
        return good ? Optional.of(new Entry(values, missing)) : Optional.empty();
    }

    private static Optional<JsonValue.JsonObject> object(JsonValue.JsonObject file, String name) {
        return file.member(name).filter(JsonValue.JsonObject.class::isInstance).map(JsonValue.JsonObject.class::cast);
    }

    private static boolean readLevel(JsonValue.JsonObject level, Map<String, AnswerValue> values) {
        for (Map.Entry<String, JsonValue> member : level.members().entrySet()) {
            Optional<AnswerValue> value = value(member.getValue());
            if (value.isEmpty()) {
                return false;
            }
            values.put(member.getKey(), value.get());
        }
        return true;
    }

    private static Optional<AnswerValue> value(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonText(String text) -> Optional.of(new AnswerValue.Text(text));
            case JsonValue.JsonNumber(String written) -> Optional.of(new AnswerValue.Text(written));
            case JsonValue.JsonArray(List<JsonValue> elements) -> list(elements);
            case JsonValue.JsonObject _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> Optional.empty();
        };
    }

    private static Optional<AnswerValue> list(List<JsonValue> elements) {
        List<String> choices = new ArrayList<>();
        List<Map<String, AnswerValue>> instances = new ArrayList<>();
        for (JsonValue element : elements) {
            switch (element) {
                case JsonValue.JsonText(String text) -> choices.add(text);
                case JsonValue.JsonNumber(String written) -> choices.add(written);
                case JsonValue.JsonObject object -> {
                    Map<String, AnswerValue> instance = new LinkedHashMap<>();
                    if (!readLevel(object, instance)) {
                        return Optional.empty();
                    }
                    instances.add(instance);
                }
                case JsonValue.JsonArray _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> {
                    return Optional.empty();
                }
            }
        }
        if (!choices.isEmpty() && !instances.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                instances.isEmpty()
                        ? new AnswerValue.Text(String.join(" ", choices))
                        : new AnswerValue.Repeat(instances));
    }

    private static boolean readMissing(JsonValue.JsonObject object, Map<String, Missing> missing) {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            Optional<Missing> why = member.getValue() instanceof JsonValue.JsonText(String code)
                    ? Arrays.stream(Missing.values())
                            .filter(m -> m.code().equals(code))
                            .findFirst()
                    : Optional.empty();
            if (why.isEmpty()) {
                return false;
            }
            missing.put(member.getKey(), why.get());
        }
        return true;
    }
}
