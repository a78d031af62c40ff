package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.trust.Secret;

/** Decrypts age v1, binary or armored, with any of several identities. */
public final class AgeReader {

    private static final String SCRYPT = "scrypt";

    private AgeReader() {}

    /** What came of opening a file. */
    public sealed interface Opening {
        /**
         * The content, which is proved as it is read: see {@link AgeException}. Only who has read to the end has the whole.
         * Closing it closes the stream below.
         */
        record Opened(InputStream payload) implements Opening {}

        /** Nothing was decrypted; the stream below stays open. */
        record Refused(AgeFault why) implements Opening {}
    }

    /** What came of opening a value. */
    public sealed interface Unsealing {
        /** All of the content, which the caller closes. */
        record Unsealed(Secret plain) implements Unsealing {}

        /** Nothing of it. */
        record Refused(AgeFault why) implements Unsealing {}
    }

    /**
     * Whether {@code in} begins as an age file does, binary or armored; it is put back to where it stood.
     *
     * @param in must support marks
     */
    public static boolean beginsAsAge(InputStream in) throws IOException {
        byte[] start = peek(in, ArmorInput.MOST_SPACE + ArmorInput.BEGIN.length());
        return startsWith(start, 0, Header.FORMAT) || startsWith(start, spaces(start), ArmorInput.BEGIN);
    }

    /** Opens {@code in} with the first of the identities that fits; reads ahead of what is asked for. */
    public static Opening open(InputStream in, List<AgeIdentity> identities) throws IOException {
        try {
            InputStream file = buffered(in);
            byte[] start = peek(file, ArmorInput.MOST_SPACE + 1);
            int spaces = spaces(start);
            // Header and nonce are read in small steps; an armor gives its bytes a line at a time.
            InputStream binary = startsWith(start, spaces, "-") ? new ArmorInput(file) : file;
            return new Opening.Opened(opened(binary, identities));
        } catch (AgeException e) {
            return new Opening.Refused(e.fault());
        }
    }

    /** Opens a whole age file that lies in memory. */
    public static Unsealing open(byte[] sealed, List<AgeIdentity> identities) {
        try {
            return switch (open(new ByteArrayInputStream(sealed), identities)) {
                case Opening.Refused(AgeFault why) -> new Unsealing.Refused(why);
                case Opening.Opened(InputStream payload) -> {
                    try (payload) {
                        yield new Unsealing.Unsealed(Secret.taking(payload.readAllBytes()));
                    } catch (AgeException e) {
                        yield new Unsealing.Refused(e.fault());
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AgeInput opened(InputStream in, List<AgeIdentity> identities) throws IOException {
        Header header = Header.read(in);
        try (FileKey key = fileKey(header.stanzas(), identities)) {
            if (!header.isSealedBy(key)) {
                throw new AgeException(AgeFault.AGE_HEADER_CHANGED);
            }
            byte[] nonce = in.readNBytes(AgeWriter.NONCE);
            if (nonce.length < AgeWriter.NONCE) {
                throw new AgeException(AgeFault.AGE_TRUNCATED);
            }
            return new AgeInput(in, key.payloadCipher(nonce));
        }
    }

    private static FileKey fileKey(List<Stanza> stanzas, List<AgeIdentity> identities) throws AgeException {
        // A pass phrase vouches for the writer, so it may not stand beside keys that don't.
        if (stanzas.size() > 1
                && stanzas.stream().anyMatch(stanza -> stanza.type().equals(SCRYPT))) {
            throw new AgeException(AgeFault.AGE_HEADER_BAD);
        }
        List<X25519Stanza> ours = new ArrayList<>();
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals(X25519Stanza.TYPE)) {
                ours.add(X25519Stanza.read(stanza));
            }
        }
        for (AgeIdentity identity : identities) {
            Optional<FileKey> key = identity.unwrap(ours);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new AgeException(AgeFault.AGE_NOT_FOR_US);
    }

    private static InputStream buffered(InputStream in) {
        return in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
    }

    private static byte[] peek(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] start = in.readNBytes(length);
        in.reset();
        return start;
    }

    private static int spaces(byte[] start) {
        int at = 0;
        while (at < start.length && ArmorInput.isSpace(start[at])) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] bytes, int from, String text) {
        int to = from + text.length();
        return to <= bytes.length && Arrays.equals(bytes, from, to, text.getBytes(US_ASCII), 0, text.length());
    }
}
