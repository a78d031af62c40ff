package vn.sipas.field.office.estimate;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far two interviews of the same people agree on one question: the response variance of a re-interview (Forsman and
 * Schreiner 1991; US Census Bureau, Technical Paper 11). Immutable.
 */
public final class Agreement {

    private final long[][] counts;
    private final long all;

    private Agreement(long[][] counts) {
        this.counts = counts;
        this.all = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        if (all == 0 || Arrays.stream(counts).flatMapToLong(Arrays::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts of " + all + " people");
        }
    }

    /** @param counts people by answer in the original (row) and in the re-check (column); as many rows as columns */
    public static Agreement of(long[][] counts) {
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(row -> row.length != counts.length)) {
            throw new IllegalArgumentException("no square table of two answers or more");
        }
        return new Agreement(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }

    /** Of a question answered yes or no. */
    public static Agreement ofYesNo(long bothYes, long onlyRecheck, long onlyOriginal, long bothNo) {
        return of(new long[][] {{bothYes, onlyOriginal}, {onlyRecheck, bothNo}});
    }

    /** How an index of inconsistency is read. */
    public enum Band {
        /** Below 20 %. */
        LOW,
        /** 20 to 50 %. */
        MODERATE,
        /** Above 50 %. */
        HIGH;

        private static final double MODERATE_FROM = 0.20;
        private static final double HIGH_ABOVE = 0.50;

        static Band of(double index) {
            if (index < MODERATE_FROM) {
                return LOW;
            }
            return index > HIGH_ABOVE ? HIGH : MODERATE;
        }
    }

    public long people() {
        return all;
    }

    /** The gross difference rate: the share whose two answers differ, (b + c)/n. */
    public double grossDifferenceRate() {
        return (double) (all - alike()) / all;
    }

    /** The net difference rate of one answer: its share in the original less its share in the re-check, (c − b)/n. */
    public double netDifferenceRate(int answer) {
        return (double) (original(answer) - recheck(answer)) / all;
    }

    /**
     * The aggregate index of inconsistency: the gross difference rate over what it would be if the two answers had nothing to
     * do with each other, Σ p1 (1 − p2). For yes and no that is GDR / [p1 (1 − p2) + p2 (1 − p1)]. None if everybody always
     * gives one and the same answer.
     */
    public OptionalDouble inconsistency() {
        double square = (double) all * all;
        double byChance = IntStream.range(0, counts.length)
                .mapToDouble(answer -> (double) original(answer) * recheck(answer))
                .sum();
        return byChance == square
                ? OptionalDouble.empty()
                : OptionalDouble.of(grossDifferenceRate() / (1 - byChance / square));
    }

    /** Cohen's κ (1960), which is 1 less the index of inconsistency. */
    public OptionalDouble kappa() {
        OptionalDouble index = inconsistency();
        return index.isPresent() ? OptionalDouble.of(1 - index.getAsDouble()) : index;
    }

    /** How the index is read; low where nobody ever differs. */
    public Band band() {
        return Band.of(inconsistency().orElse(0));
    }

    private long alike() {
        return IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
    }

    private long original(int answer) {
        return Arrays.stream(counts[answer]).sum();
    }

    private long recheck(int answer) {
        return Arrays.stream(counts).mapToLong(row -> row[answer]).sum();
    }
}
