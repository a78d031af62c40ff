package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Each enumerator's work against the others'. {@link Flag.Level#LOOK_FIRST} holds all that is measured of one enumerator together: the
 * chance of each is multiplied by how many there are (Bonferroni), so that no more than {@link #FAMILY} of honest enumerators carry one.
 */
final class EnumeratorFlags {

    /** The chance that an honest enumerator carries a "look first" for anything at all. */
    static final double FAMILY = 0.05;

    /** The chance of a note, of one code. */
    static final double NOTE = 0.01;

    private final Map<BookName, List<Candidate>> candidates = new TreeMap<>(Comparator.comparing(BookName::text));

    private record Candidate(QualityCode code, Optional<Mode> mode, Comparison.Place place) {}

    private EnumeratorFlags() {}

    static Map<BookName, List<Flag>> of(Pools pools) {
        EnumeratorFlags flags = new EnumeratorFlags();
        pools.modes().forEach((mode, pool) -> {
            for (QualityCode code : QualityCode.values()) {
                if (code != QualityCode.NOT_FINISHED && code != QualityCode.FEW_UNMET) {
                    flags.compare(code, Optional.of(mode), pool.samples(code));
                }
            }
        });
        pools.unfinished()
                .forEach((mode, samples) -> flags.compare(QualityCode.NOT_FINISHED, Optional.of(mode), samples));
        pools.unmet().forEach(samples -> flags.compare(QualityCode.FEW_UNMET, Optional.empty(), samples));
        return flags.raised();
    }

    private void compare(QualityCode code, Optional<Mode> mode, Map<BookName, Sample> samples) {
        Comparison.of(samples, side(code), scale(code))
                .forEach((enumerator, place) -> candidates
                        .computeIfAbsent(enumerator, _ -> new ArrayList<>())
                        .add(new Candidate(code, mode, place)));
    }

    private static Comparison.Side side(QualityCode code) {
        return switch (code) {
            case SHORT, NIGHT, SITTING, STRAIGHT, ALIKE, SPREAD, CLOCK, NOT_FINISHED -> Comparison.Side.HIGH;
            case PACE, FEW_UNMET -> Comparison.Side.LOW;
            case MISSING, OTHER, OPINION -> Comparison.Side.BOTH;
        };
    }

    private static Comparison.Scale scale(QualityCode code) {
        return switch (code) {
            case SHORT, NIGHT, SITTING, STRAIGHT, ALIKE, CLOCK, NOT_FINISHED, FEW_UNMET -> Comparison.Scale.SHARE;
            case PACE, MISSING, OTHER, OPINION, SPREAD -> Comparison.Scale.MEAN;
        };
    }

    private Map<BookName, List<Flag>> raised() {
        Map<BookName, List<Flag>> raised = new LinkedHashMap<>();
        candidates.forEach((enumerator, all) -> {
            long measures =
                    all.stream().filter(one -> one.code() != QualityCode.CLOCK).count();
            List<Flag> flags = all.stream()
                    .sorted(Comparator.comparingDouble(one -> one.place().chance()))
                    .flatMap(one -> flag(one, measures).stream())
                    .sorted(Comparator.comparing(Flag::level).reversed())
                    .toList();
            if (!flags.isEmpty()) {
                raised.put(enumerator, flags);
            }
        });
        return raised;
    }

    private static Optional<Flag> flag(Candidate one, long measures) {
        double chance = one.place().chance();
        boolean first = one.code() != QualityCode.CLOCK && chance * measures <= FAMILY;
        if (!first && chance > NOTE) {
            return Optional.empty();
        }
        return Optional.of(new Flag(
                one.code(),
                first ? Flag.Level.LOOK_FIRST : Flag.Level.NOTE,
                Flag.Subject.ENUMERATOR,
                one.mode(),
                Shown.of(one.code(), one.place().value()),
                Shown.of(one.code(), one.place().pool()),
                one.place().cases(),
                first ? FAMILY : NOTE));
    }
}
