package vn.sipas.field.office.merge.branch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * Which of several histories is the book (design, section 4: "Of a fork the receipted or witnessed branch is the book; if both
 * are: neither from the split on").
 *
 * <p>All histories known of the book are laid over one another, so that they part only where their records differ. The book
 * begins with the record they have in common and goes on from record to record. Where only one record can follow, it follows,
 * whoever signed for it. Where two or more can, the histories <em>split</em>, and the book follows the one record that leads to
 * an endorsed head: a head over more records than stand before the split, under which somebody has signed whose word counts
 * ({@link Endorsement}). If none of them leads to such a head, or more than one does, the book ends at the split.
 *
 * <p>So a split that nobody signed beyond ends the book too: no branch is preferred for having come first, neither counts, and
 * a receipt that comes later settles it. What lies on no branch that was chosen counts by ruling alone. A section whose records
 * do not reach back to the others takes no part until the missing ones come. The answer depends on the histories, heads and
 * signatures alone, and not on the order in which they came; more of them may change it.
 */
public final class BranchRule {

    private BranchRule() {}

    /** How the book goes on where its histories part. */
    public enum Settled {
        /** There is one history only. */
        NO_SPLIT,
        /** At every split on the way one branch alone is endorsed. */
        ONE_ENDORSED,
        /** The book ends at a split beyond which nobody signed. */
        NONE_ENDORSED,
        /** The book ends at a split with several branches that somebody signed. */
        SEVERAL_ENDORSED
    }

    /**
     * The book.
     *
     * @param history one that begins with the book
     * @param size how many records of it are the book
     * @param firstSplit how many records stand before the first split on the way; {@code size} if there is none
     */
    public record Choice(History history, long size, long firstSplit, Settled settled) {

        /** Whether {@code head} is one of the book's. */
        public boolean has(SignedHead head) {
            return head.checkpoint().size() <= size && history.has(head.checkpoint());
        }

        /** How many records {@code other} has in common with the book. */
        public long shared(History other) {
            return Math.min(size, history.shared(other));
        }
    }

    /** The book among {@code known}. */
    public static Choice choose(Histories known, Endorsement endorsement) {
        List<History> left = known.histories();
        Settled settled = Settled.NO_SPLIT;
        long firstSplit = Long.MAX_VALUE;
        while (left.size() > 1) {
            long split = shared(left);
            firstSplit = Math.min(firstSplit, split);
            List<List<History>> endorsed = children(left, split).stream()
                    .filter(child -> child.stream().anyMatch(history -> endorsement.beyond(known, history, split)))
                    .toList();
            if (endorsed.size() != 1) {
                Settled open = endorsed.isEmpty() ? Settled.NONE_ENDORSED : Settled.SEVERAL_ENDORSED;
                return new Choice(left.getFirst(), split, firstSplit, open);
            }
            left = endorsed.getFirst();
            settled = Settled.ONE_ENDORSED;
        }
        History book = left.getFirst();
        return new Choice(book, book.size(), Math.min(firstSplit, book.size()), settled);
    }

    /** How many records all of {@code histories} have in common; as none begins another, all go on from there. */
    static long shared(List<History> histories) {
        return histories.stream().mapToLong(histories.getFirst()::shared).min().orElseThrow();
    }

    /** The histories by the record that follows the first {@code split}, which all have in common. */
    static List<List<History>> children(Collection<History> histories, long split) {
        Map<Hash, List<History>> children = histories.stream()
                .collect(
                        Collectors.groupingBy(history -> history.leaf(split), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(children.values());
    }
}
