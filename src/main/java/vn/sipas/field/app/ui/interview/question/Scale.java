package vn.sipas.field.app.ui.interview.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;

/** The numbers a range offers, counted from its start; it may go downwards. */
public final class Scale {

    /** More marks than this stand too close to be read. */
    private static final int MOST_MARKS = 11;

    private final BigDecimal start;
    private final BigDecimal end;
    private final BigDecimal step;
    private final Optional<BigDecimal> ticks;

    private Scale(BigDecimal start, BigDecimal end, BigDecimal step, Optional<BigDecimal> ticks) {
        this.start = start;
        this.end = end;
        this.step = step;
        this.ticks = ticks;
    }

    public static Scale of(Question.Range range) {
        BigDecimal start = new BigDecimal(range.start());
        BigDecimal end = new BigDecimal(range.end());
        BigDecimal step = new BigDecimal(range.step());
        return new Scale(
                start,
                end,
                end.compareTo(start) < 0 ? step.negate() : step,
                range.ticks().map(BigDecimal::new));
    }

    /** How many steps lie between its ends. */
    int steps() {
        return end.subtract(start).divide(step, 0, RoundingMode.DOWN).intValueExact();
    }

    /** The number {@code place} steps from the start, kept on the scale. */
    BigDecimal number(int place) {
        return start.add(step.multiply(BigDecimal.valueOf(Math.clamp(place, 0, steps()))));
    }

    Answer answer(int place) {
        return new Answer(number(place).toPlainString());
    }

    /** How many steps from the start an answer lies. */
    Optional<Integer> place(Optional<Answer> answer) {
        return answer.map(given -> new BigDecimal(given.text())
                .subtract(start)
                .divide(step, 0, RoundingMode.HALF_UP)
                .intValue());
    }

    /** The answer {@code by} steps on from {@code now}; without one, the end it comes from. */
    public Answer moved(Optional<Answer> now, int by) {
        return answer(place(now).map(place -> place + by).orElse(by > 0 ? 0 : steps()));
    }

    /** The answer that is the number {@code digit}, if the scale has it. */
    public Optional<Answer> digit(int digit) {
        BigDecimal wanted = BigDecimal.valueOf(digit);
        boolean within = wanted.compareTo(start.min(end)) >= 0 && wanted.compareTo(start.max(end)) <= 0;
        boolean onStep = wanted.subtract(start).remainder(step).signum() == 0;
        return within && onStep
                ? Optional.of(answer(wanted.subtract(start)
                        .divide(step, 0, RoundingMode.UNNECESSARY)
                        .intValue()))
                : Optional.empty();
    }

    /** How many steps lie between two marks: as the form says, or the fewest of 1, 2, 5, 10, 20… that leave room to read them. */
    int marksEvery() {
        int wanted = ticks.map(apart ->
                        apart.divide(step.abs(), 0, RoundingMode.HALF_UP).intValue())
                .filter(every -> every > 0 && steps() / every < MOST_MARKS * 2)
                .orElse(0);
        if (wanted > 0) {
            return wanted;
        }
        int every = 1;
        for (int turn = 0; steps() / every >= MOST_MARKS; turn++) {
            every = turn % 3 == 1 ? every * 5 / 2 : every * 2;
        }
        return every;
    }

    /** A number of the scale as people write it. */
    static String written(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
