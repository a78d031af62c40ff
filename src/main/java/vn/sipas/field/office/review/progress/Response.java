package vn.sipas.field.office.review.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import vn.sipas.field.base.language.Percent;

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

    /** The sums over {@code cases}. */
    public static Response of(Collection<CaseResult> cases) {
        int[] counts = new int[CaseResult.values().length];
        cases.forEach(ended -> counts[ended.ordinal()]++);
        return new Response(
                counts[CaseResult.COMPLETE.ordinal()],
                counts[CaseResult.PARTIAL.ordinal()],
                counts[CaseResult.REFUSED.ordinal()],
                counts[CaseResult.NOT_REACHED.ordinal()],
                counts[CaseResult.OTHER.ordinal()],
                counts[CaseResult.OUTSIDE.ordinal()],
                counts[CaseResult.UNKNOWN.ordinal()]);
    }

    public int released() {
        return complete + partial + refused + notReached + other + outside + unknown;
    }

    /** Those of whom somebody was met or told something. */
    public int reached() {
        return complete + partial + refused + other + outside;
    }

    /** RR1 = I / ((I + P) + (R + NC + O) + U), in percent; nothing without eligible cases. */
    public Optional<BigDecimal> rr1() {
        int eligible = released() - outside;
        return eligible == 0 ? Optional.empty() : Optional.of(Percent.of(complete, eligible));
    }
}
