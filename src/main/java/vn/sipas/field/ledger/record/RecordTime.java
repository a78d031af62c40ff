package vn.sipas.field.ledger.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How records write a time: {@code 2026-10-02T08:15:30+07:00}, the local time with its offset, whole seconds, never
 * {@code Z}. It is what the writer's clock claimed; the order of records is their position in the book.
 */
public final class RecordTime {

    private RecordTime() {}

    /** The time as records write it; parts of a second are dropped, an offset with seconds or a year beyond 9999 is refused. */
    public static String text(OffsetDateTime time) {
        if (time.getOffset().getTotalSeconds() % 60 != 0 || time.getYear() < 0 || time.getYear() > 9999) {
            throw new IllegalArgumentException("no time for a record: " + time);
        }
        char[] text = "0000-00-00T00:00:00+00:00".toCharArray();
        put(text, 0, time.getYear() / 100);
        put(text, 2, time.getYear() % 100);
        put(text, 5, time.getMonthValue());
        put(text, 8, time.getDayOfMonth());
        put(text, 11, time.getHour());
        put(text, 14, time.getMinute());
        put(text, 17, time.getSecond());
        int minutes = time.getOffset().getTotalSeconds() / 60;
        text[19] = minutes < 0 ? '-' : '+';
        put(text, 20, Math.abs(minutes) / 60);
        put(text, 23, Math.abs(minutes) % 60);
        return new String(text);
    }

    /** The time that {@code text} is, or nothing if it is not of that one form or no such time exists. */
    public static Optional<OffsetDateTime> read(String text) {
        return Texts.pass(Texts::time, text) ? Optional.of(parse(text)) : Optional.empty();
    }

    /** The time that a text which passed {@link Texts#time} is. */
    static OffsetDateTime parse(String text) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(
                (text.charAt(19) == '-' ? -1 : 1) * 60 * (number(text, 20, 22) * 60 + number(text, 23, 25)));
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                0,
                offset);
    }

    /** Writes two digits at {@code at}; every record's time is written once more when it is merged, and a formatter takes ten times as long. */
    private static void put(char[] text, int at, int value) {
        text[at] = (char) ('0' + value / 10);
        text[at + 1] = (char) ('0' + value % 10);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
