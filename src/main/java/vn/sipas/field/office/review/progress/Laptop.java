package vn.sipas.field.office.review.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.sipas.field.ledger.trust.BookName;

/**
 * One person's laptop, and when something of it came here last. What lies on a laptop alone exists once.
 *
 * @param heard when a file of it was taken in here last; nothing if none ever was
 * @param days since then, or since the first day of fieldwork, if that is less; 0 before it
 */
public record Laptop(BookName book, Optional<OffsetDateTime> heard, long days) {

    /** A laptop is to hand over every so many days. */
    public static final int EVERY = 3;

    /** How urgent it is. */
    public enum State {
        /** It handed over in time. */
        IN_TIME,
        /** It is to hand over today. */
        DUE,
        /** It should have handed over before today. */
        OVERDUE
    }

    /** As it stands {@code today} in a season whose fieldwork goes from {@code starts} to {@code ends}. */
    public static Laptop of(
            BookName book, Optional<OffsetDateTime> heard, LocalDate starts, LocalDate ends, LocalDate today) {
        LocalDate since = heard.map(OffsetDateTime::toLocalDate)
                .filter(day -> day.isAfter(starts))
                .orElse(starts);
        // After the end nobody owes more than what was written until then.
        LocalDate until = today.isAfter(ends.plusDays(1)) && !since.isBefore(ends) ? since : today;
        return new Laptop(book, heard, Math.max(0, ChronoUnit.DAYS.between(since, until)));
    }

    /** How urgent it is. */
    public State state() {
        if (days < EVERY) {
            return State.IN_TIME;
        }
        return days == EVERY ? State.DUE : State.OVERDUE;
    }
}
