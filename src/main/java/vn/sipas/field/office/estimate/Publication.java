package vn.sipas.field.office.estimate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.sipas.field.base.language.Reason;

/**
 * Whether a share may be published: the presentation standards for proportions of the National Center for Health Statistics
 * (Parker et al. 2017, Vital and Health Statistics 2(175)). Limits are those of Korn and Graubard with at most as many
 * effective cases as cases.
 *
 * @param withheld why it may not; empty if it may
 * @param remarks what must stand beside it
 */
public record Publication(Set<Withheld> withheld, Set<Remark> remarks) {

    private static final int FEWEST_CASES = 30;
    private static final double NARROW = 0.05;
    private static final double WIDE = 0.30;
    private static final double WIDEST_TO_SHARE = 1.30;
    private static final int FEWEST_DEGREES = 8;
    private static final double LEVEL = 0.95;

    public Publication {
        withheld = Set.copyOf(withheld);
        remarks = Set.copyOf(remarks);
    }

    /** Why a share is not published. */
    public enum Withheld implements Reason {
        /** Fewer than 30 cases. */
        FEW_CASES,
        /** Fewer than 30 effective cases. */
        FEW_EFFECTIVE_CASES,
        /** An interval of 0.30 or wider. */
        WIDE_INTERVAL,
        /** An interval wider than 0.05, and wider than 130 % of the share. */
        WIDE_TO_SHARE,
        /** An interval wider than 0.05, and wider than 130 % of the rest to 1, where that is shown as well. */
        WIDE_TO_COMPLEMENT,
        /** There is no interval: fewer than two clusters in every stratum. */
        NO_INTERVAL
    }

    /** What is said beside a share that is published. */
    public enum Remark implements Reason {
        /** Fewer than 8 degrees of freedom: unstable. */
        FEW_DEGREES,
        /** All cases answer alike. */
        ALL_ALIKE,
        /** The share may be published, its complement (1 − p) may not. */
        COMPLEMENT_UNRELIABLE
    }

    /** What a table shows. */
    public enum Shown {
        /** The share alone: an unreliable complement is a remark, as in the standards. */
        SHARE,
        /** The share and the rest to 1, or a share that reads as either (satisfied, not satisfied): both must hold. */
        BOTH
    }

    /** Judges a share. */
    public static Publication of(Estimate share, Shown shown) {
        Set<Withheld> withheld = EnumSet.noneOf(Withheld.class);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        double p = share.value();
        boolean alike = p == 0 || p == 1;
        if (alike) {
            remarks.add(Remark.ALL_ALIKE);
        }
        if (share.degrees() < FEWEST_DEGREES) {
            remarks.add(Remark.FEW_DEGREES);
        }
        if (share.cases() < FEWEST_CASES) {
            withheld.add(Withheld.FEW_CASES);
        }
        if (effective(share).orElse(0) < FEWEST_CASES) {
            withheld.add(Withheld.FEW_EFFECTIVE_CASES);
        }
        Optional<KornGraubard> limits = KornGraubard.capped(share, LEVEL);
        if (limits.isEmpty()) {
            withheld.add(Withheld.NO_INTERVAL);
        } else if (!alike) {
            judge(p, limits.get().interval().width(), shown, withheld, remarks);
        }
        return new Publication(withheld, remarks);
    }

    /** Effective cases as the standards count them: p (1 − p) / v, not more than the cases; the cases if all are alike. */
    public static OptionalDouble effective(Estimate share) {
        double p = share.value();
        double variance = share.standardError() * share.standardError();
        if (p == 0 || p == 1 || variance == 0) {
            return OptionalDouble.of(share.cases());
        }
        return OptionalDouble.of(Math.min(share.cases(), p * (1 - p) / variance));
    }

    public boolean allowed() {
        return withheld.isEmpty();
    }

    private static void judge(double p, double width, Shown shown, Set<Withheld> withheld, Set<Remark> remarks) {
        if (width >= WIDE) {
            withheld.add(Withheld.WIDE_INTERVAL);
        } else if (width > NARROW) {
            if (width > WIDEST_TO_SHARE * p) {
                withheld.add(Withheld.WIDE_TO_SHARE);
            }
            if (width > WIDEST_TO_SHARE * (1 - p)) {
                switch (shown) {
                    case SHARE -> remarks.add(Remark.COMPLEMENT_UNRELIABLE);
                    case BOTH -> withheld.add(Withheld.WIDE_TO_COMPLEMENT);
                }
            }
        }
    }
}
