package vn.sipas.field.app.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** A day as people in Vietnam write it: {@code 7/10/2026}. Any thread. */
public final class TypedDay {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** The formatter alone would take years with a sign, which nobody means. */
    private static final String SPELT = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}";

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private TypedDay() {}

    /** The day typed, or nothing if it is none. */
    public static Optional<LocalDate> read(String typed) {
        String text = typed.strip();
        if (!text.matches(SPELT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The day with two digits each: {@code 07/10/2026}. */
    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }
}
