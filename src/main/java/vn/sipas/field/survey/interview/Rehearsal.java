package vn.sipas.field.survey.interview;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.handover.Sealing;

/** A desk without a store: what is tried on it leaves no trace. */
final class Rehearsal implements Visit.Desk {

    private final Clock clock;
    private final String person;

    /** {@code person}: what a form is told that asks who fills it in. */
    Rehearsal(Clock clock, String person) {
        this.clock = clock;
        this.person = person;
    }

    @Override
    public Filling fill(FormFile file, Draft draft) {
        return Filling.of(file, draft, clock, person);
    }

    @Override
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
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
        throw new IllegalStateException("a rehearsal has no record");
    }

    @Override
    public Optional<Sealing> sealing() {
        return Optional.empty();
    }
}
