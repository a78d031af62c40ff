package vn.sipas.field.office.merge.branch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.CopiedBooks.Stretch;
import vn.sipas.field.ledger.book.PartialTree;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;

/**
 * The evidence that the histories of a book contradict one another: for each split, and each branch after the first there, the
 * smallest heads beyond it; and for each section that joins no history but contradicts one, its head and one of that history.
 * Always the same for the same histories, heads and sections.
 */
public final class Contradictions {

    private static final Comparator<Checkpoint> SMALLEST_FIRST =
            Comparator.comparingLong(Checkpoint::size).thenComparing(Checkpoint::root);

    private final Histories known;
    private final List<ForkEvidence> found = new ArrayList<>();

    private Contradictions(Histories known) {
        this.known = known;
    }

    /** Every contradiction among {@code known}; none if it has one history and nothing beside it. */
    public static List<ForkEvidence> among(Histories known) {
        Contradictions contradictions = new Contradictions(known);
        contradictions.split(known.histories());
        for (Stretch section : known.apart()) {
            known.histories().stream()
                    .filter(history -> section.from() <= history.size())
                    .flatMap(history -> contradictions.beside(section, history).stream())
                    .findFirst()
                    .filter(evidence -> !contradictions.found.contains(evidence))
                    .ifPresent(contradictions.found::add);
        }
        return List.copyOf(contradictions.found);
    }

    /** The evidence against a head that no history among {@code known} has; nothing if none of them is as large. */
    public static Optional<ForkEvidence> with(Histories known, SignedHead head) {
        Contradictions contradictions = new Contradictions(known);
        return known.histories().stream()
                .flatMap(history -> contradictions.larger(head, history).stream())
                .findFirst();
    }

    /** A head and a history that it stands over. */
    private record Seen(SignedHead head, History history) {

        Checkpoint point() {
            return head.checkpoint();
        }
    }

    private void split(List<History> histories) {
        if (histories.size() < 2) {
            return;
        }
        long split = BranchRule.shared(histories);
        List<Seen> smallest = new ArrayList<>();
        for (List<History> child : BranchRule.children(histories, split)) {
            child.stream()
                    .flatMap(history -> known.heads(history).stream()
                            .filter(head -> head.checkpoint().size() > split)
                            .map(head -> new Seen(head, history)))
                    .min(Comparator.comparing(Seen::point, SMALLEST_FIRST))
                    .ifPresent(smallest::add);
            split(child);
        }
        smallest.sort(Comparator.comparing(Seen::point, SMALLEST_FIRST));
        smallest.stream()
                .skip(1)
                .forEach(later -> found.add(evidence(
                        smallest.getFirst().head(),
                        later.head(),
                        later.history().tree())));
    }

    /** The evidence against a section that joins no history, beside one that is large enough to tell. */
    private Optional<ForkEvidence> beside(Stretch section, History history) {
        return larger(section.head(), history)
                .or(() -> known.heads(history).reversed().stream()
                        .findFirst()
                        .filter(head -> head.checkpoint().size() >= section.from())
                        .map(largest -> evidence(largest, section.head(), Histories.tree(section))));
    }

    /** The evidence against {@code head} by the smallest head of {@code history} that is as large. */
    private Optional<ForkEvidence> larger(SignedHead head, History history) {
        return known.heads(history).stream()
                .filter(larger ->
                        larger.checkpoint().size() >= head.checkpoint().size())
                .findFirst()
                .map(larger -> evidence(head, larger, history.tree()));
    }

    /** The evidence by two heads, the second not smaller than the first and over {@code tree}. */
    private ForkEvidence evidence(SignedHead one, SignedHead other, PartialTree tree) {
        SignedHead a = one.bare(known.key());
        SignedHead b = other.bare(known.key());
        long size = a.checkpoint().size();
        long end = b.checkpoint().size();
        if (size == end) {
            boolean inOrder = a.checkpoint().root().compareTo(b.checkpoint().root()) < 0;
            return new ForkEvidence(known.key(), inOrder ? a : b, inOrder ? b : a, List.of(), List.of());
        }
        List<Hash> peaks = tree.frontierAt(size).peaks();
        return new ForkEvidence(known.key(), a, b, peaks, tree.consistency(size, end));
    }
}
