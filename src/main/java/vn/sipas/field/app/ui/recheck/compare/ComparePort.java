package vn.sipas.field.app.ui.recheck.compare;

import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.office.recheck.compare.Comparison;

/** Comparisons at a monitor's open desk. Store lane. */
public interface ComparePort {

    /** Original and re-interview side by side. */
    Outcome<Comparison> compare(CaseId caseId);

    /** Writes down what follows from the comparison. */
    Outcome<Verdict> conclude(CaseId caseId);
}
