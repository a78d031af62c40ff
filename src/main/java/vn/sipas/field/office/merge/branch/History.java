package vn.sipas.field.office.merge.branch;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.book.PartialTree;
import vn.sipas.field.ledger.trust.Checkpoint;

/** One history of a book, leaf by leaf from its beginning, with its root at every size. */
public final class History {

    private final List<Hash> leaves;
    private final List<Hash> roots;

    private History(List<Hash> leaves, List<Hash> roots) {
        this.leaves = leaves;
        this.roots = roots;
    }

    /** The history with these leaves. */
    public static History of(List<Hash> leaves) {
        return new History(List.of(), List.of(Frontier.empty().root())).with(0, leaves);
    }

    /** The history that has this one's first {@code from} leaves and {@code more} behind them. */
    History with(long from, List<Hash> more) {
        int kept = Math.toIntExact(from);
        Frontier frontier = tree().frontierAt(from);
        List<Hash> all = new ArrayList<>(leaves.subList(0, kept));
        List<Hash> ends = new ArrayList<>(roots.subList(0, kept + 1));
        for (Hash leaf : more) {
            frontier.append(leaf);
            all.add(leaf);
            ends.add(frontier.root());
        }
        return new History(List.copyOf(all), List.copyOf(ends));
    }

    /** How many records it has. */
    public long size() {
        return leaves.size();
    }

    /** The leaf of the record at {@code position}. */
    public Hash leaf(long position) {
        return leaves.get(Math.toIntExact(position));
    }

    /** The root when it had {@code size} records. */
    public Hash rootAt(long size) {
        return roots.get(Math.toIntExact(size));
    }

    /** The peaks when it had {@code size} records. */
    public List<Hash> peaksAt(long size) {
        return tree().frontierAt(size).peaks();
    }

    PartialTree tree() {
        return new PartialTree(0, List.of(), leaves);
    }

    /** Whether it came by this point. */
    public boolean has(Checkpoint point) {
        return has(point.size(), point.root());
    }

    /** Whether it had {@code size} records under {@code root}. */
    public boolean has(long size, Hash root) {
        return size <= size() && rootAt(size).equals(root);
    }

    /** How many records it shares with {@code other}. */
    public long shared(History other) {
        long low = 0;
        long high = Math.min(size(), other.size());
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (rootAt(middle).equals(other.rootAt(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
