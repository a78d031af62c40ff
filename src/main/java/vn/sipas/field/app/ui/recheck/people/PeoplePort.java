package vn.sipas.field.app.ui.recheck.people;

import java.util.Optional;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** Calls, visits and re-interviews at a monitor's open desk. Store lane. */
public interface PeoplePort {

    /** Begins a re-interview, or goes on with one that was begun. */
    Outcome<OpenVisit> begin(CaseId caseId, Attempt.Means how);

    /** Records an attempt; with one that ends the matter, the finding too. */
    Outcome<Optional<Verdict>> contact(CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment);
}
