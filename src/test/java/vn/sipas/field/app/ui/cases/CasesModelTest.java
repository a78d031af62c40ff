package vn.sipas.field.app.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.CaseStanding.State;
import vn.sipas.field.survey.interview.Outcome;

class CasesModelTest {

    private final List<String> opened = new ArrayList<>();

    @Test
    void mostUrgentComesFirstAndThenTheDrawnOrder() {
        CasesModel model = model(SampleCases.some());

        assertThat(model.shown().stream().limit(4).map(row -> row.listed().order()))
                .containsExactly(24, 12, 23, 20);
    }

    @Test
    void searchNeedsNoAccents() {
        CasesModel model = model(SampleCases.some());

        model.queryProperty().set("ngoc anh");

        assertThat(model.shown()).map(row -> row.listed().name()).containsExactly("Bùi Thị Ngọc Ánh");
    }

    @Test
    void finishedFormIsOpenedOnlyForAReason() {
        CasesModel model = model(SampleCases.some());

        model.open(row(model, State.DONE));
        model.correct(" ");
        List<String> before = List.copyOf(opened);
        model.correct("bấm nhầm");

        assertThat(before).isEmpty();
        assertThat(opened).containsExactly("26041-0001 bấm nhầm");
    }

    @Test
    void returnedFormIsToDoAndOpensAsACorrection() {
        CasesModel model = model(SampleCases.some());
        CaseRow returned = row(model, State.RETURNED);

        model.open(returned);

        assertThat(CasesModel.Segment.TO_DO.holds(returned)).isTrue();
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Correction(returned));
    }

    @Test
    void closedCaseOpensNothing() {
        CasesModel model = model(SampleCases.some());

        model.open(row(model, State.CLOSED));

        assertThat(opened).isEmpty();
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
    }

    @Test
    void contactIsRecordedAndThePanelCloses() {
        SampleCases cases = SampleCases.some();
        CasesModel model = model(cases);

        model.askContact(row(model, State.TO_DO));
        model.contact("phone", Outcome.APPOINTMENT, " tối thứ Năm ");

        assertThat(cases.contacts).containsExactly("26041-0020 phone appointment tối thứ Năm");
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
        assertThat(model.newsProperty().get()).isPresent();
    }

    @Test
    void caseWithAFormIsAskedForNoContact() {
        CasesModel model = model(SampleCases.some());

        model.askContact(row(model, State.DONE));

        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
    }

    @Test
    void paperIsTypedInUnderItsNumber() {
        CasesModel model = model(SampleCases.some());

        model.askPaper(row(model, State.TO_DO));
        model.keyIn(Mode.PAPER_SELF, "số 12", Optional.empty());
        List<String> before = List.copyOf(opened);
        model.keyIn(Mode.PAPER_ENUMERATOR, " 000412 ", Optional.empty());

        assertThat(before).isEmpty();
        assertThat(opened).containsExactly("26041-0020 paper-enumerator 000412");
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
    }

    @Test
    void paperThatWasTypedInAlreadyIsNotOpenedAgain() {
        CasesModel model = model(SampleCases.some());
        model.askPaper(row(model, State.TO_DO));

        model.keyIn(Mode.PAPER_SELF, "000999", Optional.empty());

        assertThat(opened).isEmpty();
        assertThat(model.panelProperty().get()).isInstanceOf(CasesModel.Panel.Paper.class);
        assertThat(model.typedInProperty().get()).contains(new CasesModel.TypedIn("000999", new CaseId("25195-0009")));
    }

    @Test
    void reserveThatMayBeOpenedIsAskedForFirstAndAWrongCodeOpensNothing() {
        SampleCases cases = SampleCases.some();
        CasesModel model = model(cases);

        model.askReserve();
        ReserveRow first = ((CasesModel.Panel.Reserve) model.panelProperty().get())
                .strata()
                .getFirst();
        CaseId reserve = first.stratum().next().orElseThrow();
        model.openReserve(reserve, "482189");
        Optional<Refusal> wrong = model.refusedProperty().get();
        model.openReserve(reserve, SampleCases.CODE);

        assertThat(reserve.text()).isEqualTo("26041-0092");
        assertThat(wrong).contains(Refusal.of(DeskFault.RELEASE_CODE_WRONG, reserve.text()));
        assertThat(cases.contacts).containsExactly("opened 26041-0092");
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
        assertThat(model.newsProperty().get())
                .contains(new CasesModel.News(CasesModel.News.What.RESERVE_OPENED, "26041-0092"));
    }

    @Test
    void householdIsBegunWithItsNumberOfAdultsOnly() {
        CasesModel model = model(SampleCases.some());
        CaseRow household = model.all().stream()
                .filter(row -> row.listed().household())
                .findFirst()
                .orElseThrow();

        model.open(household);
        model.begin(Optional.empty());
        List<String> before = List.copyOf(opened);
        model.begin(Optional.of(5));

        assertThat(before).isEmpty();
        assertThat(opened).containsExactly("26041-0021 5");
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
        assertThat(List.of("0", "100", "ba", "", "-2"))
                .allMatch(text -> CasesModel.adults(text).isEmpty());
        assertThat(CasesModel.adults(" 99 ")).contains(99);
    }

    @Test
    void formIsBegunOnceTheTextWasReadOut() {
        CasesModel model = model(SampleCases.some());
        CaseRow row = row(model, State.TO_DO);

        model.open(row);
        CasesModel.Panel asked = model.panelProperty().get();
        model.begin(Optional.empty());

        assertThat(asked).isEqualTo(new CasesModel.Panel.Begin(row, SampleCases.CONSENT));
        assertThat(opened).containsExactly("26041-0020");
    }

    @Test
    void whetherToCallAgainIsAskedOfListedCasesOnly() {
        SampleCases cases = SampleCases.some();
        CasesModel model = model(cases);

        model.askCallback(new CaseId("nobody"));
        CasesModel.Panel nobody = model.panelProperty().get();
        model.askCallback(new CaseId("26041-0001"));
        model.callback(true, "0987 654 321", "ấp 3");

        assertThat(nobody).isEqualTo(new CasesModel.Panel.Closed());
        assertThat(cases.contacts).containsExactly("26041-0001 true 0987 654 321 ấp 3");
        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
    }

    @Test
    void withoutReservesNothingIsAskedOfThem() {
        CasesModel model = model(new SampleCases(List.of()));

        model.askReserve();

        assertThat(model.panelProperty().get()).isEqualTo(new CasesModel.Panel.Closed());
    }

    @Test
    void caseThatDoesNotFitTheFrameIsShownAndStaysInTheList() {
        CasesModel model = model(SampleCases.some());

        assertThat(model.doubtful()).map(row -> row.listed().name()).containsExactly("Thạch Sô Phia");
        assertThat(model.shown()).containsAll(model.doubtful());
    }

    @Test
    void emptyListIsToldFromAFruitlessSearch() {
        CasesModel none = model(new SampleCases(List.of()));
        CasesModel some = model(SampleCases.some());

        some.queryProperty().set("zzz");

        assertThat(none.empty()).isTrue();
        assertThat(some.empty()).isFalse();
    }

    private static CaseRow row(CasesModel model, State state) {
        return model.all().stream()
                .filter(row -> row.standing().state() == state)
                .findFirst()
                .orElseThrow();
    }

    private CasesModel model(CasesPort port) {
        Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {});
        CasesModel model = new CasesModel(
                port,
                worker,
                Locale.of("vi"),
                (caseId, adults) -> opened.add(caseId + adults.map(n -> " " + n).orElse("")),
                (caseId, reason) -> opened.add(caseId + " " + reason),
                paper -> opened.add(paper.caseId() + " " + paper.mode().code() + " " + paper.serial()));
        model.load();
        return model;
    }
}
