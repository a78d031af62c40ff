package vn.sipas.field.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.base.json.JsonValue.JsonArray;
import vn.sipas.field.base.json.JsonValue.JsonBoolean;
import vn.sipas.field.base.json.JsonValue.JsonNull;
import vn.sipas.field.base.json.JsonValue.JsonNumber;
import vn.sipas.field.base.json.JsonValue.JsonObject;
import vn.sipas.field.base.json.JsonValue.JsonText;

/** Builds the tree of one document from Jackson's tokens; calls itself once a level, at most {@link Json#DEEPEST} times. */
final class TreeReader {

    private final JsonParser parser;
    private final String text;
    private JsonFault fault = JsonFault.JSON_BAD;

    TreeReader(JsonParser parser, String text) {
        this.parser = parser;
        this.text = text;
    }

    Json.Reading read() throws IOException {
        try {
            Optional<JsonValue> value = value(parser.nextToken(), 1);
            if (value.isPresent() && parser.nextToken() == null) {
                return new Json.Reading.Read(value.get());
            }
        } catch (JsonProcessingException malformed) {
            fault = JsonFault.JSON_BAD;
        }
        return new Json.Reading.Faulty(fault, offset());
    }

    /** The value that begins with {@code token}, or nothing and {@link #fault} says why. */
    private Optional<JsonValue> value(@Nullable JsonToken token, int depth) throws IOException {
        if (token == null) {
            return Optional.empty();
        }
        return switch (token) {
            case START_OBJECT -> depth > Json.DEEPEST ? failed(JsonFault.TOO_DEEP) : object(depth);
            case START_ARRAY -> depth > Json.DEEPEST ? failed(JsonFault.TOO_DEEP) : array(depth);
            case VALUE_STRING -> whole(parser.getText()).map(JsonText::new);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> Optional.of(new JsonBoolean(true));
            case VALUE_FALSE -> Optional.of(new JsonBoolean(false));
            case VALUE_NULL -> Optional.of(new JsonNull());
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> failed(JsonFault.JSON_BAD);
        };
    }

    private Optional<JsonValue> object(int depth) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Optional<String> name = whole(parser.currentName());
            if (name.isEmpty()) {
                return Optional.empty();
            }
            Optional<JsonValue> value = value(parser.nextToken(), depth + 1);
            if (value.isEmpty()) {
                return value;
            }
            if (members.put(name.get(), value.get()) != null) {
                return failed(JsonFault.DUPLICATE_KEY);
            }
        }
        return Optional.of(new JsonObject(members));
    }

    private Optional<JsonValue> array(int depth) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Optional<JsonValue> value = value(token, depth + 1);
            if (value.isEmpty()) {
                return value;
            }
            elements.add(value.get());
        }
        return Optional.of(new JsonArray(elements));
    }

    private Optional<JsonValue> number(String written) {
        return written.length() > Json.LONGEST_NUMBER
                ? failed(JsonFault.JSON_BAD)
                : Optional.of(new JsonNumber(written));
    }

    private Optional<String> whole(String given) {
        boolean lone = given.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            fault = JsonFault.LONE_SURROGATE;
        }
        return lone ? Optional.empty() : Optional.of(given);
    }

    private Optional<JsonValue> failed(JsonFault why) {
        fault = why;
        return Optional.empty();
    }

    private int offset() {
        long units = Math.clamp(parser.currentLocation().getCharOffset(), 0, text.length());
        return text.substring(0, (int) units).getBytes(StandardCharsets.UTF_8).length;
    }
}
