package vn.sipas.field.app.ui.recheck.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** A monitor's book that takes every attempt, or refuses all. What is done is written down. */
final class FakePeople implements PeoplePort {

    boolean refuses;
    Optional<Verdict> verdict = Optional.empty();
    final List<String> done = new ArrayList<>();

    @Override
    public Outcome<OpenVisit> begin(CaseId caseId, Attempt.Means how) {
        done.add("begin " + caseId + " " + how);
        return refused(caseId);
    }

    @Override
    public Outcome<Optional<Verdict>> contact(
            CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment) {
        if (refuses) {
            return refused(caseId);
        }
        done.add(caseId + " " + how + " " + outcome + " " + comment);
        return new Outcome.Done<>(verdict);
    }

    private static <T> Outcome<T> refused(CaseId caseId) {
        return new Outcome.Refused<>(Refusal.of(RecheckFault.CONTACT_NOT_GIVEN, caseId));
    }
}
