package vn.sipas.field.ledger.book;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;

/**
 * The right edge of a growing tree: the roots of the perfect subtrees over the leaves so far, left to right, largest first
 * (the <em>peaks</em> of a batch header). Enough to append leaves and to know the root; takes 32 bytes a peak.
 */
public final class Frontier {

    private final List<Hash> peaks;
    private final MessageDigest digest = Hash.digest();
    private long size;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** The frontier of a tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /** The frontier after {@code size} leaves, or nothing if {@code size} has another number of one bits than there are peaks. */
    public static Optional<Frontier> of(long size, List<Hash> peaks) {
        return size >= 0 && Long.bitCount(size) == peaks.size()
                ? Optional.of(new Frontier(size, peaks))
                : Optional.empty();
    }

    /** Adds the next leaf. */
    public void append(Hash leaf) {
        Hash merged = leaf;
        // Each trailing one bit of the size is a perfect subtree that the new leaf completes.
        for (long ones = size; (ones & 1) == 1; ones >>>= 1) {
            merged = Tree.node(digest, peaks.removeLast(), merged);
        }
        peaks.add(merged);
        size++;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The roots of the perfect subtrees, left to right. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    /** The root of the tree as it stands. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Tree.EMPTY;
        }
        Hash root = peaks.getLast();
        for (Hash peak : peaks.reversed().subList(1, peaks.size())) {
            root = Tree.node(digest, peak, root);
        }
        return root;
    }
}
