package vn.sipas.field.survey.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.CaseStanding.State;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.sample.reserve.ReserveRule;

/** 5 October 2026 is a Monday. */
class CaseEndTest {

    @ParameterizedTest
    @CsvSource({
        "refused-self",
        "refused-household",
        "break-off",
        "away-season",
        "dead",
        "ill",
        "language",
        "unsafe",
        "paper-not-returned",
        "no-such-address",
        "moved",
        "under-18"
    })
    void whatEndsACaseGivesItUpAtTheFirstContact(String outcome) {
        CaseEnd end = end(State.CLOSED, outcome, "2026-10-05T09:00");

        assertThat(end)
                .isEqualTo(new CaseEnd.GivenUp(
                        Outcome.of(outcome).orElseThrow(), LocalDateTime.parse("2026-10-05T09:00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-home    | 2026-10-05T09:00                                     | 2 | 1 | true",
                "not-home    | 2026-10-05T09:00 2026-10-05T10:00 2026-10-05T18:00   | 1 | 1 | false",
                "appointment | 2026-10-05T09:00 2026-10-06T10:00 2026-10-07T16:59   | 1 | 0 | true",
                "not-home    | 2026-10-10T09:00 2026-10-10T10:00                    | 1 | 1 | false"
            })
    void whoWasNotMetIsNotGivenUpBeforeTheRuleIsFulfilled(
            String outcome, String contacts, int missing, int days, boolean outside) {
        CaseEnd end = end(State.NOT_REACHED, outcome, contacts.split(" +"));

        assertThat(end).isEqualTo(new CaseEnd.NotMet(new ReserveRule.Missing(missing, days, outside)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-05T09:00 2026-10-06T10:00 2026-10-06T17:00",
                "2026-10-05T09:00 2026-10-06T10:00 2026-10-10T09:00"
            })
    void whoWasNotMetIsGivenUpByTheRule(String contacts) {
        assertThat(end(State.NOT_REACHED, "not-home", contacts.split(" +"))).isInstanceOf(CaseEnd.GivenUp.class);
    }

    @ParameterizedTest
    @CsvSource({"BEGUN,refused-self", "TO_DO,interviewed", "NOT_REACHED,partial"})
    void anOpenOrWithdrawnFormGivesNothingUp(State state, String outcome) {
        assertThat(end(state, outcome, "2026-10-05T09:00")).isEqualTo(new CaseEnd.Going());
    }

    @Test
    void whoWasNeverContactedIsNotGivenUp() {
        CaseStanding untouched = new CaseStanding(State.TO_DO, Optional.empty(), Optional.empty(), 0, Optional.empty());

        assertThat(CaseEnd.of(untouched, List.of())).isEqualTo(new CaseEnd.Going());
    }

    private static CaseEnd end(State state, String outcome, String... contacts) {
        Optional<Outcome> how = Outcome.of(outcome);
        List<LocalDateTime> times =
                Arrays.stream(contacts).map(LocalDateTime::parse).toList();
        return CaseEnd.of(new CaseStanding(state, how, how, times.size(), Optional.empty()), times);
    }
}
