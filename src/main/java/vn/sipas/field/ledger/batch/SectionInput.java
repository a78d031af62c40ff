package vn.sipas.field.ledger.batch;

import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes that {@link BatchWriter} would write, to be read; one record is held at a time. Belongs to the store's thread.
 */
final class SectionInput extends InputStream {

    private final Part part;
    private final long to;
    private long next;
    private byte[] line;
    private int at;

    SectionInput(Part part, SectionHeader header) {
        this.part = part;
        this.next = header.from();
        this.to = header.to();
        this.line = withLf(header.line());
    }

    @Override
    public int read() {
        return hasMore() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int part = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, from, part);
        at += part;
        return part;
    }

    private boolean hasMore() {
        if (at == line.length && next < to) {
            part.lines(next, next + 1, (_, record) -> line = withLf(record.bytes()));
            next++;
            at = 0;
        }
        return at < line.length;
    }

    private static byte[] withLf(byte[] line) {
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        return whole;
    }
}
