package vn.sipas.field.app.ui.cases;

import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.Fieldwork;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.interview.Outcome;

/** The cases of the open desk. */
record DeskCases(OpenDesk desk) implements CasesPort {

    @Override
    public CaseList cases() {
        Fieldwork fieldwork = desk.desk().fieldwork();
        return new CaseList(
                fieldwork.cases(),
                fieldwork.reserves().rows(),
                fieldwork.onlyHere(),
                fieldwork.now(),
                fieldwork.finishedToday(),
                desk.desk().heads().standing(),
                !desk.desk().contactData().isHere());
    }

    @Override
    public Optional<CaseId> typedIn(String serial) {
        return desk.desk().fieldwork().typedIn(serial);
    }

    @Override
    public Optional<Refusal> openReserve(CaseId reserve, String code) {
        return desk.desk().fieldwork().reserves().open(reserve, code);
    }

    @Override
    public String consent(Locale language) {
        return desk.desk().consents().text(language).orElse("");
    }

    @Override
    public Optional<Refusal> callback(CaseId caseId, boolean consent, String phone, String address) {
        return desk.desk().consents().callback(caseId, consent, phone, address);
    }

    @Override
    public long contact(CaseId caseId, String how, Outcome outcome, String comment) {
        return desk.desk().fieldwork().contact(caseId, how, outcome, comment);
    }
}
