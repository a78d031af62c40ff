package vn.sipas.field.base.json;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A walk, forwards only, over a scanned line's values, without building them. It begins inside an object or array:
 * {@link #next} goes to its next value; {@link #enter} goes into the value stood on, and when {@code next} then says
 * that nothing more is there, the walk is back outside, behind that value. What isn't entered is skipped.
 *
 * <p>Used by one thread. The line's bytes must not change meanwhile.
 */
public final class JsonCursor {

    private final byte[] b;
    private final int base;
    private int at;

    /** The containers that are open, as bits, the innermost lowest; 1 is an object. A line is 16 deep at most. */
    private int objects;

    private int nameFrom;
    private int nameTo;
    private int valueFrom;
    private boolean unentered;
    private boolean escaped;

    JsonCursor(byte[] bytes, int container, int base) {
        this.b = bytes;
        this.base = base;
        this.at = container + 1;
        this.objects = bytes[container] == '{' ? 1 : 0;
        this.valueFrom = container;
    }

    private JsonCursor(JsonCursor other) {
        this.b = other.b;
        this.base = other.base;
        this.at = other.at;
        this.objects = other.objects;
        this.nameFrom = other.nameFrom;
        this.nameTo = other.nameTo;
        this.valueFrom = other.valueFrom;
        this.unentered = other.unentered;
        this.escaped = other.escaped;
    }

    /** A second walk from here on. */
    public JsonCursor copy() {
        return new JsonCursor(this);
    }

    /** Goes to the next value of the container that the walk is in; if there is none, leaves the container. */
    public boolean next() {
        if (unentered) {
            skip();
        }
        byte c = b[at];
        if (c == '}' || c == ']') {
            at++;
            objects >>>= 1;
            return false;
        }
        if (c == ',') {
            at++;
        }
        if ((objects & 1) != 0) {
            nameFrom = at + 1;
            nameTo = endOfText(nameFrom);
            at = nameTo + 2;
        }
        valueFrom = at;
        byte first = b[at];
        if (first == '"') {
            at = endOfText(at + 1) + 1;
        } else if (first == '{' || first == '[') {
            unentered = true;
        } else {
            while (b[at] != ',' && b[at] != '}' && b[at] != ']') {
                at++;
            }
        }
        return true;
    }

    /** Goes into the object or array stood on, before its first value. */
    public void enter() {
        if (!unentered) {
            throw new IllegalStateException("nothing to enter");
        }
        unentered = false;
        objects = (objects << 1) | (b[at] == '{' ? 1 : 0);
        at++;
    }

    /** What the value stood on is. */
    public JsonKind kind() {
        return JsonKind.of(b[valueFrom]);
    }

    /** Where the value stood on begins, counted from the scanned range's first byte. */
    public int offset() {
        return valueFrom - base;
    }

    /** The name of the member stood on, escapes resolved. */
    public String name() {
        return JsonBytes.text(b, nameFrom, nameTo);
    }

    /** Whether the member stood on is called {@code name}, in UTF-8; a name written with escapes counts as another. */
    public boolean isNamed(byte[] name) {
        return Arrays.equals(b, nameFrom, nameTo, name, 0, name.length);
    }

    /** The text stood on, escapes resolved. */
    public String text() {
        require(JsonKind.TEXT);
        return JsonBytes.text(b, valueFrom + 1, at - 1);
    }

    /** What {@code test} says of the UTF-8 of the text stood on, escapes resolved. */
    public boolean text(TextTest test) {
        require(JsonKind.TEXT);
        if (!escaped) {
            return test.holds(b, valueFrom + 1, at - 1);
        }
        byte[] plain = JsonBytes.unescape(b, valueFrom + 1, at - 1);
        return test.holds(plain, 0, plain.length);
    }

    /** The number stood on if it is a whole one within ±(2^53 − 1), written without fraction and exponent. */
    public OptionalLong wholeNumber() {
        require(JsonKind.NUMBER);
        return JsonBytes.wholeNumber(b, valueFrom, at);
    }

    /** The truth value stood on. */
    public boolean flag() {
        require(JsonKind.BOOLEAN);
        return b[valueFrom] == 't';
    }

    /** A property of a text's UTF-8 bytes; they must neither be kept nor changed. */
    @FunctionalInterface
    public interface TextTest {
        boolean holds(byte[] utf8, int from, int to);
    }

    private void skip() {
        int open = 0;
        do {
            byte c = b[at++];
            if (c == '"') {
                at = endOfText(at) + 1;
            } else if (c == '{' || c == '[') {
                open++;
            } else if (c == '}' || c == ']') {
                open--;
            }
        } while (open > 0);
        unentered = false;
    }

    /** The closing quote of the text that begins at {@code start}; notes whether there was an escape before it. */
    private int endOfText(int start) {
        escaped = false;
        int end = start;
        while (true) {
            if (end + Words.LENGTH <= b.length) {
                int unquoted = Words.unquoted(b, end);
                end += unquoted;
                if (unquoted == Words.LENGTH) {
                    continue;
                }
            }
            if (b[end] == '"') {
                return end;
            }
            if (b[end] == '\\') {
                escaped = true;
                end++;
            }
            end++;
        }
    }

    private void require(JsonKind kind) {
        if (kind() != kind) {
            throw new IllegalStateException("the value at " + offset() + " is no " + kind);
        }
    }
}
