package vn.sipas.field.survey.sample.size;

import java.util.OptionalLong;

/**
 * What ties a sample's size to its margin, for a share estimated from people drawn without replacement: margin =
 * z·√(deff·p(1 − p)/n · (N − n)/(N − 1)) (Cochran 1977, 3.2 and 5.5 with Kish's design effect).
 *
 * @param population how many people there are, N, from 1 on
 * @param share the share that is expected, p, between 0 and 1; one half is the most careful
 * @param designEffect how many times larger the variance is than that of a simple draw of as many people, above 0
 * @param responseRate which part of those approached answers, above 0 up to 1
 */
public record Precision(
        long population, double share, Confidence confidence, double designEffect, double responseRate) {

    /** Rounding in the last bits must not ask for one person more. */
    private static final double SLACK = 1e-9;

    public Precision {
        if (population < 1
                || !(share > 0 && share < 1)
                || !(designEffect > 0 && designEffect <= 1000)
                || !(responseRate > 0 && responseRate <= 1)) {
            throw new IllegalArgumentException("no precision of " + population + " people, share " + share
                    + ", design effect " + designEffect + ", response rate " + responseRate);
        }
    }

    /**
     * How many are wanted.
     *
     * @param answering people who answer
     * @param approached people to be drawn so that so many answer; nothing if that is more than there are
     */
    public record Wanted(long answering, OptionalLong approached) {}

    /** How many must answer for a margin of at most {@code margin}, between 0 and 1; at most everybody. */
    public Wanted wanted(double margin) {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("no margin: " + margin);
        }
        double wanted = margin / confidence.z();
        double variance = variance();
        double size = variance * population / (wanted * wanted * (population - 1.0) + variance);
        long answering = Math.clamp((long) Math.ceil(size - SLACK), 1, population);
        long approached = (long) Math.ceil(answering / responseRate - SLACK);
        return new Wanted(answering, approached <= population ? OptionalLong.of(approached) : OptionalLong.empty());
    }

    /** The margin that {@code answering} people give, between 1 and the population; 0 if that is everybody. */
    public double margin(long answering) {
        if (answering < 1 || answering > population) {
            throw new IllegalArgumentException(answering + " of " + population + " people");
        }
        if (answering == population) {
            return 0;
        }
        double finite = (population - answering) / (population - 1.0);
        return confidence.z() * Math.sqrt(variance() / answering * finite);
    }

    /** The margin if of {@code approached} people as many answer as expected, at least one. */
    public double marginOfApproached(long approached) {
        return margin(Math.clamp((long) Math.floor(approached * responseRate + SLACK), 1, population));
    }

    private double variance() {
        return designEffect * share * (1 - share);
    }
}
