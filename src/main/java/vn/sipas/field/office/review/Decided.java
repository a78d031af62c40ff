package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
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

    /** What was decided, and for which reason. */
    public String words(Locale language) {
        String what = Messages.of(Decided.class, language).text("decision." + decision);
        String why =
                Exclusion.of(reason).map(known -> Messages.of(known, language)).orElse(reason);
        return why.isEmpty() ? what : what + ": " + why;
    }

    @Override
    public String toString() {
        return "Decided[" + record + ", " + decision + ", " + reason + "]";
    }
}
