package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is measured of an interview's answers alone, beside what all answer in the same mode. */
final class AnswerMeasures {

    /** Of fewer items answered nothing is said. */
    static final int LEAST_ITEMS = 10;

    /** Items that hardly differ between people are not blown up. */
    private static final double LEAST_VARIANCE = 0.05;

    /** A single wild form says no more than this. */
    private static final double MOST_SPREAD = 3;

    private final FormShape shape;
    private final List<double[]> norms = new ArrayList<>();

    /** The measures of these forms and of no others. */
    AnswerMeasures(FormShape shape, List<QualityRow.Filled> forms) {
        this.shape = shape;
        for (int item : shape.items()) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (QualityRow.Filled form : forms) {
                if (form.answers().isAnswered(item)) {
                    int code = form.answers().code(item);
                    sum += code;
                    squares += (double) code * code;
                    count++;
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            double variance = count == 0 ? 0 : squares / count - mean * mean;
            norms.add(new double[] {mean, Math.sqrt(Math.max(LEAST_VARIANCE, variance))});
        }
    }

    /** Puts the measures into {@code values}; leaves out what can't be measured. */
    void measure(Answers answers, Measures values) {
        straight(answers).ifPresent(share -> values.put(QualityCode.STRAIGHT, share));
        missing(answers).ifPresent(share -> values.put(QualityCode.MISSING, arcsine(share)));
        other(answers).ifPresent(share -> values.put(QualityCode.OTHER, arcsine(share)));
        items(answers, values);
    }

    private static double arcsine(double share) {
        return Math.asin(Math.sqrt(share));
    }

    /** The share of a matrix's questions that lie in a matrix with one answer all along. */
    private OptionalDouble straight(Answers answers) {
        int looked = 0;
        int straight = 0;
        for (List<Integer> matrix : shape.matrices()) {
            List<Integer> codes = matrix.stream()
                    .filter(answers::isAnswered)
                    .map(answers::code)
                    .toList();
            if (codes.size() >= FormShape.LEAST_MATRIX) {
                looked += codes.size();
                straight += codes.stream().distinct().count() == 1 ? codes.size() : 0;
            }
        }
        return looked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) straight / looked);
    }

    private OptionalDouble missing(Answers answers) {
        int missing = 0;
        for (int q = 0; q < answers.count(); q++) {
            missing += answers.isMissing(q) ? 1 : 0;
        }
        int asked = answers.asked();
        return asked < LEAST_ITEMS ? OptionalDouble.empty() : OptionalDouble.of((double) missing / asked);
    }

    private OptionalDouble other(Answers answers) {
        int offered = 0;
        int taken = 0;
        for (int q = 0; q < answers.count(); q++) {
            if (answers.isAnswered(q)) {
                Optional<Boolean> other = shape.isOther(q, answers.code(q));
                offered += other.isPresent() ? 1 : 0;
                taken += other.orElse(false) ? 1 : 0;
            }
        }
        return offered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) taken / offered);
    }

    /** The share of satisfied answers, and the spread of the items around what this person answers on the whole. */
    private void items(Answers answers, Measures values) {
        int count = 0;
        int satisfied = 0;
        double sum = 0;
        double squares = 0;
        for (int at = 0; at < shape.items().size(); at++) {
            int item = shape.items().get(at);
            if (answers.isAnswered(item)) {
                double[] norm = norms.get(at);
                double off = (answers.code(item) - norm[0]) / norm[1];
                count++;
                satisfied += shape.isSatisfied(item, answers.code(item)) ? 1 : 0;
                sum += off;
                squares += off * off;
            }
        }
        if (count >= LEAST_ITEMS) {
            double variance = (squares - sum * sum / count) / (count - 1);
            values.put(QualityCode.OPINION, (double) satisfied / count);
            values.put(QualityCode.SPREAD, Math.clamp(variance, 0, MOST_SPREAD));
        }
    }
}
