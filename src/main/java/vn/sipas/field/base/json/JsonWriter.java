package vn.sipas.field.base.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.sipas.field.base.language.Folding;

/**
 * Writes one line of compact JSON, the same bytes for the same calls: members in the order given, no white space, UTF-8 in
 * NFC, and escapes only where RFC 8259 demands them ({@code \" \\ \b \f \n \r \t}, other control characters as
 * {@code \}{@code u00xx} in lower case). Brackets that don't match, a member outside an object and the like are mistakes
 * of the caller's. Used by one thread.
 */
public final class JsonWriter {

    private final ByteArrayOutputStream out;

    /** One letter for each open container: its bracket, or {@code e} and {@code E} while object or array is empty. */
    private final StringBuilder open = new StringBuilder();

    private boolean named;

    public JsonWriter() {
        this(512);
    }

    /** A writer with room for about {@code bytes} bytes; it grows beyond. */
    public JsonWriter(int bytes) {
        this.out = new ByteArrayOutputStream(bytes);
    }

    /** Begins an object as the line, or as the value just named, or as an array's next element. */
    public JsonWriter beginObject() {
        value();
        open.append('e');
        out.write('{');
        return this;
    }

    /** Ends the innermost object. */
    public JsonWriter endObject() {
        close("{e");
        out.write('}');
        return this;
    }

    /** Begins an array. */
    public JsonWriter beginArray() {
        value();
        open.append('E');
        out.write('[');
        return this;
    }

    /** Ends the innermost array. */
    public JsonWriter endArray() {
        close("[E");
        out.write(']');
        return this;
    }

    /** Names the value that is written next. */
    public JsonWriter name(String name) {
        int last = open.length() - 1;
        boolean inObject = last >= 0 && (open.charAt(last) == 'e' || open.charAt(last) == '{');
        if (!inObject || named) {
            throw new IllegalStateException("no place for the name '" + name + "'");
        }
        if (open.charAt(last) == '{') {
            out.write(',');
        }
        open.setCharAt(last, '{');
        quote(name);
        out.write(':');
        named = true;
        return this;
    }

    /** Writes a text; one with half a surrogate pair is refused. */
    public JsonWriter text(String text) {
        value();
        quote(text);
        return this;
    }

    /** Writes a whole number; one beyond ±(2^53 − 1) is refused. */
    public JsonWriter number(long number) {
        if (Math.abs(number) > JsonBytes.LARGEST || number == Long.MIN_VALUE) {
            throw new IllegalArgumentException("not every reader could hold " + number);
        }
        value();
        out.writeBytes(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Writes a truth value. */
    public JsonWriter flag(boolean flag) {
        value();
        out.writeBytes(Boolean.toString(flag).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Writes a value that is already JSON, byte for byte: what another writer made. */
    public JsonWriter written(byte[] json) {
        value();
        out.writeBytes(json);
        return this;
    }

    /** A named text. */
    public JsonWriter member(String name, String text) {
        return name(name).text(text);
    }

    /** A named whole number. */
    public JsonWriter member(String name, long number) {
        return name(name).number(number);
    }

    /** A named truth value. */
    public JsonWriter member(String name, boolean flag) {
        return name(name).flag(flag);
    }

    /** The finished line, without LF. */
    public byte[] bytes() {
        if (!open.isEmpty() || out.size() == 0) {
            throw new IllegalStateException("the line is not finished");
        }
        return out.toByteArray();
    }

    private void value() {
        int last = open.length() - 1;
        if (last < 0) {
            if (out.size() > 0) {
                throw new IllegalStateException("a line is one value");
            }
            return;
        }
        char container = open.charAt(last);
        if (named) {
            named = false;
        } else if (container == 'E') {
            open.setCharAt(last, '[');
        } else if (container == '[') {
            out.write(',');
        } else {
            throw new IllegalStateException("a value in an object has a name");
        }
    }

    private void close(String wanted) {
        int last = open.length() - 1;
        if (last < 0 || named || wanted.indexOf(open.charAt(last)) < 0) {
            throw new IllegalStateException("nothing of this kind to close");
        }
        open.setLength(last);
    }

    private void quote(String given) {
        String text = Folding.nfc(given);
        requireWholePairs(text);
        out.write('"');
        for (byte c : text.getBytes(StandardCharsets.UTF_8)) {
            switch (c) {
                case '"' -> escape('"');
                case '\\' -> escape('\\');
                case '\b' -> escape('b');
                case '\f' -> escape('f');
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                case '\t' -> escape('t');
                default -> {
                    if (c >= 0 && c < ' ') {
                        out.writeBytes("\\u%04x".formatted(c).getBytes(StandardCharsets.US_ASCII));
                    } else {
                        out.write(c);
                    }
                }
            }
        }
        out.write('"');
    }

    private void escape(char letter) {
        out.write('\\');
        out.write(letter);
    }

    private static void requireWholePairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException("half a surrogate pair at " + i);
                }
                i++;
            }
        }
    }
}
