package vn.sipas.field.survey.interview.recheck;

import java.time.LocalTime;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;

/** The bands of the day in which a person is called: who is out at one hour may be in at another. */
public enum Band {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime AFTER_WORK = LocalTime.of(17, 0);

    /** The band of a local time: before 12:00, before 17:00, or later. */
    public static Band of(LocalTime time) {
        if (time.isBefore(NOON)) {
            return MORNING;
        }
        return time.isBefore(AFTER_WORK) ? AFTERNOON : EVENING;
    }

    /** What it is called in {@code language}. */
    public String words(Locale language) {
        return Messages.of(Band.class, language).text("band." + name().toLowerCase(Locale.ROOT));
    }
}
