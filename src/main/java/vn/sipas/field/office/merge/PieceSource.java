package vn.sipas.field.office.merge;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.BatchPieces;
import vn.sipas.field.ledger.batch.Piece;
import vn.sipas.field.ledger.batch.PieceReader;
import vn.sipas.field.ledger.batch.PieceVerdict;
import vn.sipas.field.ledger.book.Readying;
import vn.sipas.field.ledger.book.Readying.Ready;

/**
 * The pieces of all files, one file after another: cut ahead, judged and made ready by other threads, and handed on in their order.
 * Belongs to one thread.
 */
final class PieceSource implements AutoCloseable {

    private final Iterator<FoundFiles.Sized> files;
    private final List<AgeIdentity> identities;
    private final Readying readying;
    private final Function<FileRun, PieceReader<Ready>> reader;
    private final Lookahead<Ahead> ahead;
    private Optional<Cutting> cutting = Optional.empty();
    private int filesTaken;
    private long bytesTaken;
    private long recordsTaken;

    /** A file that is being cut: where its verdict comes together, how large it was when found, and how much of that was cut. */
    private static final class Cutting {
        private final FileRun run;
        private final long size;
        private final BatchPieces pieces;
        private final PieceVerdict<Ready> verdict;
        private long told;

        private Cutting(FileRun run, long size, BatchPieces pieces, PieceVerdict<Ready> verdict) {
            this.run = run;
            this.size = size;
            this.pieces = pieces;
            this.verdict = verdict;
        }
    }

    /** What was made ready: a step of taking it, the bytes of files and the records behind it. */
    private record Ahead(Runnable take, long bytes, long records) {}

    /** @param reader what reads the records of a file; asked when the file's first piece is cut */
    PieceSource(
            FoundFiles found,
            List<AgeIdentity> identities,
            Readying readying,
            Executor workers,
            long mostAhead,
            Function<FileRun, PieceReader<Ready>> reader) {
        this.files = found.batches().iterator();
        this.identities = List.copyOf(identities);
        this.readying = readying;
        this.reader = reader;
        this.ahead = new Lookahead<>(workers, mostAhead);
    }

    /** Hands on the next piece; false if there is none. */
    boolean step() {
        boolean more = true;
        while (more && ahead.hasRoom()) {
            more = cut();
        }
        Optional<Ahead> next = ahead.take();
        next.ifPresent(ready -> {
            ready.take().run();
            bytesTaken += ready.bytes();
            recordsTaken += ready.records();
        });
        return next.isPresent();
    }

    int filesTaken() {
        return filesTaken;
    }

    long bytesTaken() {
        return bytesTaken;
    }

    long recordsTaken() {
        return recordsTaken;
    }

    /** Begins the next piece of the file that is being cut, or of the next file; false if there is no more. */
    private boolean cut() {
        if (cutting.isEmpty()) {
            if (!files.hasNext()) {
                return false;
            }
            open(files.next());
            return true;
        }
        Cutting file = cutting.get();
        Optional<Piece> piece = file.pieces.next();
        if (piece.isPresent()) {
            begin(file, piece.get());
        } else {
            file.pieces.close();
            cutting = Optional.empty();
            long rest = file.size - file.told;
            ahead.begin(0, () -> new Ahead(() -> end(file.run, file.verdict), rest, 0));
        }
        return true;
    }

    private void begin(Cutting file, Piece piece) {
        // What is encrypted has more bytes than it holds; the difference is told with the file's end.
        long bytes = Math.min(piece.bytes(), file.size - file.told);
        file.told += bytes;
        ahead.begin(piece.bytes(), () -> {
            Readying.Hand hand = readying.hand();
            Piece.Judged<Ready> judged = piece.judge((header, at, line) -> hand.make(header.book(), at, line));
            return new Ahead(() -> take(file, judged), bytes, piece.records());
        });
    }

    private void open(FoundFiles.Sized file) {
        FileRun run = new FileRun(file.file());
        PieceReader<Ready> records = reader.apply(run);
        switch (BatchFile.open(file.file(), identities)) {
            case BatchFile.Opening.Refused(Reason why) ->
                ahead.begin(
                        0,
                        () -> new Ahead(
                                () -> {
                                    run.refuse(why);
                                    filesTaken++;
                                },
                                file.bytes(),
                                0));
            case BatchFile.Opening.Opened(BatchPieces pieces) ->
                cutting = Optional.of(new Cutting(run, file.bytes(), pieces, new PieceVerdict<>(records)));
        }
    }

    private static void take(Cutting file, Piece.Judged<Ready> piece) {
        file.run.begin();
        file.verdict.take(piece);
    }

    private void end(FileRun run, PieceVerdict<Ready> verdict) {
        run.ended(verdict.check());
        filesTaken++;
    }

    /** Closes the file that is being cut and waits for whoever still judges: the store's keys must outlive them. */
    @Override
    public void close() {
        cutting.ifPresent(file -> file.pieces.close());
        ahead.drain();
    }
}
