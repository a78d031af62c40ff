package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sipas.field.ledger.trust.BookName;

/**
 * How near each interview of one enumerator lies to another one of the same person, beside how near it lies to others'. Honest answers
 * to SIPAS are much alike, so no degree of likeness says anything by itself. What is looked at is by how much the nearest of the same
 * enumerator is nearer than the nearest of many others, and whether that is more than the pool's own scatter of it. The others are a sample
 * by the hash of the record, which nobody chooses; nothing is ever said of an interview and another person's.
 */
final class Alikeness {

    /** Fewer questions are alike too easily. */
    static final int LEAST_QUESTIONS = 20;

    /** So many of others' interviews are looked at for one: ten times as many as of one's own, within these bounds. */
    private static final int OTHERS_TIMES = 10;

    private static final int LEAST_OTHERS = 400;
    private static final int MOST_OTHERS = 2_000;

    /** Of a normal scatter three in ten thousand lie so far above. */
    private static final double FAR = 3.5;

    /** From the median distance to the standard deviation of a normal scatter. */
    private static final double TO_SIGMA = 1.4826;

    private Alikeness() {}

    /**
     * An interview beside others.
     *
     * @param own the share of equal answers with the nearest of the same enumerator
     * @param others the same with the nearest of others
     */
    record Near(double own, double others) {
        /** Whether there was anything to compare with on both sides. */
        boolean isCompared() {
            return own > 0 && others > 0;
        }

        /** How much nearer the own one is. */
        double excess() {
            return own - others;
        }
    }

    /** How many of others' forms somebody's are compared with. */
    static int others(int own, int all) {
        return Math.min(all - own, Math.clamp((long) OTHERS_TIMES * own, LEAST_OTHERS, MOST_OTHERS));
    }

    /**
     * From which excess on an interview stands out: so many times the usual scatter above the median of all, and nearer than any in any
     * case. Median and scatter are those by which a fifth of the forms, copied by somebody, moves hardly anything.
     */
    static double standsOutFrom(List<Near> all) {
        double[] excesses = all.stream().mapToDouble(Near::excess).sorted().toArray();
        if (excesses.length == 0) {
            return 0;
        }
        double median = excesses[excesses.length / 2];
        double[] off = Arrays.stream(excesses)
                .map(excess -> Math.abs(excess - median))
                .sorted()
                .toArray();
        return Math.max(0, median + FAR * TO_SIGMA * off[off.length / 2]);
    }

    /**
     * The nearest of each of {@code own}, in its order.
     *
     * @param all every form of the pool by the hash of its record
     */
    static List<Near> of(List<QualityRow.Filled> own, List<QualityRow.Filled> all) {
        BookName enumerator = own.getFirst().enumerator();
        List<Answers> others = all.stream()
                .filter(form -> !form.enumerator().equals(enumerator))
                .limit(others(own.size(), all.size()))
                .map(QualityRow.Filled::answers)
                .toList();
        List<Near> near = new ArrayList<>();
        for (int at = 0; at < own.size(); at++) {
            Nearest mine = new Nearest(own.get(at).answers());
            Nearest theirs = new Nearest(own.get(at).answers());
            for (int other = 0; other < own.size(); other++) {
                if (other != at) {
                    mine.look(own.get(other).answers());
                }
            }
            others.forEach(theirs::look);
            near.add(new Near(mine.best, theirs.best));
        }
        return near;
    }

    /** The nearest seen so far. */
    private static final class Nearest {

        private final Answers answers;
        private double best;

        Nearest(Answers answers) {
            this.answers = answers;
        }

        void look(Answers other) {
            best = Math.max(best, answers.alike(other, LEAST_QUESTIONS, best));
        }
    }
}
