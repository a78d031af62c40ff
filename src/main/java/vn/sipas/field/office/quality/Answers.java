package vn.sipas.field.office.quality;

import java.util.stream.IntStream;

/**
 * What was answered to the closed questions of a {@link FormShape}, a number a question: 0 for nothing and no reason, below 0 for a
 * reason for no answer, else the choice's place from 1, or a bit a choice where one may choose several. Never printed; immutable.
 */
public final class Answers {

    /** Nothing was answered and no reason given, or the answer can't be read here. */
    public static final int SILENT = 0;

    private final int[] codes;

    private Answers(int[] codes) {
        this.codes = codes;
    }

    /** The answers in the questions' order. */
    public static Answers of(int... codes) {
        return new Answers(codes.clone());
    }

    int code(int question) {
        return codes[question];
    }

    int count() {
        return codes.length;
    }

    boolean isAnswered(int question) {
        return codes[question] > SILENT;
    }

    boolean isMissing(int question) {
        return codes[question] < SILENT;
    }

    /** How many questions have an answer or a reason for none. */
    int asked() {
        return (int) IntStream.of(codes).filter(code -> code != SILENT).count();
    }

    /** The share of questions asked in both that have the same answer, or 0 where fewer than {@code least} were; less than {@code enough} may come out as 0. */
    double alike(Answers other, int least, double enough) {
        int compared = 0;
        int different = 0;
        double most = (1 - enough) * codes.length;
        for (int q = 0; q < codes.length; q++) {
            if (codes[q] != SILENT && other.codes[q] != SILENT) {
                compared++;
                if (codes[q] != other.codes[q] && ++different > most) {
                    return 0;
                }
            }
        }
        return compared < least ? 0 : (double) (compared - different) / compared;
    }

    @Override
    public String toString() {
        return "Answers[" + codes.length + "]";
    }
}
