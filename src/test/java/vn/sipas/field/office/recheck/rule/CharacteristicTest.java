package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacteristicTest {

    @ParameterizedTest
    @EnumSource(Plan.class)
    void everyListsExactRiskIsWithinThePlans(Plan plan) {
        List<Integer> sizes =
                new ArrayList<>(IntStream.rangeClosed(0, 300).boxed().toList());
        sizes.addAll(List.of(399, 400, 401, 420, 421, 560, 563, 600, 777, 1000, 1500, 1501, 2999, 5000));

        for (int forms : sizes) {
            assertThat(Characteristic.risk(Rule.of(plan, forms)))
                    .as(plan + ", " + forms + " forms")
                    .isBetween(0.0, plan.risk() / 100.0);
        }
    }

    /** People who moved make the list shorter than the rule's thresholds think; the risk holds nevertheless. */
    @ParameterizedTest
    @ValueSource(ints = {60, 100, 200, 400, 563, 1000})
    void riskHoldsWithNeutralTicketsToo(int forms) {
        for (Plan plan : Plan.values()) {
            Rule rule = Rule.of(plan, forms);
            for (int neutral : new int[] {1, forms / 50, forms / 20, forms / 12, forms / 10, forms / 6}) {
                assertThat(Characteristic.of(rule, plan.leastBad(forms - neutral), neutral)
                                .accepted())
                        .as(plan + ", " + forms + " forms, " + neutral + " neutral")
                        .isLessThanOrEqualTo(plan.risk() / 100.0);
            }
        }
    }

    @Test
    void moreBadFormsAreNeverAcceptedMoreOften() {
        for (Plan plan : Plan.values()) {
            Rule rule = Rule.of(plan, 137);
            double before = 1;
            for (int bad = 0; bad <= 137; bad++) {
                double accepted = Characteristic.of(rule, bad).accepted();

                assertThat(accepted).isLessThanOrEqualTo(before + 1e-12);
                before = accepted;
            }
        }
    }

    @Test
    void cleanListIsAlwaysAcceptedAtTheThreshold() {
        Characteristic clean = Characteristic.of(Rule.of(Plan.PROVINCE, 563), 0);

        assertThat(clean.accepted()).isEqualTo(1, within(1e-12));
        assertThat(clean.checked())
                .isEqualTo(Rule.of(Plan.PROVINCE, 563).needed(0).orElseThrow(), within(1e-9));
    }

    @Test
    void everyListIsDecidedWithoutNeutralTickets() {
        for (int bad = 0; bad <= 40; bad++) {
            Characteristic of = Characteristic.of(Rule.of(Plan.PROVINCE, 400), bad);

            assertThat(of.undecided()).isEqualTo(0, within(1e-12));
            assertThat(of.accepted() + of.refuted()).isEqualTo(1, within(1e-12));
        }
    }

    /** One bad form among 19 or less is found only by reading it: (N+1)/2 forms on the average. */
    @Test
    void oneBadFormOfAShortListIsFoundHalfWay() {
        Characteristic of = Characteristic.of(Rule.of(Plan.PROVINCE, 19), 1);

        assertThat(of.refuted()).isEqualTo(1, within(1e-12));
        assertThat(of.checked()).isEqualTo(10, within(1e-12));
    }

    /** 0.8^12, and one failed among the first twelve with none among the twelve after them. */
    @Test
    void endlessEnumeratorsRiskIsTheBinomialSum() {
        double expected = Math.pow(.8, 12) + 12 * .2 * Math.pow(.8, 23);

        Characteristic of = Characteristic.endless(Plan.ENUMERATOR, .2, 2000);

        assertThat(of.accepted()).isEqualTo(expected, within(1e-12)).isLessThan(.1);
        assertThat(of.accepted() + of.escalated()).isEqualTo(1, within(1e-9));
    }

    @Test
    void endlessListsRiskIsWithinThePlan() {
        Characteristic of = Characteristic.endless(Plan.PROVINCE, .05, 5000);

        assertThat(of.accepted()).isBetween(.02, .05);
        assertThat(of.noticed()).isEqualTo(1 - of.accepted());
    }

    @Test
    void longListBehavesLikeOneWithoutEnd() {
        double finite =
                Characteristic.of(Rule.of(Plan.ENUMERATOR, 200_000), 20_000).accepted();

        assertThat(finite)
                .isEqualTo(Characteristic.endless(Plan.ENUMERATOR, .1, 100).accepted(), within(1e-4));
    }
}
