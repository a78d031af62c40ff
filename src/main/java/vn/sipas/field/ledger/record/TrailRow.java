package vn.sipas.field.ledger.record;

import java.time.OffsetDateTime;

/** How one question came to its answer: when it was first answered, the seconds spent on it, how often it was changed. */
public record TrailRow(String question, OffsetDateTime first, long seconds, long changes) {

    public TrailRow {
        if (seconds < 0 || changes < 0) {
            throw new IllegalArgumentException("seconds and changes don't run backwards");
        }
    }
}
