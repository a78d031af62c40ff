package vn.sipas.field.survey.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against integrals done by hand, and against a way that shares nothing with the program's: every set of the others written out as
 * a polynomial and integrated term by term.
 */
class InclusionProbabilitiesTest {

    private static final double CLOSE = 1e-12;

    @Test
    void oneOfTwoUnitsOfSizes1And3() {
        assertClose(new long[] {1, 3}, 1, 1 / 6.0, 5 / 6.0);
    }

    @Test
    void oneOfThreeUnitsOfSizes1And1And2() {
        // π of 1: ∫ (1 − u)(1 − 2u) from 0 to ½ = 5/24; of 2: ∫ (1 − u/2)² from 0 to 1 = 7/12.
        assertClose(new long[] {1, 1, 2}, 1, 5 / 24.0, 5 / 24.0, 7 / 12.0);
    }

    @Test
    void equalSizesHaveEqualChances() {
        for (int units : new int[] {2, 7, 95, 300}) {
            for (int k : new int[] {1, units / 2, units - 1}) {
                double[] chances = InclusionProbabilities.of(filled(units), k);

                assertThat(chances).containsOnly(new double[] {k / (double) units}, within(CLOSE));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"95, 6", "95, 30", "95, 60", "400, 20", "2000, 6"})
    void chancesOfVeryDifferentSizesAddUp(int units, int k) {
        Random random = new Random(units + k);
        long[] sizes = random.longs(units, 1, 10_000).toArray();

        double[] chances = InclusionProbabilities.of(sizes, k);

        assertThat(Arrays.stream(chances).sum()).isEqualTo(k, within(CLOSE * k));
        assertThat(Arrays.stream(chances).boxed()).allMatch(p -> p > 0 && p < 1);
    }

    @Test
    void chancesRiseWithSizes() {
        long[] sizes = new Random(7).longs(95, 50, 5_000).sorted().toArray();

        assertThat(InclusionProbabilities.of(sizes, 20)).isSorted();
    }

    @Test
    void everySetWrittenOutGivesTheSame() {
        Random random = new Random(2026);
        for (int round = 0; round < 60; round++) {
            int units = 2 + random.nextInt(6);
            int k = 1 + random.nextInt(units - 1);
            long[] sizes = random.longs(units, 1, round % 3 == 0 ? 4 : 60).toArray();

            double[] chances = InclusionProbabilities.of(sizes, k);

            for (int i = 0; i < units; i++) {
                assertThat(chances[i])
                        .as("%s, %d", Arrays.toString(sizes), k)
                        .isEqualTo(byHand(sizes, k, i), within(CLOSE));
            }
        }
    }

    /** ∫ Σ over sets of fewer than k others of Π p Π (1 − p) du, between the points where a p reaches 1. */
    private static double byHand(long[] sizes, int k, int unit) {
        double[] breaks = Arrays.stream(sizes)
                .mapToDouble(size -> Math.min(1, sizes[unit] / (double) size))
                .sorted()
                .distinct()
                .toArray();
        double sum = 0;
        double from = 0;
        for (double to : breaks) {
            double middle = (from + to) / 2;
            for (int set = 0; set < 1 << sizes.length; set++) {
                if ((set >> unit & 1) == 0 && Integer.bitCount(set) < k) {
                    sum += integral(polynomial(sizes, unit, set, middle), from, to);
                }
            }
            from = to;
        }
        return sum;
    }

    private static double[] polynomial(long[] sizes, int unit, int set, double middle) {
        double[] product = {1};
        for (int j = 0; j < sizes.length; j++) {
            if (j != unit) {
                double slope = sizes[j] / (double) sizes[unit];
                boolean sure = slope * middle >= 1;
                boolean in = (set >> j & 1) == 1;
                double constant = sure ? (in ? 1 : 0) : (in ? 0 : 1);
                product = times(product, constant, sure ? 0 : (in ? slope : -slope));
            }
        }
        return product;
    }

    private static double[] times(double[] polynomial, double constant, double slope) {
        double[] product = new double[polynomial.length + 1];
        for (int i = 0; i < polynomial.length; i++) {
            product[i] += polynomial[i] * constant;
            product[i + 1] += polynomial[i] * slope;
        }
        return product;
    }

    private static double integral(double[] polynomial, double from, double to) {
        double sum = 0;
        for (int i = 0; i < polynomial.length; i++) {
            sum += polynomial[i] * (Math.pow(to, i + 1) - Math.pow(from, i + 1)) / (i + 1);
        }
        return sum;
    }

    private static long[] filled(int units) {
        long[] sizes = new long[units];
        Arrays.fill(sizes, 31);
        return sizes;
    }

    private static void assertClose(long[] sizes, int k, double... expected) {
        assertThat(InclusionProbabilities.of(sizes, k)).containsExactly(expected, within(CLOSE));
    }
}
