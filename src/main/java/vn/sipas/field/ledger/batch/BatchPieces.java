package vn.sipas.field.ledger.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;

/**
 * Cuts a batch into pieces in one pass: finds its lines, its headers, which are judged here, and where each section ends. What the
 * lines of records say is not looked at. The bytes of a line are read once, and the very array is what is judged and kept, so a file
 * that changes while it is read changes nothing that was checked.
 */
public final class BatchPieces implements AutoCloseable {

    /** How many sections a file may have (design, "limits"). */
    static final int MOST_SECTIONS = 10_000;

    /** So many bytes are worth handing to another thread. */
    private static final int PIECE = 1 << 18;

    private static final String HEADER = "{\"sipas\":";

    private final InputStream in;
    private final LineInput lines;
    private List<Piece.Step> steps = new ArrayList<>();
    private int bytes;

    /** The open section's header and how many of its records are still to come; left is 0 where none is open. */
    private Optional<SectionHeader> open = Optional.empty();

    private long left;

    /** The season of the file's first good header; a file is of one season. */
    private Optional<String> season = Optional.empty();

    private Optional<Piece.Step.Lines> gathering = Optional.empty();

    /** After a header that can't be trusted, its records can't be told from others: they are passed over. */
    private boolean passing;

    private int ended;
    private boolean done;

    BatchPieces(InputStream in) {
        this.in = in;
        this.lines = new LineInput(in);
    }

    /** The next piece; nothing at the end of the file. */
    public Optional<Piece> next() {
        if (done) {
            return Optional.empty();
        }
        steps = new ArrayList<>();
        bytes = 0;
        while (bytes < PIECE && !done) {
            step();
        }
        gathering = Optional.empty();
        return Optional.of(new Piece(steps, bytes));
    }

    private void step() {
        if (!lines.next()) {
            atEnd();
            done = true;
            return;
        }
        boolean full = false;
        if (left > 0 && !looksLikeHeader()) {
            record();
        } else {
            full = betweenRecords();
        }
        if (full || ended > MOST_SECTIONS) {
            say(new Piece.Step.Stray(new Finding(BatchFault.TOO_MANY_SECTIONS, lines.number())));
            done = true;
        }
    }

    private void record() {
        SectionHeader header = open.orElseThrow();
        if (gathering.isEmpty()) {
            Piece.Step.Lines begun =
                    new Piece.Step.Lines(header, header.to() - left, lines.number(), new ArrayList<>());
            steps.add(begun);
            gathering = Optional.of(begun);
        }
        byte[] line = lines.line();
        gathering.get().lines().add(line);
        bytes += line.length;
        left--;
    }

    /** Takes a line that is none of the open section's records; true if it begins one section more than a file may have. */
    private boolean betweenRecords() {
        bytes += lines.end() - lines.start();
        switch (HeaderReader.read(lines.buffer(), lines.start(), lines.end())) {
            case HeaderReader.Found.Header(SectionHeader header) -> {
                endAt(lines.number(), BatchFault.TOO_FEW_LINES);
                if (!season.orElse(header.book().season()).equals(header.book().season())) {
                    refuse(BatchFault.SEASON_MISMATCH, true);
                    return false;
                }
                season = Optional.of(header.book().season());
                passing = false;
                if (ended == MOST_SECTIONS) {
                    return true;
                }
                say(new Piece.Step.Begin(header, lines.number()));
                open = Optional.of(header);
                left = header.count();
            }
            case HeaderReader.Found.Faulty(Reason why) -> {
                boolean meantAsHeader = looksLikeHeader();
                endAt(lines.number(), BatchFault.TOO_FEW_LINES);
                refuse(why, meantAsHeader);
            }
            case HeaderReader.Found.Other(boolean record) -> {
                if (record && open.isPresent()) {
                    passing = true;
                    say(new Piece.Step.Overfull(lines.number()));
                    closed();
                } else {
                    endAt(lines.number(), BatchFault.TOO_FEW_LINES);
                    refuse(BatchFault.NO_HEADER, false);
                }
            }
        }
        return false;
    }

    private void refuse(Reason why, boolean header) {
        if (passing && !header) {
            return;
        }
        passing = true;
        if (header) {
            say(new Piece.Step.BadHeader(lines.number(), why));
            ended++;
        } else {
            say(new Piece.Step.Stray(new Finding(why, lines.number())));
        }
    }

    private void atEnd() {
        if (lines.fault().isPresent()) {
            Reason fault = lines.fault().get();
            boolean inSection = left > 0;
            endAt(lines.number(), fault);
            if (!inSection) {
                say(new Piece.Step.Stray(new Finding(fault, lines.number())));
            }
        } else if (lines.number() == 0) {
            say(new Piece.Step.Stray(new Finding(BatchFault.EMPTY_FILE, 0)));
        } else {
            endAt(lines.number() + 1, BatchFault.TRUNCATED);
        }
    }

    /** Ends the open section, if there is one; {@code early} is why it is refused if records are missing. */
    private void endAt(long line, Reason early) {
        if (open.isPresent()) {
            say(new Piece.Step.End(line, early));
            closed();
        }
    }

    private void closed() {
        open = Optional.empty();
        left = 0;
        ended++;
    }

    private void say(Piece.Step step) {
        gathering = Optional.empty();
        steps.add(step);
    }

    /** Whether the line begins like a header, so that a section with missing records is noticed at the next one. */
    private boolean looksLikeHeader() {
        if (lines.end() - lines.start() < HEADER.length()) {
            return false;
        }
        for (int i = 0; i < HEADER.length(); i++) {
            if (lines.buffer()[lines.start() + i] != HEADER.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Closes the file; what closing it says matters to nobody who has read what he wanted. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            System.getLogger(BatchPieces.class.getName())
                    .log(System.Logger.Level.DEBUG, "a file that was read could not be closed", e);
        }
    }
}
