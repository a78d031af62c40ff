package vn.sipas.field.office.recheck;

import java.util.Locale;
import vn.sipas.field.base.language.Messages;

/** What a monitor should look at, in one sentence that says what was seen and what to do, and accuses nobody. */
public final class AlarmWords {

    private AlarmWords() {}

    public static String of(Alarm alarm, Locale language) {
        return Messages.of(AlarmWords.class, language)
                .text("alarm." + alarm.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), alarm.about());
    }
}
