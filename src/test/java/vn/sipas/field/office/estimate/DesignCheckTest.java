package vn.sipas.field.office.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignFault;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.estimate.design.Lonely;
import vn.sipas.field.office.estimate.design.Margin;
import vn.sipas.field.office.estimate.design.Refusal;

/** What is refused, by name, and what rules for strata of one village do. */
class DesignCheckTest {

    private static final int[] ALONE = {1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3};

    @Test
    void nothingAtAll() {
        assertThat(faults(DesignPlan.of(0).check())).containsExactly(DesignFault.NO_ROWS);
    }

    @Test
    void badWeightsAreNamedByRow() {
        double[] weights = Fixtures.WEIGHT.clone();
        weights[2] = -1;
        weights[5] = Double.NaN;

        assertThat(reasons(DesignPlan.of(Fixtures.ROWS).weights(weights).check()))
                .containsExactly(new Refusal(DesignFault.WEIGHT_BAD, 2, 0), new Refusal(DesignFault.WEIGHT_BAD, 5, 0));
        assertThat(faults(DesignPlan.of(3).weights(new double[3]).check())).containsExactly(DesignFault.WEIGHTS_ZERO);
    }

    @Test
    void finitePopulationsThatCannotBe() {
        assertThat(faults(fpc(20, 20, 20, 20, 20, 21))).containsExactly(DesignFault.FPC_VARIES);
        assertThat(faults(fpc(2, 2, 2, 2, 2, 2))).containsExactly(DesignFault.FPC_TOO_SMALL);
        assertThat(faults(fpc(0, 0, 0, 0, 0, 0))).containsExactly(DesignFault.FPC_BAD);
        assertThat(faults(fpc(20, 20, 20, 0.5, 20, 20))).containsExactly(DesignFault.FPC_MIXED);
    }

    @Test
    void oneVillageInAll() {
        assertThat(faults(DesignPlan.of(4).clusters(new int[4]).check())).containsExactly(DesignFault.ONE_CLUSTER);
    }

    @Test
    void stratumOfOneVillageIsRefusedUnlessARuleIsNamed() {
        assertThat(reasons(alone(Lonely.REFUSE))).containsExactly(new Refusal(DesignFault.LONELY_STRATUM, 1, 0));
    }

    @Test
    void joinedStrataAreTold() {
        Design design = Fixtures.design(alone(Lonely.COLLAPSE));

        assertThat(design.collapsed()).containsExactly(new Design.Joined(1, 2));
        assertThat(design.span().degrees()).isEqualTo(4);
    }

    @Test
    void certainVillageAddsNothing() {
        double certain = error(Lonely.CERTAINTY);

        assertThat(certain).isLessThan(error(Lonely.AVERAGE)).isLessThan(error(Lonely.ADJUST));
    }

    @Test
    void lonelyHouseholdNeedsARuleThatKnowsAnAnswer() {
        DesignPlan plan = Fixtures.villages()
                .secondStage(new int[Fixtures.ROWS])
                .fpc(Fixtures.VILLAGES)
                .secondFpc(Fixtures.HOUSEHOLDS);

        assertThat(faults(plan.lonely(Lonely.COLLAPSE).check())).hasSize(6).containsOnly(DesignFault.LONELY_CLUSTER);
        assertThat(plan.lonely(Lonely.ADJUST).check()).isInstanceOf(DesignCheck.Accepted.class);
    }

    @Test
    void populationsThatDoNotFitTheSample() {
        Design design = Fixtures.stratified();
        Margin men = new Margin(Fixtures.MEN, new double[] {100, 90});

        assertThat(faults(design.postStratified(new Margin(Fixtures.MEN, new double[] {100}))))
                .hasSize(6)
                .containsOnly(DesignFault.CELL_UNKNOWN);
        assertThat(reasons(design.postStratified(new Margin(Fixtures.MEN, new double[] {100, 0, 5}))))
                .containsExactly(
                        new Refusal(DesignFault.POPULATION_BAD, 1, 0), new Refusal(DesignFault.CELL_EMPTY, 2, 0));
        assertThat(reasons(design.raked(List.of(men, new Margin(Fixtures.AGE, new double[] {70, 60, 61})))))
                .containsExactly(new Refusal(DesignFault.MARGINS_DISAGREE, -1, 1));
    }

    @Test
    void cappedWeightsMeetTheMarginsOrAreRefused() {
        Margin men = new Margin(Fixtures.MEN, new double[] {100, 90});
        Margin age = new Margin(Fixtures.AGE, new double[] {70, 60, 60});
        Design capped = Fixtures.design(Fixtures.stratified().raked(List.of(men, age), new Caps(0, 1.3)));

        double mean = 190.0 / Fixtures.ROWS;
        double women = 0;
        for (int row = 0; row < Fixtures.ROWS; row++) {
            women += Fixtures.MEN[row] == 0 ? capped.weight(row) : 0;
            assertThat(capped.weight(row)).isLessThanOrEqualTo(1.3 * mean + 1e-9);
        }
        assertThat(women).isEqualTo(100, within(1e-9));
        assertThat(faults(Fixtures.stratified().raked(List.of(men, age), new Caps(0, 1.0001))))
                .containsExactly(DesignFault.CAPS_TOO_TIGHT);
    }

    private static DesignCheck fpc(double... first) {
        double[] column = Fixtures.VILLAGES.clone();
        System.arraycopy(first, 0, column, 0, first.length);
        if (first[0] == 0) {
            Arrays.fill(column, 6, 12, 1);
            return Fixtures.villages().fpc(column).check();
        }
        return Fixtures.villages().fpc(column).check();
    }

    private static DesignCheck alone(Lonely rule) {
        return DesignPlan.of(Fixtures.ROWS)
                .weights(Fixtures.WEIGHT)
                .strata(ALONE)
                .clusters(Fixtures.VILLAGE)
                .lonely(rule)
                .check();
    }

    private static double error(Lonely rule) {
        return new Estimator(Fixtures.design(alone(rule)))
                .mean(Fixtures.Y)
                .orElseThrow()
                .estimate()
                .standardError();
    }

    private static List<DesignFault> faults(DesignCheck check) {
        return reasons(check).stream().map(Refusal::why).toList();
    }

    private static List<Refusal> reasons(DesignCheck check) {
        return switch (check) {
            case DesignCheck.Accepted accepted -> throw new AssertionError(accepted);
            case DesignCheck.Refused(List<Refusal> reasons) -> reasons;
        };
    }
}
