package vn.sipas.field.office.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What is worth looking at first, by interview and by enumerator; only those with a flag, what weighs more first. The same for the same
 * set of rows.
 */
public record QualityFlags(Map<LeafHash, List<Flag>> interviews, Map<BookName, List<Flag>> enumerators) {

    public QualityFlags {
        interviews = Collections.unmodifiableMap(new LinkedHashMap<>(interviews));
        enumerators = Collections.unmodifiableMap(new LinkedHashMap<>(enumerators));
    }

    /** The flags of these rows; {@code shape} is that of the form they answer. */
    public static QualityFlags of(FormShape shape, Stream<? extends QualityRow> rows) {
        Pools pools = Pools.of(shape, rows);
        return new QualityFlags(InterviewFlags.of(pools), EnumeratorFlags.of(pools));
    }

    /** The flags of an interview; none for most. */
    public List<Flag> of(LeafHash interview) {
        return interviews.getOrDefault(interview, List.of());
    }

    /** The flags of an enumerator's work; none for most. */
    public List<Flag> of(BookName enumerator) {
        return enumerators.getOrDefault(enumerator, List.of());
    }

    /** Whether one of the flags says to look there first. */
    public static boolean isLookedAtFirst(List<Flag> flags) {
        return flags.stream().anyMatch(flag -> flag.level() == Flag.Level.LOOK_FIRST);
    }
}
