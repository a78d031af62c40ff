package vn.sipas.field.base.bytes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** A SHA-256 value: 32 bytes, compared by content. */
public final class Hash implements Comparable<Hash> {

    /** How many bytes a SHA-256 value has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The value that these 32 bytes are; another length is refused. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The SHA-256 of the parts, one after another. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** What {@code digest}, a SHA-256 digest, has been fed; the digest starts anew. */
    public static Hash finish(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    /** A new SHA-256 digest, for input that comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The value written as padded Base64 (44 characters), or nothing if the text is not exactly that. */
    public static Optional<Hash> fromBase64(String text) {
        return StrictBase64.decode(text).filter(b -> b.length == LENGTH).map(Hash::new);
    }

    /** The value written as 64 lower-case hexadecimal digits, or nothing if the text is not exactly that. */
    public static Optional<Hash> fromHex(String text) {
        return Hex.decode(text).filter(b -> b.length == LENGTH).map(Hash::new);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Feeds the bytes to {@code digest} without copying them. */
    public void feed(MessageDigest digest) {
        digest.update(bytes);
    }

    /** Padded Base64, 44 characters. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return Hex.encode(bytes);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
