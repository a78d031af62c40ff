package vn.sipas.field.app.desk.reinterview;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.interview.Draft;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckForm;

/** A monitor's re-interviews as they are held. Nothing of an original is read here; who may be interviewed again, the draw says. */
public final class Reinterviews {

    private final Visits visits;
    private Optional<RecheckForm> form = Optional.empty();

    /** Of the owner of {@code store}, who writes into {@code own}. */
    public Reinterviews(Store store, OwnBook own, Clock clock) {
        this.visits = new Visits(store, own, clock);
    }

    /** The form that re-interviews are held with: the one that ships with the program. */
    public RecheckForm form() {
        RecheckForm shipped = form.orElseGet(RecheckForm::shipped);
        form = Optional.of(shipped);
        return shipped;
    }

    /** Begins a re-interview of a case that {@code draw} chose: the {@code begin} record is on the disk before the first question. */
    public Visit begin(CaseId caseId, Attempt.Means how, LeafHash draw) {
        return visits.recheck(caseId, form().file(), mode(how), draw);
    }

    /** A re-interview that nothing is stored of, to try an entry. */
    public Visit rehearse(CaseId caseId, Attempt.Means how) {
        return visits.rehearse(caseId, form().file(), mode(how));
    }

    private static Mode mode(Attempt.Means how) {
        return switch (how) {
            case PHONE -> Mode.PHONE;
            case VISIT -> Mode.LAPTOP;
        };
    }

    /** The re-interviews that are not finished and can be gone on with, oldest first; those begun with another version's form are not. */
    public List<Draft> drafts() {
        String hash = form().file().sha256();
        return visits.drafts().stream()
                .filter(draft -> draft.draw().isPresent() && draft.form().hex().equals(hash))
                .toList();
    }

    /** The unfinished re-interview of a case for a draw. */
    public Optional<Draft> draft(CaseId caseId, LeafHash draw) {
        return drafts().stream()
                .filter(draft -> draft.caseId().equals(caseId) && draft.draw().equals(Optional.of(draw)))
                .reduce((_, later) -> later);
    }

    /** Opens an unfinished re-interview again: one of {@link #drafts()}. */
    public Visits.Resumed resume(Draft draft) {
        return visits.resume(draft, form().file());
    }
}
