package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.survey.form.FormFile;

/** A desk that keeps nothing: what is tried on it leaves no trace. */
final class Rehearsal implements Visit.Desk {

    private final Visit.Desk real;

    Rehearsal(Visit.Desk real) {
        this.real = real;
    }

    @Override
    public Filling fill(FormFile file, Draft draft) {
        return real.fill(file, draft);
    }

    @Override
    public OffsetDateTime now() {
        return real.now();
    }

    @Override
    public void save(Draft draft, int number, TimedStep step) {
        // Nothing is kept.
    }

    @Override
    public LeafHash close(Draft draft, List<BookRecord> records) {
        throw new IllegalStateException("a rehearsal can't be finished");
    }

    @Override
    public Optional<BookRecord> contact(Draft draft, String outcome, String comment) {
        return Optional.empty();
    }

    @Override
    public InterviewWriter writer() {
        return real.writer();
    }
}
