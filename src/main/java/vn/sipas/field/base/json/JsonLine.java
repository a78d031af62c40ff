package vn.sipas.field.base.json;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One line of compact JSON that was scanned and found good: an object, its members in their order, each a range of the
 * line's bytes. Nothing is copied: whoever hands the bytes in leaves them alone as long as the line is used.
 *
 * <p>Members are named by their number from 0. Offsets count from the scanned range's first byte.
 */
public final class JsonLine implements JsonScan {

    private final byte[] b;
    private final int from;
    private final int to;
    private final int[] members;
    private final boolean walkable;

    JsonLine(byte[] bytes, int from, int to, int[] members, boolean walkable) {
        this.b = bytes;
        this.from = from;
        this.to = to;
        this.members = members;
        this.walkable = walkable;
    }

    /** Scans the bytes from {@code from} up to, without, {@code to}: one line without its LF. */
    public static JsonScan scan(byte[] bytes, int from, int to) {
        return new JsonScanner(bytes, from, to).scan();
    }

    /** How many members the line's object has. */
    public int size() {
        return members.length / 4;
    }

    /** The name of a member. */
    public String name(int member) {
        return new String(b, nameFrom(member), nameTo(member) - nameFrom(member), StandardCharsets.UTF_8);
    }

    /** The number of the member called {@code name}, which is ASCII, or nothing. */
    public OptionalInt member(String name) {
        for (int i = 0; i < size(); i++) {
            if (isNamed(i, name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** What a member's value is. */
    public JsonKind kind(int member) {
        return JsonKind.of(b[valueFrom(member)]);
    }

    /** Where a member's name begins, at its opening quote. */
    public int nameOffset(int member) {
        return nameFrom(member) - 1 - from;
    }

    /** Where a member's value begins. */
    public int start(int member) {
        return valueFrom(member) - from;
    }

    /** Where a member's value ends: the first byte behind it. */
    public int end(int member) {
        return members[4 * member + 3] - from;
    }

    /** A member's text, escapes resolved; a member of another kind is a mistake of the caller's. */
    public String text(int member) {
        require(member, JsonKind.TEXT);
        return JsonBytes.text(b, valueFrom(member) + 1, from + end(member) - 1);
    }

    /** A member's number if it is a whole one within ±(2^53 − 1), written without fraction and exponent. */
    public OptionalLong wholeNumber(int member) {
        require(member, JsonKind.NUMBER);
        return JsonBytes.wholeNumber(b, valueFrom(member), from + end(member));
    }

    /** A member's truth value. */
    public boolean flag(int member) {
        require(member, JsonKind.BOOLEAN);
        return b[valueFrom(member)] == 't';
    }

    /** A walk over the line, standing before its object's first member; a line that is too deep has none. */
    public JsonCursor cursor() {
        if (!walkable) {
            throw new IllegalStateException("no walk through a line deeper than " + JsonScanner.DEEPEST);
        }
        return new JsonCursor(b, from, from);
    }

    /** A walk over one member's object or array, standing before its first value. */
    public JsonCursor cursor(int member) {
        boolean container = kind(member) == JsonKind.OBJECT || kind(member) == JsonKind.ARRAY;
        if (!walkable || !container) {
            throw new IllegalStateException("no walk through this member");
        }
        return new JsonCursor(b, valueFrom(member), from);
    }

    /** How many bytes the line has. */
    public int length() {
        return to - from;
    }

    private boolean isNamed(int member, String name) {
        int start = nameFrom(member);
        if (nameTo(member) - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (b[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int nameFrom(int member) {
        return members[4 * member];
    }

    private int nameTo(int member) {
        return members[4 * member + 1];
    }

    private int valueFrom(int member) {
        return members[4 * member + 2];
    }

    private void require(int member, JsonKind kind) {
        if (kind(member) != kind) {
            throw new IllegalStateException("'" + name(member) + "' is no " + kind);
        }
    }
}
