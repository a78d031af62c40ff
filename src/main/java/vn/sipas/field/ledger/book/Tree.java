package vn.sipas.field.ledger.book;

import java.security.MessageDigest;
import vn.sipas.field.base.bytes.Hash;

/** The two rules of the Merkle tree of RFC 6962, section 2.1, with SHA-256. */
public final class Tree {

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.sha256();

    private static final byte[] NODE = {1};

    private Tree() {}

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        return node(Hash.digest(), left, right);
    }

    /** The same by a digest that is used again and again. */
    static Hash node(MessageDigest digest, Hash left, Hash right) {
        digest.update(NODE);
        left.feed(digest);
        right.feed(digest);
        return Hash.finish(digest);
    }
}
