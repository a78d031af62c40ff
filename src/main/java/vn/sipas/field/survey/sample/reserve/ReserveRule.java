package vn.sipas.field.survey.sample.reserve;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;

/**
 * When the next reserve (mẫu dự phòng) may be opened for a person who was never met: after 3 contacts on 2 different days, one of
 * them from 17:00 on or at a weekend. Whoever refused, moved away or died needs no further contact; that is the outcome's business.
 */
public final class ReserveRule {

    /** How many contacts there must have been. */
    public static final int CONTACTS = 3;

    /** On how many different days. */
    public static final int DAYS = 2;

    /** From when on a contact counts as one outside working hours. */
    public static final LocalTime EVENING = LocalTime.of(17, 0);

    private ReserveRule() {}

    /**
     * What is still missing before a reserve may be opened.
     *
     * @param contacts how many more contacts
     * @param days how many of them on days without one so far
     * @param outsideWorkingHours whether one of them must be in the evening or at a weekend
     */
    public record Missing(int contacts, int days, boolean outsideWorkingHours) {

        /** Whether nothing is missing. */
        public boolean nothing() {
            return contacts == 0;
        }
    }

    /** What is missing after {@code contacts}, in the local time of the place, in any order. */
    public static Missing missing(Collection<LocalDateTime> contacts) {
        long days = contacts.stream().map(LocalDateTime::toLocalDate).distinct().count();
        boolean evening = contacts.stream().anyMatch(ReserveRule::isOutsideWorkingHours);
        int newDays = (int) Math.max(0, DAYS - days);
        int atLeast = Math.max(newDays, evening ? 0 : 1);
        return new Missing(Math.max(atLeast, CONTACTS - contacts.size()), newDays, !evening);
    }

    private static boolean isOutsideWorkingHours(LocalDateTime contact) {
        DayOfWeek day = contact.getDayOfWeek();
        return day == DayOfWeek.SATURDAY
                || day == DayOfWeek.SUNDAY
                || !contact.toLocalTime().isBefore(EVENING);
    }
}
