package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF with SHA-256 (RFC 5869) to 32 bytes, as every key of age is derived. */
final class Hkdf {

    /** How many bytes every derived key has. */
    static final int LENGTH = 32;

    private Hkdf() {}

    /** The key, which the caller wipes; an empty {@code salt} is one of 32 zero bytes. */
    static byte[] derive(byte[] secret, byte[] salt, String info) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, salt, info.getBytes(US_ASCII)));
        byte[] key = new byte[LENGTH];
        generator.generateBytes(key, 0, LENGTH);
        return key;
    }
}
