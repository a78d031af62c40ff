package vn.sipas.field.base.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A JSON document read into memory. Its texts may be answers, so no part prints them. */
public sealed interface JsonValue {

    /** An object; its members keep the document's order. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value of the member called {@code name}, or nothing. */
        public Optional<JsonValue> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public String toString() {
            return "JsonObject[" + members.size() + " members]";
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return "JsonArray[" + elements.size() + " elements]";
        }
    }

    /** A text, escapes resolved. */
    record JsonText(String text) implements JsonValue {
        @Override
        public String toString() {
            return "JsonText[" + text.length() + " units]";
        }
    }

    /** A number as it is written, at most 20 characters: {@code 1.50} stays {@code 1.50}. */
    record JsonNumber(String written) implements JsonValue {
        public JsonNumber {
            if (written.isEmpty() || written.length() > Json.LONGEST_NUMBER) {
                throw new IllegalArgumentException("a number has 1 to 20 characters");
            }
        }

        /** The exact value. */
        public BigDecimal decimal() {
            return new BigDecimal(written);
        }

        /** The value if it is written as a whole number within ±(2^53 − 1), without fraction and exponent. */
        public OptionalLong wholeNumber() {
            byte[] digits = written.getBytes(StandardCharsets.US_ASCII);
            return JsonBytes.wholeNumber(digits, 0, digits.length);
        }
    }

    /** A truth value. */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** The value {@code null}. */
    record JsonNull() implements JsonValue {}
}
