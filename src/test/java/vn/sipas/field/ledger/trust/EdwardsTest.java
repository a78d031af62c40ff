package vn.sipas.field.ledger.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class EdwardsTest {

    @Test
    void basePointIsThatOfTheStandard() {
        // RFC 8032, section 5.1: the encoding of B.
        assertThat(Forgeries.encode(Edwards.BASE))
                .isEqualTo(VectorPeople.hex("5866666666666666666666666666666666666666666666666666666666666666"));
    }

    @Test
    void basePointHasOrderL() {
        assertThat(Edwards.BASE.times(Edwards.L).isSamePoint(Edwards.NEUTRAL)).isTrue();
        assertThat(Edwards.BASE.times(Edwards.L.subtract(BigInteger.ONE)).isSamePoint(Edwards.NEUTRAL))
                .isFalse();
    }

    @Test
    void theEightPointsOfSmallOrderDiffer() {
        assertThat(Forgeries.SMALL_ORDER.stream().map(p -> Edwards.littleEndian(Forgeries.encode(p))))
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(Forgeries.ORDER_8.times(BigInteger.valueOf(8)).isSamePoint(Edwards.NEUTRAL))
                .isTrue();
    }

    @Test
    void yWithoutAPointIsOurMistake() {
        assertThatThrownBy(() -> Edwards.decode(Forgeries.bytes(BigInteger.TWO)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
