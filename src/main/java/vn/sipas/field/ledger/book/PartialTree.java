package vn.sipas.field.ledger.book;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.bytes.Hash;

/**
 * A tree whose first leaves are known by their peaks alone, as a section of a batch brings it. Enough for every root and every
 * consistency proof (RFC 6962, section 2.1.2) from the size of the peaks on.
 */
public final class PartialTree {

    private final long from;
    private final List<Hash> peaks;
    private final List<Hash> leaves;

    /** The tree over {@code from} leaves under {@code peaks}, which fit that number, and {@code leaves} behind them. */
    public PartialTree(long from, List<Hash> peaks, List<Hash> leaves) {
        this.from = from;
        this.peaks = Frontier.of(from, peaks)
                .map(Frontier::peaks)
                .orElseThrow(() -> new IllegalArgumentException("no peaks of " + from));
        this.leaves = List.copyOf(leaves);
    }

    /** How many leaves it has. */
    public long size() {
        return from + leaves.size();
    }

    /** The first size whose root can be said. */
    public long from() {
        return from;
    }

    /** The right edge when the tree had {@code size} leaves, at least {@link #from}. */
    public Frontier frontierAt(long size) {
        Frontier frontier = Frontier.of(from, peaks).orElseThrow();
        leaves.subList(0, Math.toIntExact(size - from)).forEach(frontier::append);
        return frontier;
    }

    /** The proof that the tree's first {@code size} leaves continue its first {@code earlier}; from ≤ earlier ≤ size, 1 ≤ earlier. */
    public List<Hash> consistency(long earlier, long size) {
        if (earlier < 1 || earlier < from || earlier > size || size > size()) {
            throw new IllegalArgumentException("no proof from " + earlier + " to " + size);
        }
        List<Hash> proof = new ArrayList<>();
        continueBelow(0, size, earlier, true, proof);
        return List.copyOf(proof);
    }

    private void continueBelow(long low, long high, long earlier, boolean whole, List<Hash> proof) {
        if (earlier == high) {
            if (!whole) {
                proof.add(root(low, high));
            }
            return;
        }
        long middle = middle(low, high);
        if (earlier <= middle) {
            continueBelow(low, middle, earlier, whole, proof);
            proof.add(root(middle, high));
        } else {
            continueBelow(middle, high, earlier, false, proof);
            proof.add(root(low, middle));
        }
    }

    /** The root over the leaves from {@code low} to {@code high}, a subtree that begins behind the peaks or is one of them. */
    private Hash root(long low, long high) {
        if (high <= from) {
            return peak(low, high);
        }
        if (high - low == 1) {
            return leaves.get(Math.toIntExact(low - from));
        }
        long middle = middle(low, high);
        return Tree.node(root(low, middle), root(middle, high));
    }

    private Hash peak(long low, long high) {
        long at = 0;
        for (Hash peak : peaks) {
            long width = Long.highestOneBit(from - at);
            if (at == low && at + width == high) {
                return peak;
            }
            at += width;
        }
        throw new IllegalStateException("no peak over " + low + " to " + high);
    }

    private static long middle(long low, long high) {
        return low + Long.highestOneBit(high - low - 1);
    }
}
