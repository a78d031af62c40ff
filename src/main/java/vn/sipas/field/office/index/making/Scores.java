package vn.sipas.field.office.index.making;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.estimate.Domains;
import vn.sipas.field.office.estimate.Estimator;
import vn.sipas.field.office.estimate.Statistic;

/**
 * For each row how many answers there are to some questions, and how many of them are wanted ones. Their ratio is the share; for
 * the mean of contents it is the mean of several such ratios. Rows without an answer are outside every domain.
 */
final class Scores {

    private final double[] wanted;
    private final double[] answers;
    /** Whether nobody has more than one answer, so that the ratio is a mean. */
    private final boolean one;

    private final List<Scores> parts;

    private Scores(double[] wanted, double[] answers, boolean one, List<Scores> parts) {
        this.wanted = wanted;
        this.answers = answers;
        this.one = one;
        this.parts = List.copyOf(parts);
    }

    /** The satisfied answers to {@code items}, by their places. */
    static Scores ofItems(Interviews interviews, List<Integer> items) {
        double[] wanted = new double[interviews.count()];
        double[] answers = new double[interviews.count()];
        for (int item : items) {
            int from = interviews.questions().get(item).satisfiedFrom();
            for (int row = 0; row < wanted.length; row++) {
                int choice = interviews.choice(item, row);
                if (choice >= 0) {
                    answers[row]++;
                    wanted[row] += choice >= from ? 1 : 0;
                }
            }
        }
        return of(wanted, answers, items.size() == 1);
    }

    /** For each choice of a question those who chose it, among those who answered. */
    static List<Scores> ofChoices(Interviews interviews, int question) {
        double[] answers = new double[interviews.count()];
        for (int row = 0; row < answers.length; row++) {
            answers[row] = interviews.isAnswered(question, row) ? 1 : Double.NaN;
        }
        List<Scores> each = new ArrayList<>();
        for (int choice = 0;
                choice < interviews.questions().get(question).choices().size();
                choice++) {
            double[] wanted = new double[answers.length];
            for (int row = 0; row < wanted.length; row++) {
                wanted[row] =
                        Double.isNaN(answers[row]) ? Double.NaN : interviews.isChosen(question, choice, row) ? 1 : 0;
            }
            each.add(new Scores(wanted, answers, true, List.of()));
        }
        return each;
    }

    private static Scores of(double[] wanted, double[] answers, boolean one) {
        for (int row = 0; row < wanted.length; row++) {
            if (answers[row] == 0) {
                wanted[row] = Double.NaN;
                answers[row] = Double.NaN;
            }
        }
        return new Scores(wanted, answers, one, List.of());
    }

    /** The plain mean of {@code contents}' shares; answers are counted all together. */
    static Scores meanOf(Scores pooled, List<Scores> contents) {
        return new Scores(pooled.wanted, pooled.answers, false, contents);
    }

    /** The share in each domain; none where nobody answered, for a mean where nobody answered one of its parts. */
    List<Optional<Statistic>> statistics(Estimator estimator, Domains domains) {
        if (parts.isEmpty()) {
            return one ? estimator.means(wanted, domains) : estimator.ratios(wanted, answers, domains);
        }
        List<List<Optional<Statistic>>> each =
                parts.stream().map(part -> part.statistics(estimator, domains)).toList();
        List<Optional<Statistic>> means = new ArrayList<>();
        for (int domain = 0; domain < domains.count(); domain++) {
            int at = domain;
            List<Statistic> here = each.stream()
                    .flatMap(statistics -> statistics.get(at).stream())
                    .toList();
            means.add(here.size() == parts.size() ? Optional.of(estimator.average(here)) : Optional.empty());
        }
        return means;
    }

    boolean isAnswered(int row) {
        return !Double.isNaN(answers[row]);
    }

    /** Rows with an answer. */
    int answered() {
        return (int)
                Arrays.stream(answers).filter(count -> !Double.isNaN(count)).count();
    }

    /** The answers of a row. */
    int answers(int row) {
        return isAnswered(row) ? (int) answers[row] : 0;
    }

    /** The wanted answers of a row. */
    int wanted(int row) {
        return isAnswered(row) ? (int) wanted[row] : 0;
    }

    /** All answers. */
    long allAnswers() {
        return Math.round(
                Arrays.stream(answers).filter(count -> !Double.isNaN(count)).sum());
    }

    /** All wanted answers. */
    long allWanted() {
        return Math.round(
                Arrays.stream(wanted).filter(count -> !Double.isNaN(count)).sum());
    }

    /** Whether the share is that of all answers together, so that it is an exact fraction without weights. */
    boolean isPooled() {
        return parts.isEmpty();
    }
}
