package vn.sipas.field.survey.sample.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {

    private static final long MANY = 10_000_000_000L;

    @ParameterizedTest
    @CsvSource({"500, 223", "1000, 286", "5000, 371", "100000, 399", "400, 200", "1, 1"})
    void slovinsNumbersOfTheGuide(long population, long size) {
        assertThat(Slovin.size(population, new BigDecimal("0.05"))).isEqualTo(size);
    }

    @Test
    void designEffectOfTwoWidensFiveInAHundredToSeven() {
        long size = precision(MANY, 1, 1).wanted(0.05).answering();

        assertThat(precision(MANY, 1, 1).margin(size)).isEqualTo(0.05, within(1e-4));
        assertThat(precision(MANY, 2, 1).margin(size)).isEqualTo(0.0707, within(1e-4));
    }

    @Test
    void numberEverybodyKnowsForFiveInAHundred() {
        assertThat(precision(MANY, 1, 1).wanted(0.05).answering()).isEqualTo(385);
        assertThat(precision(1000, 1, 1).wanted(0.05).answering()).isEqualTo(278);
    }

    @Test
    void wantedSizeIsTheSmallestWithThatMargin() {
        for (long population : new long[] {2, 37, 500, 12_345, MANY}) {
            for (double margin : new double[] {0.01, 0.05, 0.2}) {
                Precision precision = new Precision(population, 0.85, Confidence.NINETY_FIVE, 1.7, 1);
                long size = precision.wanted(margin).answering();

                assertThat(precision.margin(size)).isLessThanOrEqualTo(margin + 1e-9);
                if (size > 1) {
                    assertThat(precision.margin(size - 1)).isGreaterThan(margin - 1e-9);
                }
            }
        }
    }

    @Test
    void whoeverDoesNotAnswerIsDrawnToo() {
        assertThat(precision(MANY, 1, 0.7).wanted(0.05).approached()).hasValue(550);
        assertThat(precision(300, 1, 0.5).wanted(0.05).approached()).isEmpty();
        assertThat(precision(MANY, 1, 0.5).marginOfApproached(800))
                .isEqualTo(precision(MANY, 1, 1).margin(400));
    }

    @Test
    void everybodyAskedLeavesNoMargin() {
        assertThat(precision(400, 2, 1).margin(400)).isZero();
        assertThat(precision(1, 2, 1).wanted(0.05).answering()).isOne();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> precision(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> precision(10, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> precision(10, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> precision(10, 1, 1).margin(11)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Precision precision(long population, double designEffect, double responseRate) {
        return new Precision(population, 0.5, Confidence.NINETY_FIVE, designEffect, responseRate);
    }
}
