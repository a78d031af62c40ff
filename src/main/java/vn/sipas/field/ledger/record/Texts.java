package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import vn.sipas.field.base.json.JsonCursor.TextTest;

/** The forms that a record's texts must have, tested on UTF-8 bytes. */
final class Texts {

    private static final String BOOK = "sipas.vn/";

    private Texts() {}

    /** Whether {@code text} passes {@code test}. */
    static boolean pass(TextTest test, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return test.holds(utf8, 0, utf8.length);
    }

    static boolean any(byte[] b, int from, int to) {
        return true;
    }

    static boolean present(byte[] b, int from, int to) {
        return to > from;
    }

    /** {@code [a-z][a-z0-9-]*}. */
    static boolean code(byte[] b, int from, int to) {
        if (from == to || !isLetter(b[from])) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!isLetter(b[i]) && !isDigit(b[i]) && b[i] != '-') {
                return false;
            }
        }
        return true;
    }

    /** {@code [a-z][a-z0-9-]{0,31}}. */
    static boolean kind(byte[] b, int from, int to) {
        return to - from <= 32 && code(b, from, to);
    }

    /** Not empty, no control characters. */
    static boolean caseId(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((b[i] >= 0 && b[i] < ' ') || b[i] == 0x7f) {
                return false;
            }
        }
        return to > from;
    }

    /** {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 30 bytes, not {@code card}. */
    static boolean seasonId(byte[] b, int from, int to) {
        boolean afterLetter = false;
        for (int i = from; i < to; i++) {
            boolean letter = isLetter(b[i]) || isDigit(b[i]);
            if (!letter && !(b[i] == '-' && afterLetter)) {
                return false;
            }
            afterLetter = letter;
        }
        return afterLetter && to - from <= 30 && !is("card", b, from, to);
    }

    /** {@code sipas.vn/<season>/<32 lower-case hexadecimal digits>}. */
    static boolean bookName(byte[] b, int from, int to) {
        int person = to - 32;
        int season = from + BOOK.length();
        return person - 1 > season
                && is(BOOK, b, from, season)
                && seasonId(b, season, person - 1)
                && b[person - 1] == '/'
                && hexDigits(b, person, to);
    }

    /** 64 lower-case hexadecimal digits. */
    static boolean sha256Hex(byte[] b, int from, int to) {
        return to - from == 64 && hexDigits(b, from, to);
    }

    static boolean sha256Base64(byte[] b, int from, int to) {
        return to - from == 44 && base64(b, from, to) && b[to - 1] == '=' && b[to - 2] != '=';
    }

    static boolean salt(byte[] b, int from, int to) {
        return to - from == 24 && base64(b, from, to) && b[to - 2] == '=';
    }

    /** RFC 4648, section 4: padded, unused bits zero. */
    static boolean base64(byte[] b, int from, int to) {
        if ((to - from) % 4 != 0) {
            return false;
        }
        int padding = 0;
        while (padding < 2 && to - padding > from && b[to - 1 - padding] == '=') {
            padding++;
        }
        for (int i = from; i < to - padding; i++) {
            if (sextet(b[i]) < 0) {
                return false;
            }
        }
        int unused = padding == 0 ? 0 : sextet(b[to - 1 - padding]) & (padding == 1 ? 3 : 15);
        return unused == 0;
    }

    /** A lower-case UUID of version 7, variant 10 (RFC 9562). */
    static boolean uuid7(byte[] b, int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            byte c = b[from + i];
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !isHexDigit(c)) {
                return false;
            }
        }
        byte variant = b[from + 19];
        return b[from + 14] == '7' && (variant == '8' || variant == '9' || variant == 'a' || variant == 'b');
    }

    /** {@code YYYY-MM-DDThh:mm:ss±hh:mm}, a time that exists; the offset is at most 18 hours, as in Java. */
    static boolean time(byte[] b, int from, int to) {
        if (to - from != 25 || !date(b, from, from + 10) || b[from + 10] != 'T') {
            return false;
        }
        int offset = from + 19;
        boolean clock = b[from + 13] == ':'
                && b[from + 16] == ':'
                && within(b, from + 11, 23)
                && within(b, from + 14, 59)
                && within(b, from + 17, 59);
        boolean zone = (b[offset] == '+' || b[offset] == '-')
                && b[offset + 3] == ':'
                && within(b, offset + 1, 18)
                && within(b, offset + 4, 59);
        boolean beyond = two(b, offset + 1) == 18 && two(b, offset + 4) > 0;
        return clock && zone && !beyond;
    }

    /** {@code YYYY-MM-DD}, a day of the calendar. */
    static boolean date(byte[] b, int from, int to) {
        if (to - from != 10 || b[from + 4] != '-' || b[from + 7] != '-') {
            return false;
        }
        int century = two(b, from);
        int year = two(b, from + 2);
        int month = two(b, from + 5);
        int day = two(b, from + 8);
        return century >= 0
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || YearMonth.of(century * 100 + year, month).isValidDay(day));
    }

    /** A decimal number with a point: {@code 85.00}. */
    static boolean decimal(byte[] b, int from, int to) {
        int start = to > from && b[from] == '-' ? from + 1 : from;
        int whole = start;
        while (whole < to && isDigit(b[whole])) {
            whole++;
        }
        boolean leadingZero = whole > start + 1 && b[start] == '0';
        if (whole == start || leadingZero || whole == to) {
            return whole == to && whole > start && !leadingZero;
        }
        for (int i = whole + 1; i < to; i++) {
            if (!isDigit(b[i])) {
                return false;
            }
        }
        return b[whole] == '.' && to > whole + 1;
    }

    /** Whether the bytes are exactly {@code word}, which is ASCII. */
    static boolean is(String word, byte[] b, int from, int to) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (b[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(byte[] b, int at, int largest) {
        int value = two(b, at);
        return value >= 0 && value <= largest;
    }

    /** The number that two digits spell, or -1. */
    private static int two(byte[] b, int at) {
        return isDigit(b[at]) && isDigit(b[at + 1]) ? (b[at] - '0') * 10 + b[at + 1] - '0' : -1;
    }

    private static boolean hexDigits(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHexDigit(b[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(byte c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static int sextet(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (isLetter(c)) {
            return c - 'a' + 26;
        }
        if (isDigit(c)) {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
