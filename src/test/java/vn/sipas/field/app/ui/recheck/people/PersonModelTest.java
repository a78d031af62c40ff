package vn.sipas.field.app.ui.recheck.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.CALL_AGAIN;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.CONFIRMED;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.DIED;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.FACTS_WRONG;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.MOVED_AWAY;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.NOBODY_HOME;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.NOT_HELD;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.NO_ANSWER;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.OTHER_PERSON;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.REFUSED;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.SAID_GONE;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.UNKNOWN_HERE;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.UNREACHABLE;
import static vn.sipas.field.survey.interview.recheck.RecheckOutcome.WRONG_NUMBER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.recheck.Tickets;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.survey.interview.recheck.Attempt.Means;
import vn.sipas.field.survey.interview.recheck.Band;
import vn.sipas.field.survey.interview.recheck.CallFault;
import vn.sipas.field.survey.interview.recheck.NextStep;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

class PersonModelTest {

    private final FakePeople port = new FakePeople();
    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final RecheckJobs jobs = new RecheckJobs(worker, Locale.of("vi"));
    private int changes;
    private final PersonModel model = new PersonModel(port, jobs, () -> changes++, _ -> {});

    private void open(Ticket ticket) {
        model.show(Optional.of(new PeopleModel.Row(
                ticket,
                Optional.of(Tickets.person(ticket.number(), "Lê Thị Mười", "Khu phố 3", "0987 000 333")),
                true,
                30)));
    }

    private RecheckJobs.News said() {
        return jobs.newsProperty().get().orElseThrow();
    }

    private List<RecheckOutcome> offered() {
        return model.choices().stream().map(PersonModel.Choice::outcome).toList();
    }

