package vn.sipas.field.survey.handover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeReader;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.trust.Secret;

/**
 * What somebody answered in private, by the names a record uses. The text that is sealed is one object,
 * {@code {"answers":{"C5":"2"},"missing":{"C6":"refuses"}}}, an empty text in {@code answers} taking an earlier answer away; or
 * {@code {"parts":["<base64 of an age file>",…]}}, where the laptop was handed over more than once: each part is such an object
 * again, and later ones win.
 *
 * @param answers by question name
 * @param missing reasons for no answer, by question name
 */
public record SealedAnswers(Map<String, String> answers, Map<String, Missing> missing) {

    /** Parts within parts within parts are made by nobody. */
    private static final int DEEPEST = 2;

    public SealedAnswers {
        answers = inOrder(answers);
        missing = inOrder(missing);
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The text to be sealed. */
    public byte[] plain() {
        JsonWriter text = new JsonWriter().beginObject().name("answers").beginObject();
        answers.forEach(text::member);
        text.endObject().name("missing").beginObject();
        missing.forEach((name, why) -> text.member(name, why.code()));
        return text.endObject().endObject().bytes();
    }

    /** The text that holds several sealed ones, oldest first. */
    public static byte[] plain(List<FileContent> parts) {
        JsonWriter text = new JsonWriter().beginObject().name("parts").beginArray();
        parts.forEach(part -> text.text(part.base64()));
        return text.endArray().endObject().bytes();
    }

    /** What is sealed in {@code sealed}, if it is sealed to {@code department} and is such a text. */
    public static Optional<SealedAnswers> open(FileContent sealed, AgeIdentity department) {
        return open(sealed, department, DEEPEST);
    }

    private static Optional<SealedAnswers> open(FileContent sealed, AgeIdentity department, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        return switch (AgeReader.open(sealed.bytes(), List.of(department))) {
            case AgeReader.Unsealing.Refused _ -> Optional.empty();
            case AgeReader.Unsealing.Unsealed(Secret plain) -> {
                try (plain) {
                    yield Json.read(plain.bytes()) instanceof Json.Reading.Read(JsonValue.JsonObject object)
                            ? read(object, department, depth)
                            : Optional.empty();
                }
            }
        };
    }

    private static Optional<SealedAnswers> read(JsonValue.JsonObject object, AgeIdentity department, int depth) {
        if (object.member("parts").orElse(null) instanceof JsonValue.JsonArray parts) {
            return together(parts, department, depth);
        }
        if (!(object.member("answers").orElse(null) instanceof JsonValue.JsonObject answers)
                || !(object.member("missing").orElse(null) instanceof JsonValue.JsonObject missing)) {
            return Optional.empty();
        }
        Map<String, Missing> reasons = new LinkedHashMap<>();
        for (Map.Entry<String, String> reason : texts(missing).entrySet()) {
            Optional<Missing> why = Missing.read(reason.getValue());
            if (why.isEmpty()) {
                return Optional.empty();
            }
            reasons.put(reason.getKey(), why.get());
        }
        return Optional.of(new SealedAnswers(texts(answers), reasons));
    }

    private static Optional<SealedAnswers> together(JsonValue.JsonArray parts, AgeIdentity department, int depth) {
        List<SealedAnswers> opened = new ArrayList<>();
        for (JsonValue part : parts.elements()) {
            Optional<SealedAnswers> one = part instanceof JsonValue.JsonText(String base64)
                    ? FileContent.fromBase64(base64).flatMap(inner -> open(inner, department, depth - 1))
                    : Optional.empty();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            opened.add(one.get());
        }
        return Optional.of(opened.stream().reduce(new SealedAnswers(Map.of(), Map.of()), SealedAnswers::then));
    }

    /** This, changed by what came later. */
    private SealedAnswers then(SealedAnswers later) {
        Map<String, String> both = new LinkedHashMap<>(answers);
        Map<String, Missing> reasons = new LinkedHashMap<>(missing);
        later.missing.forEach((name, why) -> {
            both.remove(name);
            reasons.put(name, why);
        });
        later.answers.forEach((name, text) -> {
            reasons.remove(name);
            if (text.isEmpty()) {
                both.remove(name);
            } else {
                both.put(name, text);
            }
        });
        return new SealedAnswers(both, reasons);
    }

    private static Map<String, String> texts(JsonValue.JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (value instanceof JsonValue.JsonText(String text)) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    @Override
    public String toString() {
        return "SealedAnswers[" + answers.size() + ", " + missing.size() + "]";
    }
}
