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
import vn.sipas.field.survey.interview.recheck.CallFault;
import vn.sipas.field.survey.interview.recheck.CallRule;
import vn.sipas.field.survey.interview.recheck.RecheckForm;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** A monitor's re-interviews, and the attempts that did not become one. Nothing of an original is read here. */
public final class Reinterviews {

    private final OwnBook own;
    private final Visits visits;
    private Optional<RecheckForm> form = Optional.empty();

    /** Of the owner of {@code store}, who writes into {@code own}. */
    public Reinterviews(Store store, OwnBook own, Clock clock) {
        this.own = own;
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

    /** The attempts for a case so far, with those that became a re-interview, in the order of the own book. */
    public List<Attempt> attempts(CaseId caseId) {
        return Attempt.of(own.ofCase(caseId.text()));
    }

    /**
     * Records an attempt that did not become a re-interview, unless {@link CallRule} refuses it.
     *
     * @param number whether there is a telephone number
     * @param outcome one that is recorded by hand
     */
    public Optional<CallFault> contact(
            CaseId caseId, boolean number, Attempt.Means how, RecheckOutcome outcome, String comment) {
        Optional<CallFault> refused = CallRule.refuses(attempts(caseId), number, how, outcome);
        if (refused.isEmpty()) {
            write(caseId, how, outcome, comment);
        }
        return refused;
    }

    /**
     * Records what a visit found of a suspected form, or that it found nobody, unless {@link CallRule} refuses it.
     *
     * @param sinceThen the attempts after the re-interview that made the form suspected
     */
    public Optional<CallFault> decide(
            CaseId caseId, List<Attempt> sinceThen, Attempt.Means how, RecheckOutcome outcome, String comment) {
        Optional<CallFault> refused = CallRule.refusesDecision(sinceThen, how, outcome);
        if (refused.isEmpty()) {
            write(caseId, how, outcome, comment);
        }
        return refused;
    }

    private void write(CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment) {
        if (!outcome.recordedByHand()) {
            throw new IllegalArgumentException("written with its form alone: " + outcome.code());
        }
        visits.contact(caseId, how.code(), outcome.code(), comment);
    }
}
