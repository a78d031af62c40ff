package vn.sipas.field.office.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Peer: {@code binom.test(8, 10)$conf.int} and {@code binom.test(0, 10)$conf.int} of R 4. */
class ClopperPearsonTest {

    @Test
    void intervalIsThatOfR() {
        Interval interval = ClopperPearson.of(8, 10, 0.95);

        assertThat(interval.low()).isCloseTo(0.443904537692359, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.974789273673167, within(1e-9));
    }

    @Test
    void nothingOfTenGoesUpToThreeInTen() {
        Interval interval = ClopperPearson.of(0, 10, 0.95);

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.308497107818761, within(1e-9));
    }
}
