package vn.sipas.field.office.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Peer: the weighted squares solved for the variance between groups by bisection in Python's {@code decimal} (40 digits), on the nine
 * laboratories of Paule and Mandel (1982); the tail by {@code pt(2.327903905955022, 8)} of R 4.
 */
class RandomEffectsTest {

    private static final double[] VALUES = {61.00, 61.40, 62.21, 62.30, 62.34, 62.60, 62.70, 62.84, 65.90};
    private static final double[] VARIANCES = {0.2025, 1.2100, 0.0900, 0.2025, 0.3844, 0.5625, 0.0676, 0.0225, 1.8225};
    private static final RandomEffects.Group ANOTHER = new RandomEffects.Group(60, 0.25);

    private static List<RandomEffects.Group> groups() {
        List<RandomEffects.Group> groups = new ArrayList<>();
        for (int i = 0; i < VALUES.length; i++) {
            groups.add(new RandomEffects.Group(VALUES[i], VARIANCES[i]));
        }
        return groups;
    }

    @Test
    void varianceBetweenGroupsAndTheirMeanAreThoseOfPauleAndMandel() {
        RandomEffects model = RandomEffects.of(groups()).orElseThrow();

        assertThat(model.between()).isCloseTo(0.705395309219234, within(1e-9));
        assertThat(model.mean()).isCloseTo(62.40761991132826, within(1e-9));
    }

    @Test
    void anotherGroupIsPredictedWithAllThreeVariances() {
        RandomEffects model = RandomEffects.of(groups()).orElseThrow();

        assertThat(model.distance(ANOTHER)).isCloseTo(-2.327903905955022, within(1e-9));
        assertThat(model.chanceAbove(ANOTHER)).isCloseTo(0.975840230114679, within(1e-9));
    }

    @Test
    void groupsThatDifferLessThanChanceHaveNoVarianceBetweenThem() {
        List<RandomEffects.Group> alike = List.of(
                new RandomEffects.Group(1, 1), new RandomEffects.Group(1.1, 1), new RandomEffects.Group(0.9, 1));

        assertThat(RandomEffects.of(alike).orElseThrow().between()).isZero();
    }

    @Test
    void twoGroupsAreNoYardstick() {
        assertThat(RandomEffects.of(groups().subList(0, 2))).isEmpty();
    }
}
