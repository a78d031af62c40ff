package vn.sipas.field.ledger.record;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;

/**
 * What every record shows, also without its body, and also when this program doesn't know the kind.
 *
 * @param kind {@code [a-z][a-z0-9-]{0,31}}, known here or not
 * @param v the kind's version, from 1
 * @param at when the writer's clock says it was written
 * @param ref the record that is meant
 * @param sum the SHA-256 of the body
 */
public record Envelope(
        String kind,
        long v,
        RecordId id,
        OffsetDateTime at,
        Optional<CaseId> caseId,
        Optional<LeafHash> ref,
        Hash sum) {

    /** The kind, if it is known here in this version. */
    public Optional<Kind> known() {
        return v == 1 ? Kind.of(kind) : Optional.empty();
    }
}
