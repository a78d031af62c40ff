package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void nothingIsReadBeyondATicketThatIsNotResolved() {
        List<TicketState> tickets = open(563);
        fill(tickets, 1, 40, TicketState.CLEAN);
        tickets.set(10, TicketState.SUSPECTED);
        tickets.set(20, TicketState.FAILED);

        Reading reading = Reading.of(Plan.PROVINCE, tickets);

        assertThat(reading.checked()).isEqualTo(10);
        assertThat(reading.failed()).isZero();
        assertThat(reading.front()).isEqualTo(10);
        assertThat(reading.beyond()).hasSize(29).startsWith(12).endsWith(40);
        assertThat(reading.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(reading.lot()).contains(new Reading.Lot(1, 1, 20, List.of(11)));
    }

    @Test
    void nothingReadYetSaysHowManyCleanFormsAreNeeded() {
        Reading reading = Reading.of(Plan.PROVINCE, open(400));

        assertThat(reading.next().clean()).hasValue(67);
        assertThat(reading.next().failure()).contains(Verdict.OPEN);
        assertThat(reading.next().cost()).hasValue(31);
        assertThat(reading.course()).isEmpty();
        assertThat(reading.lot().orElseThrow().open()).hasSize(20);
    }

    @Test
    void neutralAndPassedOverTicketsAreSkippedAndOnlyTheFirstAreCounted() {
        List<TicketState> tickets = open(100);
        fill(tickets, 1, 15, TicketState.CLEAN);
        tickets.set(3, TicketState.NEUTRAL);
        tickets.set(5, TicketState.PASSED_OVER);

        Reading reading = Reading.of(Plan.PROVINCE, tickets);

        assertThat(reading.rule().forms()).hasValue(99);
        assertThat(reading.checked()).isEqualTo(13);
        assertThat(reading.neutral()).isEqualTo(1);
        assertThat(reading.last().neutralPercent()).isEqualTo(100.0 / 14);
        assertThat(reading.course()).hasSize(14).noneMatch(step -> step.ticket() == 6);
    }

    @Test
    void firstVerdictStandsAndWhatIsReadLaterInTheLotIsShown() {
        List<TicketState> tickets = open(400);
        fill(tickets, 1, 80, TicketState.CLEAN);
        tickets.set(69, TicketState.FAILED);
        tickets.set(74, TicketState.FAILED);

        Reading reading = Reading.of(Plan.PROVINCE, tickets);

        assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(reading.crossing().orElseThrow().ticket()).isEqualTo(67);
        assertThat(reading.failed()).isEqualTo(2);
        assertThat(reading.course()).hasSize(80);
        assertThat(reading.lot()).isEmpty();
        assertThat(reading.next().clean()).isEmpty();
    }

    @Test
    void tooManyNeutralGoOnUntilTheyAreFewEnough() {
        List<TicketState> tickets = open(200);
        fill(tickets, 1, 9, TicketState.NEUTRAL);
        fill(tickets, 10, 79, TicketState.CLEAN);

        Reading before = Reading.of(Plan.PROVINCE, tickets);
        fill(tickets, 80, 100, TicketState.CLEAN);
        Reading after = Reading.of(Plan.PROVINCE, tickets);

        assertThat(before.verdict()).isEqualTo(Verdict.TOO_MANY_NEUTRAL);
        assertThat(before.next().clean()).hasValue(11);
        assertThat(after.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(after.crossing().orElseThrow().ticket()).isEqualTo(90);
    }

    @Test
    void listOfWhichTooManyMovedEndsWithoutAVerdict() {
        List<TicketState> tickets = open(20);
        fill(tickets, 1, 17, TicketState.CLEAN);
        fill(tickets, 18, 20, TicketState.NEUTRAL);

        Reading reading = Reading.of(Plan.PROVINCE, tickets);

        assertThat(reading.verdict()).isEqualTo(Verdict.TOO_MANY_NEUTRAL);
        assertThat(reading.ended()).isTrue();
        assertThat(reading.lot()).isEmpty();
    }

    @Test
    void escalationByTwoEarlyFailuresIsNotTakenBackByWhatFollows() {
        List<TicketState> tickets = open(30);
        fill(tickets, 1, 20, TicketState.CLEAN);
        tickets.set(1, TicketState.FAILED);
        tickets.set(8, TicketState.FAILED);

        Reading reading = Reading.of(Plan.ENUMERATOR, tickets);

        assertThat(reading.verdict()).isEqualTo(Verdict.ESCALATED);
        assertThat(reading.crossing().orElseThrow().ticket()).isEqualTo(9);
    }

    @Test
    void secondFailureAfterTheTenthGoesOnUntilAThirdOrTheEnd() {
        List<TicketState> tickets = open(30);
        fill(tickets, 1, 29, TicketState.CLEAN);
        tickets.set(1, TicketState.FAILED);
        tickets.set(10, TicketState.FAILED);

        Reading open = Reading.of(Plan.ENUMERATOR, tickets);
        tickets.set(29, TicketState.CLEAN);
        Reading ended = Reading.of(Plan.ENUMERATOR, tickets);
        tickets.set(25, TicketState.FAILED);
        Reading third = Reading.of(Plan.ENUMERATOR, tickets);

        assertThat(open.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(open.next().clean()).hasValue(1);
        assertThat(ended.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(third.verdict()).isEqualTo(Verdict.ESCALATED);
        assertThat(third.crossing().orElseThrow().ticket()).isEqualTo(26);
    }

    @Test
    void nextSaysWhatOneMoreFailureWouldDo() {
        List<TicketState> tickets = open(30);
        fill(tickets, 1, 5, TicketState.CLEAN);
        Reading none = Reading.of(Plan.ENUMERATOR, tickets);
        tickets.set(1, TicketState.FAILED);
        Reading one = Reading.of(Plan.ENUMERATOR, tickets);

        assertThat(none.next()).isEqualTo(new Next(OptionalInt.of(7), Optional.of(Verdict.OPEN), OptionalInt.of(11)));
        assertThat(one.next())
                .isEqualTo(new Next(OptionalInt.of(19), Optional.of(Verdict.ESCALATED), OptionalInt.empty()));
    }

    @Test
    void lastLotIsAsLongAsTheListLeaves() {
        List<TicketState> tickets = open(47);
        fill(tickets, 1, 44, TicketState.CLEAN);
        tickets.set(1, TicketState.FAILED);

        Reading.Lot lot = Reading.of(Plan.PROVINCE, tickets).lot().orElseThrow();

        assertThat(lot).isEqualTo(new Reading.Lot(3, 41, 47, List.of(45, 46, 47)));
    }

    @Test
    void emptyListHasNothingToCheck() {
        Reading empty = Reading.of(Plan.PROVINCE, List.of());
        Reading gone = Reading.of(Plan.ENUMERATOR, List.of(TicketState.PASSED_OVER));

        assertThat(empty.verdict()).isEqualTo(Verdict.NOTHING_TO_CHECK);
        assertThat(gone.verdict()).isEqualTo(Verdict.NOTHING_TO_CHECK);
        assertThat(gone.lot()).isEmpty();
        assertThat(gone.next().failure()).isEmpty();
    }

    @Test
    void ruleForAnotherListIsRefused() {
        assertThatThrownBy(() -> Reading.of(Rule.of(Plan.PROVINCE, 9), open(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the results are and in whatever order lots are worked off: one verdict at one ticket. */
    @Test
    void orderOfWorkInsideLotsChangesNoVerdict() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Plan plan = random.nextBoolean() ? Plan.PROVINCE : Plan.ENUMERATOR;
            int forms = plan == Plan.PROVINCE ? 1 + random.nextInt(300) : 1 + random.nextInt(40);
            double bad = random.nextDouble() * .2;
            double moved = random.nextDouble() * .15;
            List<TicketState> results = new ArrayList<>();
            for (int i = 0; i < forms; i++) {
                double drawn = random.nextDouble();
                results.add(
                        drawn < bad
                                ? TicketState.FAILED
                                : drawn < bad + moved
                                        ? TicketState.NEUTRAL
                                        : drawn < bad + moved + .03 ? TicketState.PASSED_OVER : TicketState.CLEAN);
            }
            Reading inOrder = workedOff(plan, results, Optional.empty());
            Reading shuffled = workedOff(plan, results, Optional.of(random));

            assertThat(shuffled.verdict()).as("seed " + seed).isEqualTo(inOrder.verdict());
            assertThat(shuffled.crossing()).as("seed " + seed).isEqualTo(inOrder.crossing());
        }
    }

    /** Lot by lot, one result after another, until there is a verdict; which then never changes. */
    private static Reading workedOff(Plan plan, List<TicketState> results, Optional<Random> order) {
        List<TicketState> known = new ArrayList<>(results);
        known.replaceAll(state -> state == TicketState.PASSED_OVER ? state : TicketState.OPEN);
        Reading reading = Reading.of(plan, known);
        while (reading.lot().isPresent()) {
            List<Integer> tickets = new ArrayList<>(reading.lot().get().open());
            order.ifPresent(random -> Collections.shuffle(tickets, random));
            Verdict before = Verdict.OPEN;
            for (int ticket : tickets) {
                known.set(ticket - 1, results.get(ticket - 1));
                reading = Reading.of(plan, known);
                assertThat(before.decided() && before != reading.verdict()).isFalse();
                before = reading.verdict();
            }
        }
        return reading;
    }

    private static List<TicketState> open(int forms) {
        return new ArrayList<>(Collections.nCopies(forms, TicketState.OPEN));
    }

    private static void fill(List<TicketState> tickets, int from, int to, TicketState state) {
        for (int ticket = from; ticket <= to; ticket++) {
            tickets.set(ticket - 1, state);
        }
    }
}
