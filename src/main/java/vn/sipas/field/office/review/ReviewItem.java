package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * One interview as somebody who reviews it sees it, without anything of its body.
 *
 * @param book whose, and at which {@code position}
 * @param aside whether that is on a branch of the book that is not the book
 * @param at when it was closed
 * @param person the writer's name
 * @param unit the writer's unit
 * @param settled whether it is one of several of its case of which another one counts
 * @param earlier what it corrects, the newest first
 * @param rivals other interviews of its case that were not made of one another and are still in question
 * @param decided the last word of each reviewer, the oldest first
 * @param ruled what the department ruled, if it did
 * @param checked what monitors found in the re-check, each one's last word, the oldest first
 * @param hints why it is better looked at first
 * @param readers whether the reader decides by reviews, which only a supervisor may write
 */
public record ReviewItem(
        LeafHash leaf,
        String book,
        long position,
        boolean aside,
        CaseId caseId,
        OffsetDateTime at,
        String person,
        String unit,
        Standing standing,
        boolean settled,
        List<Version> earlier,
        List<Version> rivals,
        List<Decided> decided,
        Optional<Ruled> ruled,
        List<Checked> checked,
        List<Hint> hints,
        boolean readers) {

    public ReviewItem {
        earlier = List.copyOf(earlier);
        rivals = List.copyOf(rivals);
        decided = List.copyOf(decided);
        checked = List.copyOf(checked);
        hints = List.copyOf(hints);
    }

    /** What a monitor found. */
    public record Checked(String person, OffsetDateTime at, CheckingRecord.Verdict verdict) {

        /** In a few words. */
        public String words(Locale language) {
            return Messages.of(ReviewItem.class, language).text("verdict." + verdict);
        }

        @Override
        public String toString() {
            return "Checked[" + verdict + "]";
        }
    }

    /** What the department ruled. */
    public record Ruled(boolean counts, String reason) {
        @Override
        public String toString() {
            return "Ruled[" + counts + "]";
        }
    }

    /** What the reader decided, if he did. */
    public Optional<Decided> mine() {
        return decided.stream().filter(Decided::mine).findFirst();
    }

    /** What all who decided agree on; nothing if nobody did or two differ. */
    public Optional<Decision> agreed() {
        List<Decision> all = decided.stream().map(Decided::decision).distinct().toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Whether two reviewers differ. */
    public boolean differing() {
        return decided.stream().map(Decided::decision).distinct().count() > 1;
    }

    /** How far it is. */
    public ReviewState state() {
        return switch (standing) {
            case CORRECTED, WITHDRAWN, CORRECTS_NOTHING, WRITER_UNKNOWN -> ReviewState.CLOSED;
            case RULED_OUT -> ReviewState.RULED;
            case FAILED_RECHECK -> ReviewState.FAILED_RECHECK;
            case ASIDE -> ReviewState.ASIDE;
            case SEVERAL_OF_CASE -> settled ? ReviewState.CLOSED : ReviewState.CONTESTED;
            case COUNTS, EXCLUDED -> {
                if (ruled.isPresent()) {
                    yield ReviewState.RULED;
                }
                yield differing() ? ReviewState.CONTESTED : byDecision();
            }
        };
    }

    private ReviewState byDecision() {
        Optional<Decision> decision = readers ? mine().map(Decided::decision) : agreed();
        return decision.map(what -> switch (what) {
                    case ACCEPTED -> ReviewState.ACCEPTED;
                    case RETURNED -> ReviewState.RETURNED;
                    case EXCLUDED -> ReviewState.EXCLUDED;
                })
                .orElse(ReviewState.WAITING);
    }

    /** Whether the reader has something to do about it: what waits or is contested; for the department what is contested. */
    public boolean isOpen() {
        return switch (state()) {
            case WAITING -> readers;
            case CONTESTED -> !readers || mine().isEmpty();
            case RETURNED, ACCEPTED, EXCLUDED, RULED, FAILED_RECHECK, ASIDE, CLOSED -> false;
        };
    }

    /** Whether it is better looked at before others: hints, a case with several, a correction of what the reader decided on. */
    public boolean isUrgent() {
        return isOpen() && urgency() != Urgency.NONE;
    }

    /** Whether it may be accepted together with others, without having been opened. */
    public boolean mayBeAcceptedUnseen() {
        return readers
                && state() == ReviewState.WAITING
                && hints.isEmpty()
                && decided.isEmpty()
                && earlier.isEmpty()
                && rivals.isEmpty();
    }

    /** Why it comes before others; what stands first is first. */
    enum Urgency {
        HINTS,
        CONTESTED,
        CORRECTION,
        NONE
    }

    Urgency urgency() {
        if (!hints.isEmpty()) {
            return Urgency.HINTS;
        }
        if (state() == ReviewState.CONTESTED) {
            return Urgency.CONTESTED;
        }
        return earlier.isEmpty() ? Urgency.NONE : Urgency.CORRECTION;
    }

    /** The same once the reader has decided {@code now}; not for one of several of a case, where others change too. */
    public ReviewItem decided(Decided mine) {
        if (standing == Standing.SEVERAL_OF_CASE || !rivals.isEmpty()) {
            throw new IllegalStateException("what is decided here changes other interviews of the case: " + caseId);
        }
        List<Decided> all =
                new ArrayList<>(decided.stream().filter(each -> !each.mine()).toList());
        all.add(mine);
        boolean out = ruled.isEmpty() && all.stream().allMatch(each -> each.decision() == Decision.EXCLUDED);
        Standing now = switch (standing) {
            case COUNTS, EXCLUDED -> out ? Standing.EXCLUDED : Standing.COUNTS;
            case CORRECTED,
                    WITHDRAWN,
                    FAILED_RECHECK,
                    SEVERAL_OF_CASE,
                    CORRECTS_NOTHING,
                    WRITER_UNKNOWN,
                    ASIDE,
                    RULED_OUT -> standing;
        };
        return new ReviewItem(
                leaf, book, position, aside, caseId, at, person, unit, now, settled, earlier, rivals, all, ruled,
                checked, hints, readers);
    }

    @Override
    public String toString() {
        return "ReviewItem[" + leaf + ", " + state() + "]";
    }
}
