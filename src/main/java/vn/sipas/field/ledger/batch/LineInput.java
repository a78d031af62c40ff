package vn.sipas.field.ledger.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.bytes.ByteSearch;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeException;

/**
 * The lines of a batch, one after another in one reused buffer: no line is held once the next is asked for. Refuses what no
 * line may have (CR, a byte order mark, emptiness, more than 16 MiB, no LF at its end) with the line's number, and so an
 * encrypted input that turns out to be changed or cut off, and more than 2 GiB.
 */
final class LineInput {

    /** The longest line, without its LF (design, "limits"). */
    static final int LONGEST = 16 * 1024 * 1024;

    /** The most bytes of all lines together; what is decrypted counts, not the file (design, "limits"). */
    static final long MOST_BYTES = 2L << 30;

    private final InputStream in;
    private final long most;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int filled;
    private long number;
    private long bytes;
    private Optional<Reason> fault = Optional.empty();

    LineInput(InputStream in) {
        this(in, MOST_BYTES);
    }

    LineInput(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** Goes to the next line; false at the end of the input or where a line is at fault. */
    boolean next() {
        if (fault.isPresent()) {
            return false;
        }
        start = number == 0 ? 0 : end + 1;
        int lf = findLf(start);
        while (lf < 0) {
            if (filled - start > LONGEST) {
                return fail(BatchFault.LINE_TOO_LONG);
            }
            int searched = filled - start;
            try {
                if (!fill()) {
                    return filled > start && fail(partFault());
                }
            } catch (AgeException changed) {
                return fail(changed.fault());
            } catch (IOException broken) {
                // A stick pulled out or worn: what was read whole before it is whole all the same.
                System.getLogger(LineInput.class.getName())
                        .log(System.Logger.Level.DEBUG, "a file could not be read on", broken);
                return fail(BatchFault.READING_FAILED);
            }
            if (bytes > most) {
                return fail(BatchFault.FILE_TOO_LARGE);
            }
            lf = findLf(start + searched);
        }
        end = lf;
        number++;
        Optional<BatchFault> found = lineFault();
        if (found.isPresent()) {
            fault = Optional.of(found.get());
        }
        return found.isEmpty();
    }

    /** The buffer that holds the line from {@link #start} up to, without, {@link #end}. */
    byte[] buffer() {
        return buffer;
    }

    /** A copy of the line, which is the caller's. */
    byte[] line() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The number of the line gone to last, from 1. */
    long number() {
        return number;
    }

    /** What was wrong with the line {@link #number}, if that ended the reading. */
    Optional<Reason> fault() {
        return fault;
    }

    private boolean fail(Reason why) {
        number++;
        fault = Optional.of(why);
        return false;
    }

    private BatchFault partFault() {
        end = filled;
        // A cut line is reported as cut unless its bytes already show another fault of the file.
        return lineFault()
                .filter(f -> f == BatchFault.BOM || f == BatchFault.CRLF)
                .orElse(BatchFault.TRUNCATED);
    }

    private Optional<BatchFault> lineFault() {
        if (end - start >= 3
                && buffer[start] == (byte) 0xef
                && buffer[start + 1] == (byte) 0xbb
                && buffer[start + 2] == (byte) 0xbf) {
            return Optional.of(BatchFault.BOM);
        }
        if (ByteSearch.first(buffer, start, end, '\r') >= 0) {
            return Optional.of(BatchFault.CRLF);
        }
        if (end - start > LONGEST) {
            return Optional.of(BatchFault.LINE_TOO_LONG);
        }
        return end == start ? Optional.of(BatchFault.BLANK_LINE) : Optional.empty();
    }

    private int findLf(int from) {
        return ByteSearch.first(buffer, from, filled, '\n');
    }

    /** Reads more behind what is there, moving the unfinished line to the front first; false at the end of the input. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        filled += read;
        bytes += read;
        return true;
    }
}
