package vn.sipas.field.survey.paper;

import java.time.Duration;
import java.time.OffsetDateTime;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.trust.BookName;

/**
 * A numbered paper form (phiếu giấy) and where it is.
 *
 * @param since when it came there
 * @param by whose book says so
 */
public record PaperForm(String serial, PaperState state, OffsetDateTime since, BookName by) {

    /** A form that is out longer than this is to be fetched, whether or not somebody noted it: a week. */
    public static final Duration OUT_AT_MOST = Duration.ofDays(7);

    private static final int LONGEST = 32;

    /** Whether it has to be fetched now. */
    public boolean overdue(OffsetDateTime now) {
        return switch (state) {
            case DUE -> true;
            case OUT -> since.isBefore(now.minus(OUT_AT_MOST));
            case IN, SPOILT, LOST -> false;
        };
    }

    /** Whether {@code text} can be printed on a form as its number: 1 to 32 letters, digits and {@code - . / _}. */
    public static boolean isSerial(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-./_".indexOf(c) >= 0);
    }
}
