package vn.sipas.field.office.review.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.survey.interview.Outcome;

class ResponseTest {

    /** AAPOR, Standard Definitions: I 4, P 1, R 2, NC 1, O 1, U 1, and one not eligible: RR1 = 4 / 10. */
    @Test
    void everyCaseIsInOneGroupAndTheRateIsThatOfAapor() {
        Map<CaseId, Completeness> interviews = Map.of(
                caseId(0), Completeness.COMPLETE,
                caseId(1), Completeness.COMPLETE,
                caseId(2), Completeness.COMPLETE,
                caseId(3), Completeness.COMPLETE,
                caseId(4), Completeness.PARTIAL,
                caseId(5), Completeness.BREAK_OFF);
        Map<CaseId, Outcome> outcomes = Map.of(
                caseId(0), Outcome.REFUSED_SELF,
                caseId(6), Outcome.REFUSED_HOUSEHOLD,
                caseId(7), Outcome.NOT_HOME,
                caseId(8), Outcome.DEAD,
                caseId(9), Outcome.MOVED);

        Response response = of(11, interviews, outcomes);

        assertThat(response).isEqualTo(new Response(4, 1, 2, 1, 1, 1, 1));
        assertThat(response.released()).isEqualTo(11);
        assertThat(response.rr1()).contains(new BigDecimal("40.00"));
    }

    @Test
    void anInterviewThatDoesNotCountLeavesItsCaseUnknown() {
        Response response = of(1, Map.of(), Map.of(caseId(0), Outcome.INTERVIEWED));

        assertThat(response.unknown()).isEqualTo(1);
        assertThat(response.rr1()).contains(new BigDecimal("0.00"));
    }

    @Test
    void whereNobodyIsEligibleThereIsNoRate() {
        assertThat(of(2, Map.of(), Map.of(caseId(0), Outcome.UNDER_18, caseId(1), Outcome.MOVED))
                        .rr1())
                .isEmpty();
    }

    @Test
    void theGroupsFollowTheCodesOfTheOutcomes() {
        for (Outcome outcome : List.of(Outcome.values())) {
            Response response = of(1, Map.of(), Map.of(caseId(0), outcome));
            String code = outcome.aapor();
            if (code.startsWith("2.1")) {
                assertThat(response.refused()).as(code).isEqualTo(1);
            } else if (code.startsWith("2.2")) {
                assertThat(response.notReached()).as(code).isEqualTo(1);
            } else if (code.startsWith("2.3")) {
                assertThat(response.other()).as(code).isEqualTo(1);
            } else if (code.startsWith("4")) {
                assertThat(response.outside()).as(code).isEqualTo(1);
            } else {
                assertThat(response.unknown()).as(code).isEqualTo(1);
            }
        }
    }

    private static Response of(int cases, Map<CaseId, Completeness> interviews, Map<CaseId, Outcome> outcomes) {
        return Response.of(IntStream.range(0, cases)
                .mapToObj(ResponseTest::caseId)
                .map(id ->
                        CaseResult.of(Optional.ofNullable(interviews.get(id)), Optional.ofNullable(outcomes.get(id))))
                .toList());
    }

    private static CaseId caseId(int number) {
        return new CaseId("25195-%04d".formatted(number));
    }
}
