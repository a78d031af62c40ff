package vn.sipas.field.ledger.age;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Encrypts to one or more people as binary age v1; each of them alone can open it, and nobody sees whom it is for. */
public final class AgeWriter {

    /** How many bytes of nonce stand before the payload's chunks. */
    static final int NONCE = 16;

    private AgeWriter() {}

    /**
     * Writes the header to {@code out} and returns where the content goes; {@link AgeOutput#finish()} makes the file whole.
     * {@code out} should be buffered. There must be a recipient.
     */
    public static AgeOutput encrypt(OutputStream out, List<AgeRecipient> recipients, SecureRandom random)
            throws IOException {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("nobody to encrypt to");
        }
        try (FileKey key = FileKey.random(random)) {
            List<Stanza> stanzas = new ArrayList<>();
            for (AgeRecipient recipient : recipients) {
                stanzas.add(X25519Stanza.wrap(key, recipient, random));
            }
            out.write(Header.of(stanzas, key).bytes());
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            out.write(nonce);
            return new AgeOutput(out, key.payloadCipher(nonce));
        }
    }

    /** {@code plain} as a whole age file, for a value inside a record; {@code plain} stays the caller's to wipe. */
    public static byte[] seal(byte[] plain, List<AgeRecipient> recipients, SecureRandom random) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 512);
        try (AgeOutput out = encrypt(sealed, recipients, random)) {
            out.write(plain);
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }
}
