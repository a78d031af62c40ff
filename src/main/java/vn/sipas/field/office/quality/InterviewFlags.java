package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.quality.ModePool.Measured;

/**
 * Single interviews beside those of all other enumerators in the same mode: how rare what was measured is among them. An opinion is
 * nothing to flag an interview for.
 */
final class InterviewFlags {

    /** A note is as rare as this among the others. */
    static final double NOTE = 0.01;

    /** A "look first" for an own interview that is nearer than any other's is as rare as this. */
    static final double FIRST = 0.005;

    private static final List<QualityCode> MEASURED = List.of(
            QualityCode.SHORT,
            QualityCode.ALIKE,
            QualityCode.PACE,
            QualityCode.NIGHT,
            QualityCode.SITTING,
            QualityCode.STRAIGHT,
            QualityCode.MISSING,
            QualityCode.SPREAD,
            QualityCode.CLOCK);

    private final Map<LeafHash, List<Flag>> flags = new TreeMap<>(Comparator.comparing(LeafHash::base64));

    private InterviewFlags() {}

    static Map<LeafHash, List<Flag>> of(Pools pools) {
        InterviewFlags all = new InterviewFlags();
        pools.modes().forEach((mode, pool) -> {
            for (QualityCode code : MEASURED) {
                all.look(mode, pool, code);
            }
        });
        Map<LeafHash, List<Flag>> sorted = new LinkedHashMap<>();
        all.flags.forEach((leaf, flags) -> sorted.put(
                leaf,
                flags.stream()
                        .sorted(Comparator.comparing(Flag::level).reversed())
                        .toList()));
        return sorted;
    }

    private void add(Measured form, Flag flag) {
        flags.computeIfAbsent(form.form().leaf(), _ -> new ArrayList<>()).add(flag);
    }

    private void look(Mode mode, ModePool pool, QualityCode code) {
        ToDoubleFunction<Measured> oddness = oddness(code);
        double[] all = sorted(
                pool.byEnumerator().values().stream().flatMap(List::stream).toList(), oddness);
        double sum =
                sum(pool.byEnumerator().values().stream().flatMap(List::stream).toList(), code);
        for (Map.Entry<BookName, List<Measured>> entry : pool.byEnumerator().entrySet()) {
            double[] own = sorted(entry.getValue(), oddness);
            int others = all.length - own.length;
            double mean = others == 0 ? 0 : (sum - sum(entry.getValue(), code)) / others;
            for (Measured form : entry.getValue()) {
                double odd = oddness.applyAsDouble(form);
                if (!Double.isNaN(odd) && odd > least(code)) {
                    double rate = (1.0 + from(all, odd) - from(own, odd)) / (1 + others);
                    // A clock turned back is told of whatever the others' did.
                    boolean standsOut = code != QualityCode.ALIKE || form.value(QualityCode.ALIKE) > 0;
                    if ((rate <= NOTE && standsOut) || code == QualityCode.CLOCK) {
                        add(form, flag(mode, code, form, mean, others, rate));
                    }
                }
            }
        }
    }

    /** What is never odd, however rare: nothing missing, answers that hang together, an own interview no nearer than others. */
    private static double least(QualityCode code) {
        return switch (code) {
            case PACE, SPREAD -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    private static ToDoubleFunction<Measured> oddness(QualityCode code) {
        return switch (code) {
            case PACE -> form -> -form.value(code);
            case ALIKE -> form -> form.near().isCompared() ? form.near().excess() : Double.NaN;
            default -> form -> form.value(code);
        };
    }

    private static double[] sorted(List<Measured> forms, ToDoubleFunction<Measured> oddness) {
        return forms.stream()
                .mapToDouble(oddness)
                .filter(odd -> !Double.isNaN(odd))
                .sorted()
                .toArray();
    }

    private static double sum(List<Measured> forms, QualityCode code) {
        return forms.stream()
                .mapToDouble(form -> form.value(code))
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    /** How many of the sorted values are {@code least} or more. */
    private static int from(double[] sorted, double least) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    private static Flag flag(Mode mode, QualityCode code, Measured form, double mean, int others, double rate) {
        // A tenth of the usual time is a fixed bound that hardly anybody comes under: as rare as a note is rare enough.
        boolean first = code == QualityCode.SHORT || (code == QualityCode.ALIKE && rate <= FIRST);
        double value = switch (code) {
            case SHORT -> form.form().timing().duration();
            case ALIKE -> form.near().own();
            default -> Shown.of(code, form.value(code));
        };
        double pool = switch (code) {
            case SHORT -> form.median();
            case ALIKE -> form.near().others();
            default -> Shown.of(code, mean);
        };
        return new Flag(
                code,
                first ? Flag.Level.LOOK_FIRST : Flag.Level.NOTE,
                Flag.Subject.INTERVIEW,
                Optional.of(mode),
                value,
                pool,
                others,
                code == QualityCode.CLOCK ? rate : first && code != QualityCode.SHORT ? FIRST : NOTE);
    }
}
