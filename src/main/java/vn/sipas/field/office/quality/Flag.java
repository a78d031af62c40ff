package vn.sipas.field.office.quality;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Mode;

/**
 * Something worth looking at (dấu hiệu), of one interview or of one enumerator's work. It chooses what is looked at first and proves
 * nothing.
 *
 * @param mode within which it was compared; nothing for {@link QualityCode#FEW_UNMET}, since a case that came to nothing has none
 * @param value what was measured
 * @param pool what the others have
 * @param cases of an enumerator how many interviews, beginnings or cases the value is made of; of an interview how many of others' it
 *     was compared with
 * @param rate the share of honest interviews or enumerators that this is set to flag: of a note by this code alone, of an enumerator's
 *     {@link Level#LOOK_FIRST} by all codes together
 */
public record Flag(
        QualityCode code,
        Level level,
        Subject subject,
        Optional<Mode> mode,
        double value,
        double pool,
        int cases,
        double rate) {

    /** How much it weighs. */
    public enum Level {
        /** To be seen by whoever looks at the work anyway. */
        NOTE,
        /** Look at it before others (xem trước). */
        LOOK_FIRST
    }

    /** What is flagged. */
    public enum Subject {
        INTERVIEW,
        ENUMERATOR
    }

    /** One sentence with the numbers. */
    public String text(Locale language) {
        Messages messages = Messages.of(Flag.class, language);
        String measured = messages.text(code.key(subject), number(value, language), number(pool, language), cases);
        String how = level == Level.NOTE ? ".note" : ".look-first";
        return messages.text(
                subject.name().toLowerCase(Locale.ROOT) + how, measured, decimal(1000 * rate, 0, language));
    }

    private String number(double number, Locale language) {
        return switch (code.unit(subject)) {
            case SHARE -> percent(number, language);
            case SECONDS -> decimal(number, number < 10 ? 1 : 0, language);
            case NUMBER -> decimal(number, 2, language);
        };
    }

    private static String percent(double share, Locale language) {
        return decimal(100 * share, 100 * share < 1 && share > 0 ? 1 : 0, language);
    }

    private static String decimal(double number, int digits, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
