package vn.sipas.field.survey.interview.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.interview.recheck.Attempt.Means;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome.Meaning;

class CallRuleTest {

    private static final List<Attempt> THREE_CALLS = List.of(
            call(RecheckOutcome.NO_ANSWER, 9),
            call(RecheckOutcome.UNREACHABLE, 14),
            call(RecheckOutcome.NO_ANSWER, 19));

    @Test
    void beginsWithACallAtAnyTimeOfTheDay() {
        assertThat(CallRule.next(List.of(), true)).isEqualTo(new NextStep.Call(EnumSet.allOf(Band.class), false));
    }

    @Test
    void bandsEndAtNoonAndAtFive() {
        assertThat(Band.of(at(11, 59).toLocalTime())).isEqualTo(Band.MORNING);
        assertThat(Band.of(at(12, 0).toLocalTime())).isEqualTo(Band.AFTERNOON);
        assertThat(Band.of(at(16, 59).toLocalTime())).isEqualTo(Band.AFTERNOON);
        assertThat(Band.of(at(17, 0).toLocalTime())).isEqualTo(Band.EVENING);
    }

    @Test
    void unansweredCallsLeaveTheOtherBands() {
        assertThat(CallRule.next(List.of(call(RecheckOutcome.NO_ANSWER, 9), call(RecheckOutcome.NO_ANSWER, 10)), true))
                .isEqualTo(new NextStep.Call(Set.of(Band.AFTERNOON, Band.EVENING), false));
        assertThat(CallRule.next(THREE_CALLS.subList(0, 2), true))
                .isEqualTo(new NextStep.Call(Set.of(Band.EVENING), false));
    }

    @Test
    void threeCallsInThreeBandsLeadToTheVisit() {
        assertThat(CallRule.next(THREE_CALLS, true)).isEqualTo(new NextStep.Visit());
        assertThat(CallRule.next(after(THREE_CALLS, visit(RecheckOutcome.NOBODY_HOME)), true))
                .isEqualTo(new NextStep.Visit());
    }

    @Test
    void callsThatWouldChangeNothingLeadToTheVisitAtOnce() {
        for (RecheckOutcome outcome : List.of(
                RecheckOutcome.WRONG_NUMBER,
                RecheckOutcome.SAID_GONE,
                RecheckOutcome.REFUSED,
                RecheckOutcome.BREAK_OFF)) {
            assertThat(CallRule.next(List.of(call(outcome, 9)), true))
                    .as(outcome.code())
                    .isEqualTo(new NextStep.Visit());
        }
    }

    @Test
    void whoHasNoNumberIsVisited() {
        assertThat(CallRule.next(List.of(), false)).isEqualTo(new NextStep.Visit());
        assertThat(refused(List.of(), false, Means.VISIT, RecheckOutcome.UNKNOWN_HERE))
                .isEmpty();
    }

    @Test
    void whoAgreedIsCalledAtAnyTime() {
        List<Attempt> agreed = after(THREE_CALLS.subList(0, 2), call(RecheckOutcome.CALL_AGAIN, 19));

        assertThat(CallRule.next(agreed, true)).isEqualTo(new NextStep.Call(Set.of(), true));
        assertThat(CallRule.next(List.of(call(RecheckOutcome.CALL_AGAIN, 9), call(RecheckOutcome.NO_ANSWER, 9)), true))
                .isEqualTo(new NextStep.Call(Set.of(Band.AFTERNOON, Band.EVENING), true));
        assertThat(CallRule.next(after(agreed, call(RecheckOutcome.NO_ANSWER, 9)), true))
                .isEqualTo(new NextStep.Visit());
    }

    @Test
    void whoAgreedAtTheDoorBeforeTheCallsIsCalled() {
        assertThat(CallRule.next(List.of(visit(RecheckOutcome.CALL_AGAIN)), true))
                .isEqualTo(new NextStep.Call(EnumSet.allOf(Band.class), true));
    }

    @Test
    void nothingClosesATicketBeforeThreeCalls() {
        for (RecheckOutcome closing : List.of(
                RecheckOutcome.MOVED_AWAY, RecheckOutcome.DIED, RecheckOutcome.UNKNOWN_HERE, RecheckOutcome.REFUSED)) {
            assertThat(refused(THREE_CALLS.subList(0, 2), true, Means.VISIT, closing))
                    .as(closing.code())
                    .containsExactly(CallFault.CALLS_MISSING);
            assertThat(refused(THREE_CALLS, true, Means.VISIT, closing)).isEmpty();
        }
        assertThat(refused(List.of(), true, Means.VISIT, RecheckOutcome.NOBODY_HOME))
                .isEmpty();
        assertThat(refused(List.of(), true, Means.VISIT, RecheckOutcome.INTERVIEWED))
                .isEmpty();
    }

