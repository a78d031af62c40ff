package vn.sipas.field.ledger.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;

/**
 * Checks a batch file in one pass and constant memory: each section alone, line by line, as the format's page says. The
 * bytes that are checked are the bytes that are handed on. Sections that hold do so also where what follows them does not,
 * be it cut off or not decryptable: each is signed by itself.
 */
public final class BatchReader {

    /** How many sections a file may have (design, "limits"). */
    static final int MOST_SECTIONS = 10_000;

    private final LineInput lines;
    private final SectionReader reader;
    private final List<SectionCheck> sections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<OpenSection> open = Optional.empty();

    /** The season of the file's first good header; a file is of one season. */
    private Optional<String> season = Optional.empty();

    /** After a header that can't be trusted, its records can't be told from others: they are passed over. */
    private boolean passing;

    /** One more section began than a file may have. */
    private boolean full;

    private BatchReader(InputStream in, SectionReader reader) {
        this.lines = new LineInput(in);
        this.reader = reader;
    }

    /** Checks what {@code in} holds. */
    public static BatchCheck check(InputStream in) {
        return check(in, SectionReader.NONE);
    }

    /** Checks what {@code in} holds and hands its records to {@code reader} as they come. */
    public static BatchCheck check(InputStream in, SectionReader reader) {
        try {
            return new BatchReader(in, reader).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BatchCheck run() throws IOException {
        while (lines.next()) {
            if (open.isPresent() && open.get().wantsMore() && !looksLikeHeader()) {
                open.get().add(lines.buffer(), lines.start(), lines.end(), lines.number());
            } else {
                betweenRecords();
            }
            if (full || sections.size() > MOST_SECTIONS) {
                findings.add(new Finding(BatchFault.TOO_MANY_SECTIONS, lines.number()));
                return new BatchCheck(sections, findings);
            }
        }
        atEnd();
        return new BatchCheck(sections, findings);
    }

    private void betweenRecords() {
        switch (HeaderReader.read(lines.buffer(), lines.start(), lines.end())) {
            case HeaderReader.Found.Header(SectionHeader header) -> {
                closeAt(lines.number(), BatchFault.TOO_FEW_LINES);
                if (!season.orElse(header.book().season()).equals(header.book().season())) {
                    refuse(BatchFault.SEASON_MISMATCH, true);
                    return;
                }
                season = Optional.of(header.book().season());
                passing = false;
                if (sections.size() == MOST_SECTIONS) {
                    full = true;
                    return;
                }
                reader.begin(header);
                open = Optional.of(new OpenSection(header, lines.number(), reader));
            }
            case HeaderReader.Found.Faulty(Reason why) -> {
                boolean meantAsHeader = looksLikeHeader();
                closeAt(lines.number(), BatchFault.TOO_FEW_LINES);
                refuse(why, meantAsHeader);
            }
            case HeaderReader.Found.Other(boolean record) -> {
                if (record && open.isPresent()) {
                    passing = true;
                    close(open.get().overfull(lines.number()));
                } else {
                    closeAt(lines.number(), BatchFault.TOO_FEW_LINES);
                    refuse(BatchFault.NO_HEADER, false);
                }
            }
        }
    }

    private void refuse(Reason why, boolean header) {
        if (passing && !header) {
            return;
        }
        passing = true;
        if (header) {
            sections.add(new SectionCheck.Refused(
                    lines.number(), Optional.empty(), List.of(new Finding(why, lines.number()))));
        } else {
            findings.add(new Finding(why, lines.number()));
        }
    }

    private void atEnd() {
        long next = lines.number() + 1;
        if (lines.fault().isPresent()) {
            Reason fault = lines.fault().get();
            boolean inSection = open.isPresent() && open.get().wantsMore();
            closeAt(lines.number(), fault);
            if (!inSection) {
                findings.add(new Finding(fault, lines.number()));
            }
        } else if (lines.number() == 0) {
            findings.add(new Finding(BatchFault.EMPTY_FILE, 0));
        } else {
            closeAt(next, BatchFault.TRUNCATED);
        }
    }

    /** Ends the open section, if there is one; {@code early} is why it is refused if records are missing. */
    private void closeAt(long line, Reason early) {
        if (open.isPresent()) {
            close(open.get().close(line, early));
        }
    }

    private void close(SectionCheck check) {
        open = Optional.empty();
        sections.add(check);
        reader.end(check);
    }

    /** Whether the line begins like a header, so that a section with missing records is noticed at the next one. */
    private boolean looksLikeHeader() {
        String start = "{\"sipas\":";
        if (lines.end() - lines.start() < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (lines.buffer()[lines.start() + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
