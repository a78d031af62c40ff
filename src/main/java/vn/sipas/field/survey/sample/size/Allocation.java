package vn.sipas.field.survey.sample.size;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import vn.sipas.field.survey.sample.Utf8Order;

/**
 * A number divided over strata: whole numbers that add up to it exactly, never more than a stratum has and never fewer than the
 * least (or all it has). Everything is exact, so that anybody gets the same.
 *
 * <p>Each stratum has a weight W: its size N (proportional); 1 (equal); ⌊√(N·10^40)⌋ (root); N times its standard deviation
 * (Neyman). The quota of a stratum is n·W ÷ ΣW. While quotas lie outside their limits, some are fixed at their limit and the
 * rest is divided anew among the others: those above theirs, if all quotas cut to their limits add up to less than what is to be
 * divided; those below, if to more; both, if to just that. Quotas are then rounded down, and what is left goes one each to the
 * largest fractions, of equal ones to the stratum whose UTF-8 bytes are smaller. If only strata of weight 0 are left, they are
 * weighed by size.
 */
public final class Allocation {

    private static final BigInteger ROOT_SCALE = BigInteger.TEN.pow(40);

    private final List<Stratum> strata = new ArrayList<>();

    private Allocation() {}

    /** A stratum on its way: what it weighs, its limits, and its share once that is fixed. */
    private static final class Stratum {

        private final String name;
        private final BigInteger size;
        private final BigInteger least;
        private BigInteger weight;
        private BigInteger fixed = BigInteger.ZERO;
        private boolean open = true;

        Stratum(String name, long size, long least, BigInteger weight) {
            this.name = name;
            this.size = BigInteger.valueOf(size);
            this.least = BigInteger.valueOf(Math.min(size, least));
            this.weight = weight;
        }

        /** Whether the quota {@code rest}·weight ÷ {@code total} is above the size. */
        boolean above(BigInteger rest, BigInteger total) {
            return rest.multiply(weight).compareTo(size.multiply(total)) > 0;
        }

        boolean below(BigInteger rest, BigInteger total) {
            return rest.multiply(weight).compareTo(least.multiply(total)) < 0;
        }

        /** The quota cut to its limits, times {@code total}. */
        BigInteger cut(BigInteger rest, BigInteger total) {
            return rest.multiply(weight).min(size.multiply(total)).max(least.multiply(total));
        }

        void fix(BigInteger share) {
            fixed = share;
            open = false;
        }
    }

    /** The least and the most that strata of {@code sizes} can take in all. */
    public record Limits(long least, long most) {

