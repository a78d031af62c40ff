package vn.sipas.field.office.estimate;

import java.util.Optional;

/**
 * A share's interval by the beta distribution with effective cases, which stays within 0 and 1 near both ends (Korn and
 * Graubard 1998, Survey Methodology 24; {@code svyciprop(method="beta")} of R's survey).
 *
 * @param effectiveCases n* = p (1 − p) / v · (t_{n−1} / t_df)²; the cases themselves where all answer alike (NCHS 2017)
 * @param interval from the α/2 quantile of Beta(n* p, n* (1 − p) + 1) to the 1 − α/2 quantile of Beta(n* p + 1, n* (1 − p))
 */
public record KornGraubard(double effectiveCases, Interval interval) {

    /**
     * With more effective cases than these, where hardly anything varies (weights fitted to what was asked), the beta's
     * quantiles can't be computed; the normal ones differ from them by less than the figures can show.
     */
    private static final double MOST_FOR_BETA = 1e10;

    /** The interval of a share; none without degrees of freedom. */
    public static Optional<KornGraubard> of(Estimate share, double level) {
        return of(share, level, Double.POSITIVE_INFINITY);
    }

    /** As {@link #of}, with at most as many effective cases as there are cases (NCHS 2017). */
    public static Optional<KornGraubard> capped(Estimate share, double level) {
        return of(share, level, share.cases());
    }

    private static Optional<KornGraubard> of(Estimate share, double level, double most) {
        double p = share.value();
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("no share: '" + p + "'");
        }
        if (share.degrees() < 1 || share.cases() < 2) {
            return Optional.empty();
        }
        double effective = Math.min(most, effective(share, (1 - level) / 2));
        return Optional.of(new KornGraubard(effective, interval(p, effective, (1 - level) / 2)));
    }

    private static double effective(Estimate share, double tail) {
        double p = share.value();
        if (p == 0 || p == 1) {
            return share.cases();
        }
        double ratio = Quantiles.upperT(tail, share.cases() - 1.0) / Quantiles.upperT(tail, share.degrees());
        return p * (1 - p) / (share.standardError() * share.standardError()) * ratio * ratio;
    }

    private static Interval interval(double p, double effective, double tail) {
        if (Double.isInfinite(effective)) {
            return new Interval(p, p);
        }
        if (effective > MOST_FOR_BETA) {
            double margin = Quantiles.upperT(tail, effective) * Math.sqrt(p * (1 - p) / effective);
            return new Interval(Math.max(0, p - margin), Math.min(1, p + margin));
        }
        return new Interval(
                Quantiles.beta(tail, effective * p, effective * (1 - p) + 1),
                Quantiles.beta(1 - tail, effective * p + 1, effective * (1 - p)));
    }
}
