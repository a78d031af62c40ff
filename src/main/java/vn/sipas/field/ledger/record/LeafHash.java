package vn.sipas.field.ledger.record;

import java.security.MessageDigest;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;

/** The hash of one leaf: SHA-256 over a zero byte and the line without its body (RFC 6962, section 2.1). */
public record LeafHash(Hash hash) {

    private static final byte LEAF = 0;

    /** The leaf of a line from which the body has been cut, without LF. */
    public static LeafHash of(byte[] envelopeWithoutBody) {
        return of(envelopeWithoutBody, envelopeWithoutBody.length, envelopeWithoutBody.length);
    }

    /** The leaf of a line without the bytes from {@code cutFrom} up to {@code cutTo}. */
    static LeafHash of(byte[] line, int cutFrom, int cutTo) {
        return of(Hash.digest(), line, cutFrom, cutTo);
    }

    /** The same by a digest that has nothing in it. */
    static LeafHash of(MessageDigest digest, byte[] line, int cutFrom, int cutTo) {
        digest.update(LEAF);
        digest.update(line, 0, cutFrom);
        digest.update(line, cutTo, line.length - cutTo);
        return new LeafHash(Hash.finish(digest));
    }

    /** The leaf that padded Base64 spells, as in {@code ref}, or nothing. */
    public static Optional<LeafHash> fromBase64(String text) {
        return Hash.fromBase64(text).map(LeafHash::new);
    }

    /** Padded Base64, as in {@code ref}. */
    public String base64() {
        return hash.base64();
    }

    @Override
    public String toString() {
        return base64();
    }
}
