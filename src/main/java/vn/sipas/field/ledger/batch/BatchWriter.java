package vn.sipas.field.ledger.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes a part of a book as one section. */
public final class BatchWriter {

    private BatchWriter() {}

    /** Writes {@code part}; returns the header. */
    public static SectionHeader write(OutputStream out, Part part) throws IOException {
        SectionHeader header = part.header();
        writeLine(out, header.line());
        try {
            part.lines(header.from(), header.to(), (_, line) -> writeUnchecked(out, line.bytes()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return header;
    }

    private static void writeUnchecked(OutputStream out, byte[] line) {
        try {
            writeLine(out, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLine(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
