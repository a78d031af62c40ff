package vn.sipas.field.ledger.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.record.RecordScan;

/**
 * A stretch of a batch file that was cut but not judged: some of its lines, and where sections begin and end among them. Pieces may be
 * judged on any threads at once, and are then taken by {@link PieceVerdict} in their order.
 */
public final class Piece {

    private final List<Step> steps;
    private final int bytes;

    Piece(List<Step> steps, int bytes) {
        this.steps = List.copyOf(steps);
        this.bytes = bytes;
    }

    /** What the lines of a file say one after another. */
    sealed interface Step {
        record Begin(SectionHeader header, long line) implements Step {}

        /** Records of the open section; the first stands at {@code position} of its book and in the file's line {@code number}. */
        record Lines(SectionHeader header, long position, long number, List<byte[]> lines) implements Step {}

        /** The open section, if there is one, ends before line {@code next}; {@code early} is the fault if records are missing. */
        record End(long next, Reason early) implements Step {}

        /** One more record than the open section has. */
        record Overfull(long line) implements Step {}

        /** What is meant as a header and is none. */
        record BadHeader(long line, Reason why) implements Step {}

        /** Something wrong outside of sections. */
        record Stray(Finding finding) implements Step {}
    }

    /** What is made of a record's line once it was judged; on any thread. */
    @FunctionalInterface
    public interface LineWork<T> {
        T make(SectionHeader header, long position, RecordLine line);
    }

    /** A line's verdict, and what was made of it unless it was refused. */
    record JudgedLine<T>(RecordScan scan, @Nullable T made) {}

    /** A piece all of whose lines were judged. */
    public static final class Judged<T> {

        private final List<Step> steps;
        private final List<List<JudgedLine<T>>> lines;

        private Judged(List<Step> steps, List<List<JudgedLine<T>>> lines) {
            this.steps = steps;
            this.lines = lines;
        }

        List<Step> steps() {
            return steps;
        }

        /** The verdicts for each {@link Step.Lines}, in their order. */
        List<List<JudgedLine<T>>> lines() {
            return lines;
        }
    }

    /** How many bytes its lines have. */
    public int bytes() {
        return bytes;
    }

    /** How many records it has, whatever they are worth. */
    public long records() {
        long records = 0;
        for (Step step : steps) {
            records += step instanceof Step.Lines lines ? lines.lines().size() : 0;
        }
        return records;
    }

    /** Judges every line and makes of it what {@code work} does. */
    public <T> Judged<T> judge(LineWork<T> work) {
        List<List<JudgedLine<T>>> judged = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Lines lines) {
                List<JudgedLine<T>> verdicts = new ArrayList<>(lines.lines().size());
                long position = lines.position();
                for (byte[] line : lines.lines()) {
                    verdicts.add(judge(work, lines.header(), position, line));
                    position++;
                }
                judged.add(verdicts);
            }
        }
        return new Judged<>(steps, judged);
    }

    private static <T> JudgedLine<T> judge(LineWork<T> work, SectionHeader header, long position, byte[] line) {
        RecordScan scan = RecordReader.scanTaking(line);
        return switch (scan) {
            case RecordScan.Sound sound -> new JudgedLine<>(scan, work.make(header, position, sound.line()));
            case RecordCheck.Kept kept -> new JudgedLine<>(scan, work.make(header, position, kept.line()));
            case RecordCheck.Refused _ -> new JudgedLine<>(scan, null);
        };
    }
}
