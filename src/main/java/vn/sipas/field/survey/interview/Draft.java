package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;

/**
 * An interview that is not finished yet.
 *
 * @param id names the draft in its store
 * @param begin the {@code begin} record that stands in the book since before the first answer
 * @param started when the interview started; for a correction, when the corrected one did
 * @param serial the number of the paper form that is typed in, if one is
 * @param household of a household that was drawn: how many adults, and which is asked
 * @param correction what is corrected and why, if it is a correction
 * @param draw the draw that chose the case, if it is a re-interview
 */
public record Draft(
        String id,
        CaseId caseId,
        FormHash form,
        LeafHash begin,
        Mode mode,
        OffsetDateTime started,
        Optional<String> serial,
        Optional<Household> household,
        Optional<Correction> correction,
        Optional<LeafHash> draw) {

    /** A draft that is typed from no paper, of a person who was drawn. */
    Draft(
            String id,
            CaseId caseId,
            FormHash form,
            LeafHash begin,
            Mode mode,
            OffsetDateTime started,
            Optional<Correction> correction) {
        this(id, caseId, form, begin, mode, started, Optional.empty(), Optional.empty(), correction, Optional.empty());
    }

    /**
     * A correction of a finished interview.
     *
     * @param of the corrected record
     * @param ended when that interview had ended
     * @param reason why it is corrected, in words
     */
    public record Correction(LeafHash of, OffsetDateTime ended, String reason) {}
}
