package vn.sipas.field.app.desk.review;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.Household;

/**
 * How an interview was held.
 *
 * @param language a code
 * @param paper the number of the paper it was typed in from
 * @param correction why it corrects an earlier one
 * @param sealed whether answers given in private are in it, for the department alone
 * @param photos how many there are
 */
public record Circumstances(
        OffsetDateTime started,
        OffsetDateTime ended,
        Mode mode,
        Completeness completeness,
        String language,
        Optional<String> paper,
        Optional<Household> household,
        Optional<String> correction,
        boolean sealed,
        int photos) {

    static Circumstances of(BookRecord.Interview interview) {
        InterviewBody body = interview.body();
        return new Circumstances(
                body.started(),
                body.ended(),
                interview.mode(),
                interview.completeness(),
                body.language(),
                body.serial(),
                Household.of(body),
                body.correctionReason(),
                body.sealed().isPresent() || body.comments().containsKey(InterviewBody.ENVELOPE),
                body.files().size());
    }

    /** From the first question to the end; never below zero, whatever the clock was. */
    public Duration took() {
        Duration between = Duration.between(started, ended);
        return between.isNegative() ? Duration.ZERO : between;
    }

    @Override
    public String toString() {
        return "Circumstances[" + mode + ", " + completeness + "]";
    }
}
