package vn.sipas.field.ledger.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * How records write a time: {@code 2026-10-02T08:15:30+07:00}, the local time with its offset, whole seconds, never
 * {@code Z}. It is what the writer's clock claimed; the order of records is their position in the book.
 */
public final class RecordTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private RecordTime() {}

    /** The time as records write it; parts of a second are dropped, an offset with seconds or a year beyond 9999 is refused. */
    public static String text(OffsetDateTime time) {
        if (time.getOffset().getTotalSeconds() % 60 != 0 || time.getYear() < 0 || time.getYear() > 9999) {
            throw new IllegalArgumentException("no time for a record: " + time);
        }
        return FORM.format(time);
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

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
