package vn.sipas.field.ledger.batch;

import java.io.InputStream;
import java.util.Optional;
import vn.sipas.field.ledger.record.RecordLine;

/**
 * Checks a batch file in one pass and constant memory: each section alone, line by line, as the format's page says. The
 * bytes that are checked are the bytes that are handed on. Sections that hold do so also where what follows them does not,
 * be it cut off or not decryptable: each is signed by itself.
 */
public final class BatchReader {

    private BatchReader() {}

    /** Checks what {@code in} holds. */
    public static BatchCheck check(InputStream in) {
        return check(in, SectionReader.NONE);
    }

    /** Checks what {@code in} holds and hands its records to {@code reader} as they come; the stream stays the caller's to close. */
    public static BatchCheck check(InputStream in, SectionReader reader) {
        // Not closed: whoever reads back from a stream goes on with it.
        return check(new BatchPieces(in), reader);
    }

    /** Checks what is cut to {@code pieces} and hands its records to {@code reader} as they come. */
    static BatchCheck check(BatchPieces pieces, SectionReader reader) {
        PieceVerdict<RecordLine> verdict = new PieceVerdict<>(reader);
        for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            verdict.take(piece.get().judge((_, _, line) -> line));
        }
        return verdict.check();
    }
}
