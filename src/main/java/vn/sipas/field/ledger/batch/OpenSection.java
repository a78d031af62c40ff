package vn.sipas.field.ledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordFault;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordScan;

/** A section whose records are still coming: the growing tree, the counts, and what was found so far. */
final class OpenSection<T> {

    /** More findings than anybody reads; the section is refused by the first. */
    private static final int MOST_FINDINGS = 100;

    private final SectionHeader header;
    private final long headerLine;
    private final PieceReader<T> reader;
    private final Optional<Frontier> frontier;
    private final SortedMap<String, Long> kinds = new TreeMap<>();
    private final List<SectionCheck.Shown> shown = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long read;
    private long bodies;

    OpenSection(SectionHeader header, long headerLine, PieceReader<T> reader) {
        this.header = header;
        this.headerLine = headerLine;
        this.reader = reader;
        this.frontier = header.frontier();
        if (frontier.isEmpty()) {
            findings.add(new Finding(BatchFault.PEAKS_BAD, headerLine + 1));
        }
    }

    private boolean wantsMore() {
        return read < header.count();
    }

    void add(Piece.JudgedLine<T> judged, long number) {
        switch (judged.scan()) {
            case RecordScan.Sound(RecordLine line, var envelope) -> take(line, judged, envelope.kind(), number);
            case RecordCheck.Kept(RecordLine line, Reason why) -> {
                shown.add(new SectionCheck.Shown(new Finding(why, number), line.leaf()));
                take(line, judged, line.envelope().map(e -> e.kind()).orElse("?"), number);
            }
            case RecordCheck.Refused(Reason reason, int _) -> find(reason, number);
        }
        read++;
    }

    private void take(RecordLine line, Piece.JudgedLine<T> judged, String kind, long number) {
        if (line.hasBody()) {
            bodies++;
        } else if (!header.redacted()) {
            find(RecordFault.BODY_MISSING, number);
        }
        kinds.merge(kind, 1L, Long::sum);
        frontier.ifPresent(f -> f.append(line.leaf().hash()));
        reader.record(header.from() + read, Objects.requireNonNull(judged.made()));
    }

    private void find(Reason reason, long number) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(reason, number));
        }
    }

    /** The verdict when the section ends before line {@code next}; {@code early} is the fault if records are missing. */
    SectionCheck close(long next, Reason early) {
        if (wantsMore()) {
            find(early, next);
        } else if (findings.isEmpty() && !leadsToRoot()) {
            find(BatchFault.ROOT_MISMATCH, headerLine + header.count() + 1);
        }
        return findings.isEmpty()
                ? new SectionCheck.Intact(headerLine, header, kinds, bodies, shown)
                : new SectionCheck.Refused(headerLine, Optional.of(header), findings);
    }

    /** The verdict when one more record follows, at {@code line}. */
    SectionCheck overfull(long line) {
        find(BatchFault.EXTRA_LINES, line);
        return new SectionCheck.Refused(headerLine, Optional.of(header), findings);
    }

    private boolean leadsToRoot() {
        return frontier.orElseThrow().root().equals(header.head().checkpoint().root());
    }
}
