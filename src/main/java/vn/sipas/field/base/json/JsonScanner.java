package vn.sipas.field.base.json;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One pass over one line: UTF-8, the whole grammar of RFC 8259, no white space, no name twice. Depth costs no Java stack,
 * so a line of a million brackets ends as {@code too-deep}, not as a crash. Made for one line, used by one thread.
 */
final class JsonScanner {

    /** How deep a line may nest; the line's own object is 1 (design.md, section 9). */
    static final int DEEPEST = 16;

    private static final int AN_ARRAY = -1;

    private static final boolean[] PLAIN = plain();

    private final byte[] b;
    private final int from;
    private final int to;

    /** Name from, name to, value from, value to of each top-level member; names without their quotes. */
    private int[] members = new int[4 * 16];

    private int memberCount;

    /** The names of all open objects, the innermost last. */
    private final Names names;

    /** For each open container the count of names when it opened, or {@link #AN_ARRAY}. */
    private int[] open = new int[DEEPEST * 2];

    private int depth;
    private int tooDeepAt = -1;
    private boolean escaped;

    private @Nullable JsonFault fault;
    private int faultAt;

    JsonScanner(byte[] bytes, int from, int to) {
        this.b = bytes;
        this.from = from;
        this.to = to;
        this.names = new Names(bytes);
    }

    JsonScan scan() {
        int end = from < to && b[from] == '{' ? line() : reject(from, JsonFault.JSON_BAD);
        if (end >= 0 && end < to) {
            end = reject(end, JsonFault.JSON_BAD);
        }
        JsonFault found = fault;
        if (end < 0 && found != null) {
            int notUtf8 = Utf8.firstFault(b, from, to);
            return notUtf8 < to
                    ? new JsonScan.Faulty(JsonFault.NOT_UTF8, notUtf8 - from)
                    : new JsonScan.Faulty(found, faultAt - from);
        }
        JsonLine line = new JsonLine(b, from, to, Arrays.copyOf(members, memberCount * 4), tooDeepAt < 0);
        return tooDeepAt < 0 ? line : new JsonScan.TooDeep(line, tooDeepAt - from);
    }

    /** Scans the top-level object; the position behind it, or -1 for a fault. Every method that scans answers so. */
    private int line() {
        int at = from;
        while (true) {
            at = value(at);
            while (true) {
                if (at < 0 || depth == 0) {
                    return at;
                }
                if (at >= to) {
                    return reject(at, JsonFault.JSON_BAD);
                }
                boolean inArray = open[depth - 1] == AN_ARRAY;
                if (depth == 1 && memberCount > 0) {
                    members[4 * memberCount - 1] = at;
                }
                if (b[at] == ',') {
                    at = inArray ? at + 1 : name(at + 1);
                    break;
                }
                at = b[at] == (inArray ? ']' : '}') ? close(at) : reject(at, JsonFault.JSON_BAD);
            }
            if (at < 0) {
                return at;
            }
        }
    }

    /** Scans one scalar or one empty container; of another container only what stands before its first value. */
    private int value(int from) {
        int at = from;
        while (at >= 0 && at < to) {
            switch (b[at]) {
                case '{' -> {
                    open(at, names.count());
                    at++;
                    if (at < to && b[at] == '}') {
                        return close(at);
                    }
                    at = name(at);
                }
                case '[' -> {
                    open(at, AN_ARRAY);
                    at++;
                    if (at < to && b[at] == ']') {
                        return close(at);
                    }
                }
                case '"' -> {
                    return text(at + 1);
                }
                case 't' -> {
                    return word(at, "true");
                }
                case 'f' -> {
                    return word(at, "false");
                }
                case 'n' -> {
                    return word(at, "null");
                }
                default -> {
                    return number(at);
                }
            }
        }
        return at < 0 ? at : reject(at, JsonFault.JSON_BAD);
    }