    @Test
    void refusalByTelephoneClosesNothingAndOneAtTheDoorDoes() {
        List<Attempt> refused = List.of(call(RecheckOutcome.REFUSED, 9));

        assertThat(refused(refused, true, Means.VISIT, RecheckOutcome.REFUSED)).isEmpty();
        assertThat(CallRule.next(after(refused, visit(RecheckOutcome.REFUSED)), true))
                .isEqualTo(new NextStep.Closed(Meaning.NEUTRAL));
    }

    @Test
    void whatAVisitFindsClosesTheTicket() {
        assertThat(CallRule.next(after(THREE_CALLS, visit(RecheckOutcome.MOVED_AWAY)), true))
                .isEqualTo(new NextStep.Closed(Meaning.NEUTRAL));
        assertThat(CallRule.next(after(THREE_CALLS, visit(RecheckOutcome.DIED)), true))
                .isEqualTo(new NextStep.Closed(Meaning.NEUTRAL));
        assertThat(CallRule.next(after(THREE_CALLS, visit(RecheckOutcome.UNKNOWN_HERE)), true))
                .isEqualTo(new NextStep.Closed(Meaning.FAILED));
    }

    @Test
    void reInterviewClosesTheTicketAndNothingFollows() {
        for (RecheckOutcome answered : List.of(RecheckOutcome.INTERVIEWED, RecheckOutcome.PARTIAL)) {
            List<Attempt> attempts = List.of(call(answered, 9));

            assertThat(CallRule.next(attempts, true)).isEqualTo(new NextStep.Closed(Meaning.ANSWERED));
            assertThat(refused(attempts, true, Means.PHONE, RecheckOutcome.NO_ANSWER))
                    .containsExactly(CallFault.TICKET_CLOSED);
        }
    }

    @Test
    void telephoneTellsNothingThatOnlyAVisitCan() {
        assertThat(refused(THREE_CALLS, true, Means.PHONE, RecheckOutcome.UNKNOWN_HERE))
                .containsExactly(CallFault.OTHER_MEANS);
        assertThat(refused(THREE_CALLS, true, Means.VISIT, RecheckOutcome.WRONG_NUMBER))
                .containsExactly(CallFault.OTHER_MEANS);
    }

    @Test
    void decisionNeedsAReInterviewBeforeIt() {
        assertThat(refused(THREE_CALLS, true, Means.VISIT, RecheckOutcome.NOT_HELD))
                .containsExactly(CallFault.NOTHING_TO_DECIDE);
    }

    @Test
    void suspectedFormIsVisitedUntilAVisitDecides() {
        assertThat(CallRule.decide(List.of())).isEqualTo(new NextStep.Visit());
        assertThat(CallRule.decide(List.of(visit(RecheckOutcome.NOBODY_HOME)))).isEqualTo(new NextStep.Visit());
        assertThat(CallRule.decide(List.of(visit(RecheckOutcome.CONFIRMED))))
                .isEqualTo(new NextStep.Closed(Meaning.GENUINE));
        for (RecheckOutcome failed :
                List.of(RecheckOutcome.NOT_HELD, RecheckOutcome.OTHER_PERSON, RecheckOutcome.FACTS_WRONG)) {
            assertThat(CallRule.decide(List.of(visit(failed)))).isEqualTo(new NextStep.Closed(Meaning.FAILED));
        }
        assertThat(CallRule.decide(List.of(visit(RecheckOutcome.REFUSED))))
                .isEqualTo(new NextStep.Closed(Meaning.NEUTRAL));
    }

    @Test
    void onlyAVisitDecides() {
        assertThat(CallRule.refusesDecision(List.of(), Means.PHONE, RecheckOutcome.CONFIRMED))
                .contains(CallFault.OTHER_MEANS);
        assertThat(CallRule.refusesDecision(List.of(), Means.VISIT, RecheckOutcome.CONFIRMED))
                .isEmpty();
        assertThat(CallRule.refusesDecision(
                        List.of(visit(RecheckOutcome.CONFIRMED)), Means.VISIT, RecheckOutcome.NOT_HELD))
                .contains(CallFault.TICKET_CLOSED);
    }

    private static List<CallFault> refused(List<Attempt> attempts, boolean number, Means how, RecheckOutcome outcome) {
        return CallRule.refuses(attempts, number, how, outcome).stream().toList();
    }

    private static List<Attempt> after(List<Attempt> attempts, Attempt next) {
        return Stream.concat(attempts.stream(), Stream.of(next)).toList();
    }

    private static Attempt call(RecheckOutcome outcome, int hour) {
        return new Attempt(Means.PHONE, outcome, at(hour, 0));
    }

    private static Attempt visit(RecheckOutcome outcome) {
        return new Attempt(Means.VISIT, outcome, at(10, 30));
    }

    private static OffsetDateTime at(int hour, int minute) {
        return OffsetDateTime.parse("2026-12-01T%02d:%02d:00+07:00".formatted(hour, minute));
    }
}
