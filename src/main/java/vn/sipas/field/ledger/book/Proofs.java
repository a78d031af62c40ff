package vn.sipas.field.ledger.book;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.bytes.Hash;

/** Inclusion and consistency proofs: made by RFC 6962, sections 2.1.1 and 2.1.2, checked by RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {

    private Proofs() {}

    /** The proof that the leaf at {@code position} is in the tree over {@code leaves}, lowest node first. */
    public static List<Hash> inclusion(List<Hash> leaves, int position) {
        if (position < 0 || position >= leaves.size()) {
            throw new IllegalArgumentException("no leaf at " + position + " of " + leaves.size());
        }
        List<Hash> proof = new ArrayList<>();
        includeBelow(leaves, position, proof);
        return List.copyOf(proof);
    }

    /** The proof that the tree over {@code leaves} continues the one over the first {@code earlier} of them; 1 ≤ earlier ≤ size. */
    public static List<Hash> consistency(List<Hash> leaves, int earlier) {
        if (earlier < 1 || earlier > leaves.size()) {
            throw new IllegalArgumentException("no earlier size " + earlier + " of " + leaves.size());
        }
        List<Hash> proof = new ArrayList<>();
        continueBelow(leaves, earlier, true, proof);
        return List.copyOf(proof);
    }

    /** Whether {@code proof} shows {@code leaf} at {@code position} in the tree of {@code size} leaves with this root. */
    public static boolean includes(Hash leaf, long position, long size, List<Hash> proof, Hash root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long fn = position;
        long sn = size - 1;
        Hash reached = leaf;
        for (Hash step : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = Tree.node(step, reached);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                reached = Tree.node(reached, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && reached.equals(root);
    }

    /**
     * Whether {@code proof} shows that the tree of {@code laterSize} leaves continues the one of {@code earlierSize}. Equal
     * sizes need equal roots and no proof; from an empty tree nothing can be proved, so that is refused.
     */
    public static boolean consistent(
            long earlierSize, Hash earlierRoot, long laterSize, Hash laterRoot, List<Hash> proof) {
        if (earlierSize < 0 || earlierSize > laterSize || (earlierSize == 0 && laterSize > 0)) {
            return false;
        }
        if (earlierSize == laterSize) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot) && (laterSize > 0 || laterRoot.equals(Tree.EMPTY));
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(earlierSize) == 1) {
            path.addFirst(earlierRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = earlierSize - 1;
        long sn = laterSize - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        Hash earlier = path.getFirst();
        Hash later = path.getFirst();
        for (Hash step : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                earlier = Tree.node(step, earlier);
                later = Tree.node(step, later);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                later = Tree.node(later, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && earlier.equals(earlierRoot) && later.equals(laterRoot);
    }

    /** The root over {@code leaves}. */
    public static Hash root(List<Hash> leaves) {
        Frontier frontier = Frontier.empty();
        leaves.forEach(frontier::append);
        return frontier.root();
    }

    private static void includeBelow(List<Hash> leaves, int position, List<Hash> proof) {
        if (leaves.size() == 1) {
            return;
        }
        int left = leftSize(leaves.size());
        List<Hash> before = leaves.subList(0, left);
        List<Hash> after = leaves.subList(left, leaves.size());
        if (position < left) {
            includeBelow(before, position, proof);
            proof.add(root(after));
        } else {
            includeBelow(after, position - left, proof);
            proof.add(root(before));
        }
    }

    private static void continueBelow(List<Hash> leaves, int earlier, boolean whole, List<Hash> proof) {
        if (earlier == leaves.size()) {
            if (!whole) {
                proof.add(root(leaves));
            }
            return;
        }
        int left = leftSize(leaves.size());
        List<Hash> before = leaves.subList(0, left);
        List<Hash> after = leaves.subList(left, leaves.size());
        if (earlier <= left) {
            continueBelow(before, earlier, whole, proof);
            proof.add(root(after));
        } else {
            continueBelow(after, earlier - left, false, proof);
            proof.add(root(before));
        }
    }

    /** The largest power of two below {@code size}, which is at least 2. */
    private static int leftSize(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
