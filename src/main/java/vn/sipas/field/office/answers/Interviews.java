package vn.sipas.field.office.answers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Interviews as columns: for each closed question what was answered in every row. About one byte a question and row: a hundred
 * thousand interviews of ninety questions are some ten megabytes. Read only once gathered.
 */
public final class Interviews {

    private static final int UNSIGNED = 0xff;

    private final List<ClosedQuestion> questions;
    private final List<Source> sources = new ArrayList<>();
    private final int rows;
    private final byte[] modes;
    private final byte[] completenesses;
    private final byte[][] codes;
    private final int[][] chosen;

    /** Where a row comes from. */
    public record Source(BookName book, long position, LeafHash leaf, CaseId caseId) {}

    Interviews(List<ClosedQuestion> questions, int rows) {
        this.questions = questions;
        this.rows = rows;
        this.modes = new byte[rows];
        this.completenesses = new byte[rows];
        this.codes = new byte[questions.size()][rows];
        this.chosen = new int[questions.size()][];
        for (int q = 0; q < chosen.length; q++) {
            chosen[q] = questions.get(q).several() ? new int[rows] : new int[0];
        }
    }

    void add(Source source, byte[] bytes) {
        ByteBuffer row = ByteBuffer.wrap(bytes);
        int at = sources.size();
        sources.add(source);
        modes[at] = row.get();
        completenesses[at] = row.get();
        for (int q = 0; q < codes.length; q++) {
            codes[q][at] = row.get();
            if (questions.get(q).several()) {
                chosen[q][at] = row.getInt();
            }
        }
    }

    /** The rows that {@code keep} holds for, in their order; these ones themselves if it holds for all. */
    public Interviews only(IntPredicate keep) {
        int[] kept = IntStream.range(0, rows).filter(keep).toArray();
        if (kept.length == rows) {
            return this;
        }
        Interviews some = new Interviews(questions, kept.length);
        for (int row : kept) {
            int at = some.sources.size();
            some.sources.add(sources.get(row));
            some.modes[at] = modes[row];
            some.completenesses[at] = completenesses[row];
            for (int q = 0; q < codes.length; q++) {
                some.codes[q][at] = codes[q][row];
                if (questions.get(q).several()) {
                    some.chosen[q][at] = chosen[q][row];
                }
            }
        }
        return some;
    }

    /** Whether {@code other} has the same interviews in the same order. */
    public boolean isSame(Interviews other) {
        return sources.equals(other.sources);
    }

    public int count() {
        return rows;
    }

    /** The questions, which are named by their place from here on. */
    public List<ClosedQuestion> questions() {
        return questions;
    }

    public Source source(int row) {
        return sources.get(row);
    }

    public Mode mode(int row) {
        return Coding.MODES.get(modes[row]);
    }

    public Completeness completeness(int row) {
        return Coding.COMPLETENESSES.get(completenesses[row]);
    }

    /** The chosen answer's place among the choices, or −1; of a question with one answer. */
    public int choice(int question, int row) {
        int code = codes[question][row] & UNSIGNED;
        return code == Coding.SILENT || code >= Coding.OTHER ? -1 : code - 1;
    }

    /** Whether this choice is among those chosen; of a question with one answer or several. */
    public boolean isChosen(int question, int choice, int row) {
        return questions.get(question).several()
                ? (chosen[question][row] >> choice & 1) == 1
                : choice(question, row) == choice;
    }

    /** Whether there is an answer that the questionnaire knows. */
    public boolean isAnswered(int question, int row) {
        return choice(question, row) >= 0;
    }

    /** Why there is no answer, if a reason was given. */
    public Optional<Missing> missing(int question, int row) {
        int code = (codes[question][row] & UNSIGNED) - Coding.REASONS;
        return code >= 0 ? Optional.of(Coding.MISSING.get(code)) : Optional.empty();
    }

    /** How many gave each reason for no answer. */
    public Map<Missing, Integer> reasons(int question) {
        Map<Missing, Integer> reasons = new EnumMap<>(Missing.class);
        for (int row = 0; row < rows; row++) {
            int code = (codes[question][row] & UNSIGNED) - Coding.REASONS;
            if (code >= 0) {
                reasons.merge(Coding.MISSING.get(code), 1, Integer::sum);
            }
        }
        return reasons;
    }
}
