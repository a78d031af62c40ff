package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text at the start of an age file (age.md, "Header"): version, stanzas, MAC.
 *
 * @param stanzas at least one
 * @param covered the exact bytes that the MAC covers, up to and including {@code ---}
 * @param mac 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // in passing, never compared
record Header(List<Stanza> stanzas, byte[] covered, byte[] mac) {

    /** How every version of the format begins. */
    static final String FORMAT = "age-encryption.org/";

    private static final String VERSION_LINE = FORMAT + "v1";
    private static final String STANZA = "-> ";
    private static final String END = "---";

    /** Far more than any honest header; what memory a forged one can ask for. */
    private static final int LONGEST = 1 << 20;

    Header {
        stanzas = List.copyOf(stanzas);
    }

    /** A new header for {@code recipients}. */
    static Header of(List<Stanza> stanzas, FileKey key) {
        StringBuilder text = new StringBuilder(VERSION_LINE).append('\n');
        stanzas.forEach(stanza -> text.append(stanza.text()));
        byte[] covered = text.append(END).toString().getBytes(US_ASCII);
        return new Header(stanzas, covered, key.headerMac(covered));
    }

    /** Reads a header and not one byte more. */
    static Header read(InputStream in) throws IOException {
        return new Reading(in).header();
    }

    /** Whether the MAC is of this header under {@code key}; takes as long whichever byte differs. */
    boolean isSealedBy(FileKey key) {
        return MessageDigest.isEqual(mac, key.headerMac(covered));
    }

    /** The header's bytes. */
    byte[] bytes() {
        byte[] end = (" " + RawBase64.encode(mac) + '\n').getBytes(US_ASCII);
        byte[] all = Arrays.copyOf(covered, covered.length + end.length);
        System.arraycopy(end, 0, all, covered.length, end.length);
        return all;
    }

    private static final class Reading {

        private static final int MAC = 32;

        private final InputStream in;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        private Reading(InputStream in) {
            this.in = in;
        }

        private Header header() throws IOException {
            String version = line();
            if (!version.startsWith(FORMAT)) {
                throw new AgeException(AgeFault.AGE_NOT_A_FILE);
            }
            if (!version.equals(VERSION_LINE)) {
                throw new AgeException(
                        isVisible(version.substring(FORMAT.length())) ? AgeFault.AGE_VERSION : AgeFault.AGE_HEADER_BAD);
            }
            List<Stanza> stanzas = new ArrayList<>();
            while (true) {
                int start = read.size();
                String line = line();
                if (line.startsWith(STANZA)) {
                    stanzas.add(stanza(line));
                } else if (line.startsWith(END + " ") && !stanzas.isEmpty()) {
                    byte[] covered = Arrays.copyOf(read.toByteArray(), start + END.length());
                    return new Header(stanzas, covered, decoded(line.substring(END.length() + 1), MAC));
                } else {
                    throw new AgeException(AgeFault.AGE_HEADER_BAD);
                }
            }
        }

        private Stanza stanza(String line) throws IOException {
            List<String> arguments = List.of(line.substring(STANZA.length()).split(" ", -1));
            if (!arguments.stream().allMatch(Reading::isVisible)) {
                throw new AgeException(AgeFault.AGE_HEADER_BAD);
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            String part;
            do {
                part = line();
                if (part.length() > Stanza.COLUMNS) {
                    throw new AgeException(AgeFault.AGE_HEADER_BAD);
                }
                body.writeBytes(RawBase64.decode(part).orElseThrow(() -> new AgeException(AgeFault.AGE_HEADER_BAD)));
            } while (part.length() == Stanza.COLUMNS);
            return new Stanza(arguments, body.toByteArray());
        }

        private static byte[] decoded(String base64, int length) throws AgeException {
            Optional<byte[]> bytes = RawBase64.decode(base64).filter(b -> b.length == length);
            return bytes.orElseThrow(() -> new AgeException(AgeFault.AGE_HEADER_BAD));
        }

        /** One or more characters of ASCII's visible ones. */
        private static boolean isVisible(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
        }

        /** The next line without its LF; any byte becomes one character. */
        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 || read.size() >= LONGEST) {
                    throw new AgeException(
                            line.indexOf(FORMAT) == 0 || read.size() > line.length()
                                    ? AgeFault.AGE_HEADER_BAD
                                    : AgeFault.AGE_NOT_A_FILE);
                }
                read.write(next);
                line.append((char) next);
            }
            read.write('\n');
            return line.toString();
        }
    }
}
