package vn.sipas.field.ledger.age;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** A file key wrapped for one X25519 recipient (age.md, "The X25519 recipient type"). */
@SuppressWarnings("ArrayRecordComponent") // in passing, never compared
record X25519Stanza(byte[] share, byte[] body) {

    static final String TYPE = "X25519";

    private static final String INFO = "age-encryption.org/v1/X25519";

    /** The stanza for {@code recipient}, with an ephemeral key of its own. */
    static Stanza wrap(FileKey key, AgeRecipient recipient, SecureRandom random) {
        byte[] ephemeral = new byte[X25519.SCALAR_SIZE];
        random.nextBytes(ephemeral);
        byte[] share = new byte[X25519.POINT_SIZE];
        X25519.generatePublicKey(ephemeral, 0, share, 0);
        byte[] wrapKey = wrapKey(ephemeral, recipient.bytes(), share, recipient.bytes())
                .orElseThrow(() -> new IllegalStateException("a recipient of low order was let in"));
        Arrays.fill(ephemeral, (byte) 0);
        return new Stanza(List.of(TYPE, RawBase64.encode(share)), key.wrapped(wrapKey));
    }

    /** What {@code stanza} of this type holds; a malformed one spoils the whole header. */
    static X25519Stanza read(Stanza stanza) throws AgeException {
        Optional<byte[]> share = stanza.arguments().size() == 2
                ? RawBase64.decode(stanza.arguments().get(1)).filter(bytes -> bytes.length == X25519.POINT_SIZE)
                : Optional.empty();
        // The body's length is looked at before any decryption (partitioning oracles).
        if (share.isEmpty() || stanza.body().length != FileKey.LENGTH + ChunkCipher.TAG) {
            throw new AgeException(AgeFault.AGE_HEADER_BAD);
        }
        return new X25519Stanza(share.get(), stanza.body());
    }

    /** The file key, if the stanza is for the person with {@code secret} and {@code recipient}; a share of low order is refused. */
    Optional<FileKey> unwrap(byte[] secret, byte[] recipient) throws AgeException {
        Optional<byte[]> wrapKey = wrapKey(secret, share, share, recipient);
        if (wrapKey.isEmpty()) {
            throw new AgeException(AgeFault.AGE_HEADER_BAD);
        }
        byte[] key = new byte[FileKey.LENGTH + ChunkCipher.TAG];
        try (ChunkCipher cipher = new ChunkCipher(wrapKey.get())) {
            if (cipher.open(ChunkCipher.nonce(0, false), body, body.length, key).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new FileKey(Arrays.copyOf(key, FileKey.LENGTH)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Nothing where the shared secret is all zero: then anybody knows it. */
    private static Optional<byte[]> wrapKey(byte[] scalar, byte[] point, byte[] share, byte[] recipient) {
        byte[] shared = new byte[X25519.POINT_SIZE];
        try {
            if (!X25519.calculateAgreement(scalar, 0, point, 0, shared, 0)) {
                return Optional.empty();
            }
            byte[] salt = Arrays.copyOf(share, share.length + recipient.length);
            System.arraycopy(recipient, 0, salt, share.length, recipient.length);
            return Optional.of(Hkdf.derive(shared, salt, INFO));
        } finally {
            Arrays.fill(shared, (byte) 0);
        }
    }
}
