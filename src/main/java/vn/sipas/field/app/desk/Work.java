package vn.sipas.field.app.desk;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.store.Usage;

/**
 * What is told of a person's work before any password: counts and a time, never a form or a respondent.
 *
 * @param forms whether there is any finished form
 * @param onlyHere finished forms that are on this machine only
 * @param last when the book was last written into
 */
public record Work(boolean forms, long onlyHere, Optional<OffsetDateTime> last) {

    static Work of(Usage usage) {
        return new Work(usage.any(), usage.uncopied(), usage.last().flatMap(RecordTime::read));
    }
}