    private void open(int at, int mark) {
        if (depth == DEEPEST && tooDeepAt < 0) {
            tooDeepAt = at;
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = mark;
    }

    private int close(int at) {
        int mark = open[--depth];
        if (mark != AN_ARRAY) {
            int twice = names.twiceFrom(mark);
            if (twice >= 0) {
                return reject(twice, JsonFault.DUPLICATE_KEY);
            }
            names.drop(mark);
        }
        return at + 1;
    }

    /** Scans a name and its colon. */
    private int name(int at) {
        if (at >= to || b[at] != '"') {
            return reject(at, JsonFault.JSON_BAD);
        }
        int start = at + 1;
        int end = text(start) - 1;
        if (end < 0) {
            return -1;
        }
        if (end + 1 >= to || b[end + 1] != ':') {
            return reject(end + 1, JsonFault.JSON_BAD);
        }
        if (depth == 1) {
            if (escaped) {
                return reject(start, JsonFault.ESCAPED_NAME);
            }
            keepMember(start, end);
        }
        names.keep(start, end, escaped);
        return end + 2;
    }

    private void keepMember(int start, int end) {
        if (members.length == 4 * memberCount) {
            members = Arrays.copyOf(members, members.length * 2);
        }
        int slot = 4 * memberCount++;
        members[slot] = start;
        members[slot + 1] = end;
        members[slot + 2] = end + 2;
    }

    /** Scans a text from behind its opening quote to behind its closing one, and notes whether it had an escape. */
    private int text(int start) {
        escaped = false;
        int at = start;
        while (at < to) {
            int plain = to - at < Words.LENGTH ? 0 : Words.plain(b, at);
            at += plain;
            if (plain == Words.LENGTH) {
                continue;
            }
            int c = b[at];
            if (c < 0) {
                int length = Utf8.length(b, at, to);
                if (length == 0) {
                    return reject(at, JsonFault.NOT_UTF8);
                }
                at += length;
            } else if (PLAIN[c]) {
                at++;
            } else if (c == '"') {
                return at + 1;
            } else if (c == '\\') {
                escaped = true;
                at = escape(at + 1);
                if (at < 0) {
                    return at;
                }
            } else {
                return reject(at, JsonFault.JSON_BAD, false);
            }
        }
        return reject(at, JsonFault.JSON_BAD);
    }

    private int escape(int at) {
        if (at >= to) {
            return reject(at, JsonFault.JSON_BAD);
        }
        return switch (b[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> unicode(at + 1);
            default -> reject(at, JsonFault.JSON_BAD, false);
        };
    }

    private int unicode(int at) {
        if (!fourDigits(at)) {
            return reject(at, JsonFault.JSON_BAD, false);
        }
        char unit = JsonBytes.unit(b, at);
        if (!Character.isSurrogate(unit)) {
            return at + 4;
        }
        boolean pair = Character.isHighSurrogate(unit)
                && at + 5 < to
                && b[at + 4] == '\\'
                && b[at + 5] == 'u'
                && fourDigits(at + 6)
                && Character.isLowSurrogate(JsonBytes.unit(b, at + 6));
        return pair ? at + 10 : reject(at - 2, JsonFault.LONE_SURROGATE, false);
    }

    private boolean fourDigits(int at) {
        if (at + 4 > to) {
            return false;
        }
        for (int i = at; i < at + 4; i++) {
            if (b[i] < 0 || !HexFormat.isHexDigit(b[i])) {
                return false;
            }
        }
        return true;
    }

    private int word(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= to || b[at + i] != word.charAt(i)) {
                return reject(at, JsonFault.JSON_BAD);
            }
        }
        return at + word.length();
    }

    private int number(int start) {
        int at = b[start] == '-' ? start + 1 : start;
        int whole = digits(at);
        boolean leadingZero = whole > at + 1 && b[at] == '0';
        if (whole == at || leadingZero) {
            return reject(at, JsonFault.JSON_BAD);
        }
        at = whole;
        if (at < to && b[at] == '.') {
            int fraction = digits(at + 1);
            if (fraction == at + 1) {
                return reject(fraction, JsonFault.JSON_BAD);
            }
            at = fraction;
        }
        if (at < to && (b[at] == 'e' || b[at] == 'E')) {
            at++;
            if (at < to && (b[at] == '+' || b[at] == '-')) {
                at++;
            }
            int exponent = digits(at);
            if (exponent == at) {
                return reject(at, JsonFault.JSON_BAD);
            }
            at = exponent;
        }
        return at;
    }

    private int digits(int start) {
        int at = start;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Notes the fault; white space where a token belongs is named as such. */
    private int reject(int at, JsonFault why) {
        return reject(at, why, true);
    }

    private int reject(int at, JsonFault why, boolean betweenTokens) {
        boolean space = betweenTokens
                && why == JsonFault.JSON_BAD
                && at < to
                && (b[at] == ' ' || b[at] == '\t' || b[at] == '\n' || b[at] == '\r');
        fault = space ? JsonFault.JSON_WHITE_SPACE : why;
        faultAt = at;
        return -1;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        Arrays.fill(plain, ' ', plain.length, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }
}
