package vn.sipas.field.ledger.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the judged pieces of a file in their order, hands their records to a reader as they come, and ends in the file's verdict.
 * Sections that hold do so also where what follows them does not, be it cut off or not decryptable: each is signed by itself.
 */
public final class PieceVerdict<T> {

    private final PieceReader<T> reader;
    private final List<SectionCheck> sections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<OpenSection<T>> open = Optional.empty();

    /** A verdict that is nothing yet. */
    public PieceVerdict(PieceReader<T> reader) {
        this.reader = reader;
    }

    /** Takes the next piece. */
    public void take(Piece.Judged<T> piece) {
        Iterator<List<Piece.JudgedLine<T>>> lines = piece.lines().iterator();
        for (Piece.Step step : piece.steps()) {
            switch (step) {
                case Piece.Step.Begin(SectionHeader header, long line) -> {
                    reader.begin(header);
                    open = Optional.of(new OpenSection<>(header, line, reader));
                }
                case Piece.Step.Lines cut -> {
                    long number = cut.number();
                    for (Piece.JudgedLine<T> line : lines.next()) {
                        open.orElseThrow().add(line, number);
                        number++;
                    }
                }
                case Piece.Step.End(long next, var early) ->
                    close(open.orElseThrow().close(next, early));
                case Piece.Step.Overfull(long line) -> close(open.orElseThrow().overfull(line));
                case Piece.Step.BadHeader(long line, var why) ->
                    sections.add(new SectionCheck.Refused(line, Optional.empty(), List.of(new Finding(why, line))));
                case Piece.Step.Stray(Finding finding) -> findings.add(finding);
            }
        }
    }

    private void close(SectionCheck check) {
        open = Optional.empty();
        sections.add(check);
        reader.end(check);
    }

    /** What came of the sections that have ended. */
    public BatchCheck check() {
        return new BatchCheck(sections, findings);
    }
}
