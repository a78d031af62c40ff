package vn.sipas.field.office.review.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
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

    /** Of no cases. */
    public static final Response NONE = new Response(0, 0, 0, 0, 0, 0, 0);

    /** The sums over {@code cases}. */
    public static Response of(Collection<CaseResult> cases) {
        Map<CaseResult, Integer> counts = new EnumMap<>(CaseResult.class);
        cases.forEach(ended -> counts.merge(ended, 1, Integer::sum));
        return new Response(
                counts.getOrDefault(CaseResult.COMPLETE, 0),
                counts.getOrDefault(CaseResult.PARTIAL, 0),
                counts.getOrDefault(CaseResult.REFUSED, 0),
                counts.getOrDefault(CaseResult.NOT_REACHED, 0),
                counts.getOrDefault(CaseResult.OTHER, 0),
                counts.getOrDefault(CaseResult.OUTSIDE, 0),
                counts.getOrDefault(CaseResult.UNKNOWN, 0));
    }

    /** Of these cases and of others. */
    public Response plus(Response more) {
        return new Response(
                complete + more.complete,
                partial + more.partial,
                refused + more.refused,
                notReached + more.notReached,
                other + more.other,
                outside + more.outside,
                unknown + more.unknown);
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