    private Optional<CallFault> why(RecheckOutcome outcome) {
        return model.choices().stream()
                .filter(choice -> choice.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .why();
    }

    @Test
    void callOffersWhatATelephoneCanTellAndThatIsAllThatIsOffered() {
        open(Tickets.toCall(1, Band.EVENING));

        assertThat(model.meansProperty().get()).isEqualTo(Means.PHONE);
        assertThat(offered()).containsExactly(NO_ANSWER, UNREACHABLE, WRONG_NUMBER, SAID_GONE, CALL_AGAIN, REFUSED);
        assertThat(model.choices()).allMatch(choice -> choice.why().isEmpty());
    }

    @Test
    void visitBeforeThreeCallsSaysWhyItClosesNoTicket() {
        open(Tickets.toCall(1, Band.EVENING));

        model.meansProperty().set(Means.VISIT);

        assertThat(offered()).containsExactly(CALL_AGAIN, REFUSED, NOBODY_HOME, MOVED_AWAY, DIED, UNKNOWN_HERE);
        for (RecheckOutcome closing : List.of(REFUSED, MOVED_AWAY, DIED, UNKNOWN_HERE)) {
            assertThat(why(closing)).contains(CallFault.CALLS_MISSING);
        }
        assertThat(why(NOBODY_HOME)).isEmpty();
        assertThat(why(CALL_AGAIN)).isEmpty();
    }

    @Test
    void visitAfterAWrongNumberMayCloseTheTicket() {
        open(Tickets.of(
                1, new Ticket.Stage.ToReach(new NextStep.Visit()), Tickets.attempt(Means.PHONE, WRONG_NUMBER, 2)));

        assertThat(model.meansProperty().get()).isEqualTo(Means.VISIT);
        assertThat(model.choices()).allMatch(choice -> choice.why().isEmpty());
    }

    @Test
    void visitThatDecidesOffersWhatAMeetingFindsAndNoReinterview() {
        open(Tickets.toDecide(1));

        assertThat(model.meansProperty().get()).isEqualTo(Means.VISIT);
        assertThat(model.isToDecide()).isTrue();
        assertThat(model.isToWriteDown()).isTrue();
        assertThat(offered()).contains(CONFIRMED, NOT_HELD, OTHER_PERSON, FACTS_WRONG);
        assertThat(model.choices()).allMatch(choice -> choice.why().isEmpty());
        model.meansProperty().set(Means.PHONE);
        assertThat(offered()).doesNotContain(CONFIRMED, NOT_HELD, OTHER_PERSON, FACTS_WRONG);
    }

    @Test
    void visitBeforeTheFactsDifferedDecidesNothing() {
        open(Tickets.toDecide(1, Tickets.attempt(Means.VISIT, MOVED_AWAY, 3)));
        assertThat(why(CONFIRMED)).isEmpty();

        open(Tickets.toDecide(1, Tickets.attempt(Means.VISIT, CONFIRMED, 0)));

        assertThat(why(CONFIRMED)).contains(CallFault.TICKET_CLOSED);
    }

    @Test
    void attemptIsWrittenDownOnceAndThePersonClosed() {
        open(Tickets.toCall(4, Band.EVENING));
        model.outcomeProperty().set(Optional.of(NO_ANSWER));
        model.commentProperty().set("Gọi lại sau bữa tối");
        assertThat(model.button()).isEqualTo("Ghi kết quả lần này");

        model.record();
        model.record();

        assertThat(port.done).containsExactly("26041-0004 PHONE NO_ANSWER Gọi lại sau bữa tối");
        assertThat(said()).isEqualTo(new RecheckJobs.News(Tone.SUCCESS, "Vé 4: đã ghi “Không nghe máy”.", ""));
        assertThat(model.openedProperty().get()).isEmpty();
        assertThat(model.commentProperty().get()).isEmpty();
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void whatFollowsFromADecidingVisitIsSaid() {
        open(Tickets.toDecide(2));
        port.verdict = Optional.of(Verdict.FAILED);
        model.outcomeProperty().set(Optional.of(NOT_HELD));

        model.record();

        assertThat(said().action()).isEqualTo("Vé này hỏng: phiếu không thật.");
    }

    @Test
    void refusedAttemptIsSaidAndEverythingStaysToBePutRight() {
        open(Tickets.toCall(1, Band.EVENING));
        port.refuses = true;
        model.outcomeProperty().set(Optional.of(CALL_AGAIN));
        model.commentProperty().set("Hẹn 19 giờ");

        model.record();

        assertThat(said().tone()).isEqualTo(Tone.DANGER);
        assertThat(model.openedProperty().get()).isPresent();
        assertThat(model.outcomeProperty().get()).contains(CALL_AGAIN);
        assertThat(model.commentProperty().get()).isEqualTo("Hẹn 19 giờ");
        assertThat(changes).isZero();
    }

    @Test
    void nothingIsWrittenDownWithoutAnOutcome() {
        open(Tickets.toDecide(1));

        model.record();

        assertThat(port.done).isEmpty();
        assertThat(said().fact()).isEqualTo("Chọn một kết quả trước khi ghi.");
    }

    @Test
    void otherMeansAskForTheOutcomeAnew() {
        open(Tickets.toCall(1, Band.EVENING));
        model.outcomeProperty().set(Optional.of(NO_ANSWER));

        model.meansProperty().set(Means.VISIT);

        assertThat(model.outcomeProperty().get()).isEmpty();
        assertThat(model.button()).isEqualTo("Phỏng vấn lại tại nhà");
    }

    @Test
    void samePersonReadAgainKeepsWhatIsTypedAndAnotherOneDoesNot() {
        open(Tickets.toCall(1, Band.EVENING));
        model.commentProperty().set("Hẹn 19 giờ");

        open(Tickets.toCall(1, Band.EVENING));
        assertThat(model.commentProperty().get()).isEqualTo("Hẹn 19 giờ");
        open(Tickets.toCall(2, Band.EVENING));

        assertThat(model.commentProperty().get()).isEmpty();
    }

    @Test
    void reinterviewThatWasBegunIsGoneOnWithAndNothingElse() {
        open(Tickets.of(1, new Ticket.Stage.Begun()));

        assertThat(model.choices()).isEmpty();
        assertThat(model.isToWriteDown()).isFalse();
        assertThat(model.button()).isEqualTo("Làm tiếp phỏng vấn lại");
        model.interview();
        assertThat(port.done).containsExactly("begin 26041-0001 PHONE");
        assertThat(said().tone()).isEqualTo(Tone.DANGER);
    }
}
