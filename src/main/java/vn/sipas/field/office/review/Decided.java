package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * What one reviewer's last word on an interview is.
 *
 * @param record the review itself
 * @param mine whether the reader wrote it
 * @param reason a code or empty, see {@link Exclusion}
 */
public record Decided(
        LeafHash record,
        String person,
        boolean mine,
        OffsetDateTime at,
        Decision decision,
        String reason,
        String comment) {

    @Override
    public String toString() {
        return "Decided[" + record + ", " + decision + ", " + reason + "]";
    }
}
