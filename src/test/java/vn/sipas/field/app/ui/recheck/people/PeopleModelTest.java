package vn.sipas.field.app.ui.recheck.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.recheck.Tickets;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.recheck.Band;

class PeopleModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Map<CaseId, ListedCase> PEOPLE = Map.of(
            Tickets.id(1), Tickets.person(1, "Nguyễn Thị Đào", "Số 5, đường Trảng Dài", "0912 000 111"),
            Tickets.id(2), Tickets.person(2, "Trần Văn Hoà", "Ấp Bến Cộ", ""),
            Tickets.id(3), Tickets.person(3, "Lê Thị Mười", "Khu phố 3", "0987 000 333"));

    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final PersonModel person =
            new PersonModel(new FakePeople(), new RecheckJobs(worker, VIETNAMESE), () -> {}, _ -> {});
    private final PeopleModel model = new PeopleModel(person, VIETNAMESE);

    @BeforeEach
    void threeToCall() {
        show(
                Tickets.toCall(1, Band.EVENING),
                Tickets.toCall(2, Band.MORNING, Band.EVENING),
                Tickets.toCall(3, Band.EVENING));
    }

    private void show(Ticket... tickets) {
        model.show(List.of(tickets), PEOPLE, Tickets.NOW);
    }

    private List<Integer> shown() {
        return model.shown().stream().map(row -> row.ticket().number()).toList();
    }

    private Optional<Integer> chosen() {
        return model.chosenProperty().get().map(row -> row.ticket().number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dao", "NGUYEN dao", "Đào", "trang dai", "26041-0001", "0912"})
    void personIsFoundWithoutAccentsByNameAddressCaseAndNumber(String query) {
        model.queryProperty().set(query);

        assertThat(shown()).containsExactly(1);
        assertThat(chosen()).contains(1);
        assertThat(model.button()).contains("Mở vé 1");
    }

    @Test
    void nobodyFoundIsNobodyChosen() {
        model.queryProperty().set("không có ai");

        assertThat(shown()).isEmpty();
        assertThat(chosen()).isEmpty();
        assertThat(model.button()).isEmpty();
    }

    @Test
    void whoeverCanBeCalledNowStandsFirst() {
        show(
                Tickets.toCall(1, Band.MORNING),
                Tickets.toCall(2, Band.EVENING),
                Tickets.toCall(3, Band.AFTERNOON, Band.EVENING));

        assertThat(shown()).containsExactly(2, 3, 1);
    }

    @Test
    void whatWaitsForSomethingElseIsNobodyToCall() {
        show(Tickets.done(1), Tickets.of(2, new Ticket.Stage.NotGiven()), Tickets.toCompare(3));

        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(chosen()).isEmpty();
    }

    @Test
    void visitsThatDecideAreShownOnceNobodyIsLeftToCall() {
        show(Tickets.toDecide(1), Tickets.toCall(2, Band.EVENING));
        assertThat(shown()).containsExactly(2);

        show(Tickets.toDecide(1), Tickets.done(2));

        assertThat(model.whichProperty().get()).isEqualTo(PeopleModel.Which.DECIDE);
        assertThat(shown()).containsExactly(1);
    }

    @Test
    void whoeverIsChosenStaysChosenWhenOthersAreDone() {
        model.chosenProperty().set(Optional.of(model.shown().get(1)));

        show(Tickets.done(1), Tickets.toCall(2, Band.EVENING), Tickets.toCall(3, Band.EVENING));

        assertThat(chosen()).contains(2);
    }

    @Test
    void nextPersonIsChosenAfterAnAttemptAndTheFirstOneAfterTheLast() {
        model.goOn();
        show(Tickets.toCall(1, Band.MORNING), Tickets.toCall(2, Band.EVENING), Tickets.toCall(3, Band.EVENING));
        assertThat(chosen()).contains(2);

        model.goOn();
        show(Tickets.toCall(1, Band.MORNING), Tickets.done(2), Tickets.toCall(3, Band.EVENING));
        assertThat(chosen()).contains(3);

        model.goOn();
        assertThat(chosen()).contains(1);
        model.goOn();
        assertThat(chosen()).contains(3);
    }

    @Test
    void personWhoIsOpenStaysOpenWhileToBeReachedAndClosesWhenDone() {
        model.open();
        show(Tickets.toCall(1, Band.MORNING), Tickets.toCall(2, Band.EVENING));
        assertThat(person.openedProperty().get().orElseThrow().now()).isFalse();

        show(Tickets.done(1), Tickets.toCall(2, Band.EVENING));

        assertThat(person.openedProperty().get()).isEmpty();
    }

    @Test
    void rowSaysHowLongAgoNameAndAddressWereGivenAndNothingOfThePerson() {
        PeopleModel.Row row = model.shown().getFirst();

        assertThat(row.hours()).isEqualTo(30);
        assertThat(row).hasToString("Row[1]");
    }
}
