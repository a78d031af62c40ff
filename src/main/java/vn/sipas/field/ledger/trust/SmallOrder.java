package vn.sipas.field.ledger.trust;

import java.math.BigInteger;
import java.util.Set;

/** Half of the y coordinates that the eight points of small order have; the others are their negatives mod P. */
final class SmallOrder {

    /** y of order 4, of the neutral element, and of order 8 (y² = (−1 ± √(1 + d)) / d has this root among its four). */
    static final Set<BigInteger> Y = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            new BigInteger("55188659117513257062467267217118295137698188065244968500265048394206261417927"));

    private SmallOrder() {}
}
