package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;

/**
 * The bytes inside an armor (age.md, "ASCII armor"; RFC 7468, strict): lines of exactly 64 characters and a last one of at
 * most 64, padded, unused bits zero, LF or CRLF. Up to 1 KiB of white space may stand before and after. {@link AgeException}
 * at the first breach; the end is given only where the armor ends.
 */
final class ArmorInput extends InputStream {

    static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";

    private static final String END = "-----END AGE ENCRYPTED FILE-----";
    private static final int COLUMNS = 64;

    /** How much white space is borne on either side. */
    static final int MOST_SPACE = 1024;

    private final InputStream in;
    private final byte[] line = new byte[COLUMNS + 1];
    private byte[] bytes = new byte[0];
    private int at;
    private boolean begun;
    private boolean lastLine;
    private boolean ended;
    private Optional<AgeFault> fault = Optional.empty();

    /** Takes over {@code in}. */
    ArmorInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int part = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, from, part);
        at += part;
        return part;
    }

    private boolean hasMore() throws IOException {
        if (at < bytes.length) {
            return true;
        }
        if (fault.isPresent()) {
            throw new AgeException(fault.get());
        }
        try {
            return !ended && nextLine();
        } catch (AgeException e) {
            fault = Optional.of(e.fault());
            throw e;
        }
    }

    private boolean nextLine() throws IOException {
        if (!begun) {
            begun = true;
            expect(spaceSkipped(), BEGIN);
            endOfLine(in.read());
        }
        int length = 0;
        int next = in.read();
        if (next == '-') {
            expect(next, END);
            if (spaceSkipped() >= 0) {
                throw new AgeException(AgeFault.AGE_ARMOR_BAD);
            }
            ended = true;
            return false;
        }
        while (next >= 0 && next != '\n' && next != '\r' && length <= COLUMNS) {
            line[length++] = (byte) next;
            next = in.read();
        }
        endOfLine(next);
        if (lastLine || length == 0 || length > COLUMNS) {
            throw new AgeException(AgeFault.AGE_ARMOR_BAD);
        }
        bytes = decoded(length);
        at = 0;
        return true;
    }

    private byte[] decoded(int length) throws AgeException {
        if (length == COLUMNS && line[COLUMNS - 1] != '=') {
            // No unused bits in a full line; this is the fast way.
            try {
                return Base64.getDecoder().decode(new String(line, 0, length, ISO_8859_1));
            } catch (IllegalArgumentException notBase64) {
                throw new AgeException(AgeFault.AGE_ARMOR_BAD);
            }
        }
        lastLine = true;
        return StrictBase64.decode(new String(line, 0, length, ISO_8859_1))
                .orElseThrow(() -> new AgeException(AgeFault.AGE_ARMOR_BAD));
    }

    /** LF, or CR and LF; {@code next} was read. */
    private void endOfLine(int next) throws IOException {
        if (next != '\n' && (next != '\r' || in.read() != '\n')) {
            throw new AgeException(AgeFault.AGE_ARMOR_BAD);
        }
    }

    private void expect(int first, String text) throws IOException {
        int next = first;
        byte[] expected = text.getBytes(US_ASCII);
        for (int i = 0; i < expected.length; i++) {
            if (next != expected[i]) {
                throw new AgeException(AgeFault.AGE_ARMOR_BAD);
            }
            next = i < expected.length - 1 ? in.read() : next;
        }
    }

    /** The first byte that is no white space, or -1 at the end. */
    private int spaceSkipped() throws IOException {
        for (int skipped = 0; skipped <= MOST_SPACE; skipped++) {
            int next = in.read();
            if (next < 0 || !isSpace(next)) {
                return next;
            }
        }
        throw new AgeException(AgeFault.AGE_ARMOR_BAD);
    }

    static boolean isSpace(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
