package vn.sipas.field.base.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shares as people print them: in percent with two decimals, half up. */
public final class Percent {

    /** Decimals of every printed percentage. */
    public static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** Of counts: rounded from the exact fraction. {@code all} is above 0. */
    public static BigDecimal of(long part, long all) {
        return new BigDecimal(BigInteger.valueOf(part).multiply(BigInteger.valueOf(100)))
                .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of a share that was computed from weights. */
    public static BigDecimal of(double share) {
        return new BigDecimal(share).multiply(HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
