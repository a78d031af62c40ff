package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallPlanTest {

    @Test
    void halfOfTheCallsAnsweredLeaveOneInEightToBeVisited() {
        CallPlan.Effort lot = new CallPlan(.5).ofLot();

        assertThat(lot).isEqualTo(new CallPlan.Effort(20, 35, 17.5, 2.5));
    }

    @Test
    void everybodyAnswersOrNobody() {
        assertThat(new CallPlan(1).of(20)).isEqualTo(new CallPlan.Effort(20, 20, 20, 0));
        assertThat(new CallPlan(0).of(20)).isEqualTo(new CallPlan.Effort(20, 60, 0, 20));
        assertThat(new CallPlan(.3).of(0)).isEqualTo(new CallPlan.Effort(0, 0, 0, 0));
    }

    @Test
    void untilTheVerdictThoseCountWhoAreNotReachedYet() {
        List<TicketState> tickets = new ArrayList<>(Collections.nCopies(400, TicketState.OPEN));
        CallPlan.Effort all = new CallPlan(.5).untilVerdict(Reading.of(Plan.PROVINCE, tickets));
        tickets.subList(0, 40).replaceAll(_ -> TicketState.CLEAN);
        tickets.set(10, TicketState.SUSPECTED);
        tickets.set(15, TicketState.NEUTRAL);
        CallPlan.Effort rest = new CallPlan(.5).untilVerdict(Reading.of(Plan.PROVINCE, tickets));

        assertThat(all.people()).isEqualTo(67);
        assertThat(rest.people()).isEqualTo(28);
        assertThat(rest.visits()).isEqualTo(1 + 28 / 8.0, within(1e-12));
    }

    @Test
    void afterTheVerdictNobodyIsCalled() {
        List<TicketState> tickets = Collections.nCopies(30, TicketState.CLEAN);

        assertThat(new CallPlan(.5)
                        .untilVerdict(Reading.of(Plan.ENUMERATOR, tickets))
                        .people())
                .isZero();
    }

    @Test
    void shareOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> new CallPlan(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallPlan(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
