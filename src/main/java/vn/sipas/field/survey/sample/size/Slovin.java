package vn.sipas.field.survey.sample.size;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Slovin's number n = N / (1 + N·e²), the guide of SIPAS 2014–17 with e = 0.05. It takes simple random sampling, a share of one half
 * and z = 2 for granted, and says nothing about people who don't answer: shown beside {@link Precision#wanted}, never instead of it.
 */
public final class Slovin {

    private Slovin() {}

    /** The number for {@code population} people, rounded up; {@code margin} between 0 and 1, exactly as it is written. */
    public static long size(long population, BigDecimal margin) {
        if (population < 1 || margin.signum() <= 0 || margin.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("no Slovin's number for " + population + " people and " + margin);
        }
        BigDecimal people = BigDecimal.valueOf(population);
        BigDecimal divisor = BigDecimal.ONE.add(people.multiply(margin.pow(2)));
        return people.divide(divisor, 0, RoundingMode.CEILING).longValueExact();
    }
}
