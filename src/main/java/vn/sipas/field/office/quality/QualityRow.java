package vn.sipas.field.office.quality;

import java.time.Duration;
import java.time.OffsetDateTime;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;

/** One thing that came of an enumerator's (điều tra viên) way to a case. Two rows of one leaf are one. */
public sealed interface QualityRow {

    /** Whose work it is. */
    BookName enumerator();

    /**
     * An interview that was not broken off.
     *
     * @param cluster where it was held: village, else unit; people of one cluster may think alike
     */
    record Filled(LeafHash leaf, BookName enumerator, String cluster, Mode mode, Timing timing, Answers answers)
            implements QualityRow {}

    /** A beginning that no interview ended: given up, or left lying. */
    record Begun(LeafHash begin, BookName enumerator, Mode mode) implements QualityRow {}

    /** A case that somebody was at and that ended without an interview: refused, not reached. */
    record Unmet(CaseId caseId, BookName enumerator, boolean byPhone) implements QualityRow {}

    /**
     * When an interview was held, by the laptop's clock.
     *
     * @param seconds on all questions together, pauses between sittings not counted
     * @param median seconds on a question
     * @param touched how many questions these are
     * @param backwards whether the clock was turned back on the way
     */
    record Timing(
            OffsetDateTime started, OffsetDateTime ended, long seconds, double median, int touched, boolean backwards) {

        /** How long it took: the seconds on questions, or from start to end if that is less. */
        public long duration() {
            long between = Duration.between(started, ended).toSeconds();
            return between > 0 ? Math.min(between, seconds) : seconds;
        }
    }
}
