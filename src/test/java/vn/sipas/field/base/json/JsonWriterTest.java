package vn.sipas.field.base.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void lineIsCompactAndInTheOrderGiven() {
        JsonWriter writer = new JsonWriter()
                .beginObject()
                .member("z", "1")
                .member("a", -9007199254740991L)
                .member("f", true)
                .name("o")
                .beginObject()
                .endObject()
                .name("l")
                .beginArray()
                .text("x")
                .number(2)
                .beginArray()
                .endArray()
                .flag(false)
                .endArray()
                .name("w")
                .written("{\"k\":1}".getBytes(StandardCharsets.US_ASCII))
                .endObject();

        assertThat(text(writer))
                .isEqualTo(
                        "{\"z\":\"1\",\"a\":-9007199254740991,\"f\":true,\"o\":{},\"l\":[\"x\",2,[],false],\"w\":{\"k\":1}}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(text(new JsonWriter().text("\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é😀")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é😀\"");
    }

    @Test
    void namesAndTextsAreWrittenInNfc() {
        assertThat(text(new JsonWriter()
                        .beginObject()
                        .member("e\u0301", "a\u0300")
                        .endObject()))
                .isEqualTo("{\"é\":\"à\"}");
    }

    @Test
    void whatNoReaderCouldHoldIsRefused() {
        JsonWriter writer = new JsonWriter();

        assertThatThrownBy(() -> writer.text("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.text("\ude00\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.number(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.number(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unfinishedAndUnnamedIsRefused() {
        assertThatThrownBy(() -> new JsonWriter().beginObject().bytes()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new JsonWriter().beginObject().text("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new JsonWriter().beginArray().name("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new JsonWriter().beginObject().name("x").endObject())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new JsonWriter().number(1).number(2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new JsonWriter().beginObject().endArray()).isInstanceOf(IllegalStateException.class);
    }

    private static String text(JsonWriter writer) {
        return new String(writer.bytes(), StandardCharsets.UTF_8);
    }
}
