package vn.sipas.field.office.index;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the drawn cases ended (AAPOR, Standard Definitions, 10th edition 2023): {@code released = complete + partial + refused +
 * notReached + other + outside + unknown}.
 *
 * @param complete I
 * @param partial P
 * @param refused R, break-offs among them
 * @param notReached NC: nobody was met
 * @param other O: met or heard of, but ill, away, of another language
 * @param outside not eligible: dead, moved away, under 18, no such address
 * @param unknown nobody has said anything of the case yet
 */
public record Response(int complete, int partial, int refused, int notReached, int other, int outside, int unknown) {

    public int released() {
        return complete + partial + refused + notReached + other + outside + unknown;
    }

    /** RR1 = I / ((I + P) + (R + NC + O) + U), in percent; nothing without eligible cases. */
    public Optional<BigDecimal> rr1() {
        int eligible = released() - outside;
        return eligible == 0 ? Optional.empty() : Optional.of(Percent.of(complete, eligible));
    }
}
