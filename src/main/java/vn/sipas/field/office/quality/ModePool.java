package vn.sipas.field.office.quality;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.quality.QualityRow.Filled;

/** The interviews of one mode with everything that is measured of each, in an order of their own. */
final class ModePool {

    /** Nobody is asked before six or from nine in the evening on. */
    private static final int DAY = 6;

    private static final int NIGHT = 21;

    /** From one door to the next takes longer. */
    private static final Duration DOOR_TO_DOOR = Duration.ofMinutes(2);

    private static final int TENTH = 10;

    /** Of fewer others there is no median to speak of. */
    private static final int LEAST_OTHERS = 30;

    private final FormShape shape;
    private final List<Filled> byLeaf;
    private final Map<BookName, List<Measured>> byEnumerator = new LinkedHashMap<>();

    /**
     * An interview and what was measured of it.
     *
     * @param median of the others' durations, in seconds
     */
    record Measured(Filled form, Measures values, double median, Alikeness.Near near) {
        double value(QualityCode code) {
            return values.value(code);
        }
    }

    /** @param byLeaf all of one mode by the hash of the record */
    ModePool(FormShape shape, List<Filled> byLeaf) {
        this.shape = shape;
        this.byLeaf = List.copyOf(byLeaf);
        Map<BookName, List<Filled>> forms = new HashMap<>();
        byLeaf.forEach(form ->
                forms.computeIfAbsent(form.enumerator(), _ -> new ArrayList<>()).add(form));
        List<Filled> byDuration = byLeaf.stream()
                .sorted(Comparator.comparingLong(form -> form.timing().duration()))
                .toList();
        AnswerMeasures answers = new AnswerMeasures(shape, byLeaf);
        forms.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().text()))
                .forEach(entry -> byEnumerator.put(
                        entry.getKey(),
                        measured(entry.getValue(), answers, medianOfOthers(byDuration, entry.getKey()))));
        measureLikeness();
    }

    private List<Measured> measured(List<Filled> own, AnswerMeasures answers, double median) {
        List<Alikeness.Near> near =
                shape.count() < Alikeness.LEAST_QUESTIONS || own.size() < 2 ? List.of() : Alikeness.of(own, byLeaf);
        NavigableSet<OffsetDateTime> ends = new TreeSet<>(OffsetDateTime.timeLineOrder());
        own.forEach(form -> ends.add(form.timing().ended()));
        List<Measured> all = new ArrayList<>();
        for (int at = 0; at < own.size(); at++) {
            Filled form = own.get(at);
            Measures values = new Measures();
            answers.measure(form.answers(), values);
            QualityRow.Timing timing = form.timing();
            int hour = timing.started().getHour();
            values.put(QualityCode.NIGHT, hour < DAY || hour >= NIGHT);
            values.put(QualityCode.SITTING, isOfOneSitting(timing, ends));
            values.put(QualityCode.CLOCK, timing.backwards());
            if (timing.touched() >= AnswerMeasures.LEAST_ITEMS) {
                // Whole seconds, many of them 0: half a second keeps the logarithm finite.
                values.put(QualityCode.PACE, Math.log(timing.median() + 0.5));
            }
            if (!Double.isNaN(median)) {
                values.put(QualityCode.SHORT, timing.duration() * TENTH < median);
            }
            Alikeness.Near one = near.isEmpty() ? new Alikeness.Near(0, 0) : near.get(at);
            all.add(new Measured(form, values, median, one));
        }
        return all;
    }

    private void measureLikeness() {
        List<Measured> compared = byEnumerator.values().stream()
                .flatMap(List::stream)
                .filter(form -> form.near().isCompared())
                .toList();
        double from =
                Alikeness.standsOutFrom(compared.stream().map(Measured::near).toList());
        compared.forEach(
                form -> form.values().put(QualityCode.ALIKE, form.near().excess() > from));
    }

    /** Whether another one of the same person ended just before this one began. */
    private static boolean isOfOneSitting(QualityRow.Timing timing, NavigableSet<OffsetDateTime> ends) {
        OffsetDateTime before = ends.floor(timing.started());
        return before != null
                && before.isBefore(timing.ended())
                && Duration.between(before, timing.started()).compareTo(DOOR_TO_DOOR) <= 0;
    }

    private static double medianOfOthers(List<Filled> byDuration, BookName enumerator) {
        double[] others = byDuration.stream()
                .filter(form -> !form.enumerator().equals(enumerator))
                .mapToDouble(form -> form.timing().duration())
                .toArray();
        return others.length < LEAST_OTHERS ? Double.NaN : others[others.length / 2];
    }

    /** Each enumerator's interviews, by the names of the books. */
    Map<BookName, List<Measured>> byEnumerator() {
        return byEnumerator;
    }

    /** One measure of every enumerator's interviews. */
    Map<BookName, Sample> samples(QualityCode code) {
        Map<BookName, Sample> samples = new LinkedHashMap<>();
        byEnumerator.forEach((enumerator, forms) -> samples.put(
                enumerator,
                Sample.of(forms.stream()
                        .filter(form -> !Double.isNaN(form.value(code)))
                        .map(form -> new Sample.Value(form.form().cluster(), form.value(code)))
                        .toList())));
        return samples;
    }
}