        /** The limits where every stratum takes at least {@code least} or all it has. */
        public static Limits of(Map<String, Long> sizes, int least) {
            return new Limits(
                    sizes.values().stream()
                            .mapToLong(size -> Math.min(size, least))
                            .sum(),
                    sizes.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** Divides {@code n} proportionally, equally or by square roots. */
    public static SequencedMap<String, Long> of(AllocationMethod method, Map<String, Long> sizes, long n, int least) {
        if (method == AllocationMethod.NEYMAN) {
            throw new IllegalArgumentException("Neyman's allocation needs standard deviations");
        }
        return divide(method, sizes, Map.of(), n, least);
    }

    /**
     * Divides {@code n} by size times deviation (Neyman).
     *
     * @param deviations each stratum's standard deviation in any whole unit, the same for all, for example millionths
     */
    public static SequencedMap<String, Long> neyman(
            Map<String, Long> sizes, Map<String, Long> deviations, long n, int least) {
        return divide(AllocationMethod.NEYMAN, sizes, deviations, n, least);
    }

    private static SequencedMap<String, Long> divide(
            AllocationMethod method, Map<String, Long> sizes, Map<String, Long> deviations, long n, int least) {
        Limits limits = Limits.of(sizes, least);
        if (least < 0 || n < limits.least || n > limits.most) {
            throw new IllegalArgumentException(
                    "can't divide " + n + ", strata take " + limits.least + " to " + limits.most);
        }
        Allocation allocation = new Allocation();
        sizes.forEach((name, size) -> {
            if (size < 0) {
                throw new IllegalArgumentException("a stratum of size " + size);
            }
            BigInteger weight = weight(method, size, deviations.getOrDefault(name, 0L));
            allocation.strata.add(new Stratum(name, size, least, weight));
        });
        allocation.strata.sort((one, other) -> Utf8Order.OF_TEXTS.compare(one.name, other.name));
        allocation.fixAll(BigInteger.valueOf(n));
        SequencedMap<String, Long> shares = new TreeMap<>(Utf8Order.OF_TEXTS);
        allocation.strata.forEach(stratum -> shares.put(stratum.name, stratum.fixed.longValueExact()));
        return Collections.unmodifiableSequencedMap(shares);
    }

    private static BigInteger weight(AllocationMethod method, long size, long deviation) {
        BigInteger people = BigInteger.valueOf(size);
        return switch (method) {
            case PROPORTIONAL -> people;
            case EQUAL -> BigInteger.ONE;
            case ROOT -> people.multiply(ROOT_SCALE).sqrt();
            case NEYMAN -> {
                if (deviation < 0) {
                    throw new IllegalArgumentException("a standard deviation of " + deviation);
                }
                yield people.multiply(BigInteger.valueOf(deviation));
            }
        };
    }

    private void fixAll(BigInteger n) {
        BigInteger rest = n;
        List<Stratum> open = strata;
        while (!open.isEmpty()) {
            BigInteger total = weights(open);
            BigInteger cut = BigInteger.ZERO;
            for (Stratum stratum : open) {
                cut = cut.add(stratum.cut(rest, total));
            }
            int balance = cut.compareTo(rest.multiply(total));
            boolean settled = true;
            BigInteger left = rest;
            for (Stratum stratum : open) {
                if (balance <= 0 && stratum.above(rest, total)) {
                    stratum.fix(stratum.size);
                } else if (balance >= 0 && stratum.below(rest, total)) {
                    stratum.fix(stratum.least);
                } else {
                    continue;
                }
                left = left.subtract(stratum.fixed);
                settled = false;
            }
            if (settled) {
                round(open, rest, total);
                return;
            }
            rest = left;
            open = open.stream().filter(stratum -> stratum.open).toList();
        }
    }

    /** What they weigh together; where they weigh nothing, they are weighed by size, and those without anybody by one. */
    private static BigInteger weights(List<Stratum> open) {
        BigInteger total = sum(open);
        if (total.signum() == 0) {
            open.forEach(stratum -> stratum.weight = stratum.size);
            total = sum(open);
        }
        if (total.signum() == 0) {
            open.forEach(stratum -> stratum.weight = BigInteger.ONE);
            total = sum(open);
        }
        return total;
    }

    private static BigInteger sum(List<Stratum> open) {
        return open.stream().map(stratum -> stratum.weight).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Largest remainder (Hamilton): all quotas have the same divisor, so remainders compare as they are. */
    private static void round(List<Stratum> open, BigInteger rest, BigInteger total) {
        record Remainder(Stratum stratum, BigInteger over) {}
        List<Remainder> remainders = new ArrayList<>();
        BigInteger left = rest;
        for (Stratum stratum : open) {
            BigInteger[] quota = rest.multiply(stratum.weight).divideAndRemainder(total);
            stratum.fix(quota[0]);
            left = left.subtract(quota[0]);
            remainders.add(new Remainder(stratum, quota[1]));
        }
        // Stable: equal remainders keep the order of the strata.
        remainders.sort((one, other) -> other.over.compareTo(one.over));
        remainders
                .subList(0, left.intValueExact())
                .forEach(next -> next.stratum.fixed = next.stratum.fixed.add(BigInteger.ONE));
    }
}
