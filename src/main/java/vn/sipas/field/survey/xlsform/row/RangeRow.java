package vn.sipas.field.survey.xlsform.row;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.Choices;

/** The parameters of {@code range}, a number between two on a scale. */
public final class RangeRow {

    private static final String INTERVAL = "tick_interval";
    private static final String PLACEHOLDER = "placeholder";
    private static final String LABELS = "tick_labelset";

    private final Parameters parameters;
    private final ChoiceSheet choices;
    private final Findings findings;
    private final Draft draft;
    private final boolean bare;

    private RangeRow(Line line, Parameters parameters, ChoiceSheet choices, Findings findings) {
        this.parameters = parameters;
        this.choices = choices;
        this.findings = findings;
        this.draft = Draft.of(line);
        this.bare = draft.appearance().filter(a -> a.contains("no-ticks")).isPresent();
    }

    /** What a scale is checked with. */
    private record Scale(BigDecimal start, BigDecimal end, BigDecimal step) {

        BigDecimal width() {
            return end.subtract(start).abs();
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(start.min(end)) >= 0 && value.compareTo(start.max(end)) <= 0;
        }
    }

    public static Draft read(Line line, Parameters parameters, ChoiceSheet choices, Findings findings) {
        return new RangeRow(line, parameters, choices, findings).read();
    }

    private Draft read() {
        parameters.only("end", PLACEHOLDER, "start", "step", INTERVAL, LABELS);
        boolean ticks = Stream.of(INTERVAL, PLACEHOLDER, LABELS)
                .anyMatch(key -> parameters.get(key).isPresent());
        if (ticks
                && draft.appearance()
                        .filter(a -> !a.contains("vertical") && !a.contains("no-ticks"))
                        .isPresent()) {
            findings.add(
                    XlsFormReason.RANGE_APPEARANCE,
                    parameters.place(),
                    draft.appearance().orElse(""));
        }
        Optional<BigDecimal> start = number("start", "1");
        Optional<BigDecimal> end = number("end", "10");
        Optional<BigDecimal> step = number("step", "1");
        Optional<BigDecimal> interval = parameters.number(INTERVAL).flatMap(Numbers::of);
        Optional<BigDecimal> placeholder = parameters.number(PLACEHOLDER).flatMap(Numbers::of);
        if (start.isPresent() && end.isPresent() && step.isPresent()) {
            check(new Scale(start.get(), end.get(), step.get()), interval, placeholder);
        }
        if (Stream.of(start, end, step, interval, placeholder)
                .flatMap(Optional::stream)
                .anyMatch(number -> !Numbers.whole(number))) {
            draft.bind("type", "decimal");
        }
        attributes().forEach(draft::control);
        parameters.get(LABELS).ifPresent(list -> draft.choices(Choices.of(new Choices.Source.Listed(list))));
        return draft;
    }

    private Optional<BigDecimal> number(String key, String otherwise) {
        return parameters.get(key).isEmpty()
                ? Numbers.of(otherwise)
                : parameters.number(key).flatMap(Numbers::of);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(parameters.all());
        attributes.putIfAbsent("start", "1");
        attributes.putIfAbsent("end", "10");
        attributes.putIfAbsent("step", "1");
        renamed(attributes, INTERVAL, "odk:tick-interval");
        renamed(attributes, PLACEHOLDER, "odk:placeholder");
        attributes.remove(LABELS);
        return attributes;
    }

    private static void renamed(Map<String, String> attributes, String key, String name) {
        Optional.ofNullable(attributes.remove(key)).ifPresent(value -> attributes.put(name, value));
    }

    private void check(Scale scale, Optional<BigDecimal> interval, Optional<BigDecimal> placeholder) {
        boolean stepGood = distance("step", scale.step(), scale);
        interval.ifPresent(ticks -> {
            if (distance(INTERVAL, ticks, scale) && stepGood && off(ticks, scale.step())) {
                bad(INTERVAL, ticks, "n × " + scale.step().toPlainString());
            }
        });
        placeholder.ifPresent(value -> {
            boolean between = stepGood && off(value.subtract(scale.start()), scale.step());
            if (between || !scale.holds(value)) {
                bad(PLACEHOLDER, value, bounds(scale));
            }
        });
        if (stepGood && interval.filter(ticks -> ticks.signum() == 0).isEmpty()) {
            parameters.get(LABELS).ifPresent(list -> labels(list, scale, interval));
        }
    }

    /** A step is not 0 and no longer than the scale. */
    private boolean distance(String key, BigDecimal value, Scale scale) {
        boolean good = value.signum() != 0 && value.compareTo(scale.width()) <= 0;
        if (!good) {
            bad(key, value, "> 0, ≤ " + scale.width().toPlainString());
        }
        return good;
    }

    private static boolean off(BigDecimal distance, BigDecimal step) {
        return distance.remainder(step).signum() != 0;
    }

    private static String bounds(Scale scale) {
        return scale.start().toPlainString() + " … " + scale.end().toPlainString() + ", ± "
                + scale.step().toPlainString();
    }

    private void bad(String key, BigDecimal value, String needed) {
        findings.add(XlsFormReason.PARAMETER_BAD, parameters.place(), key, value.toPlainString(), needed);
    }

    private void labels(String list, Scale scale, Optional<BigDecimal> interval) {
        if (!choices.has(list)) {
            findings.add(XlsFormReason.LIST_UNKNOWN, parameters.place(), list);
            return;
        }
        Set<BigDecimal> labelled = new HashSet<>();
        for (ChoiceList.Item item : choices.items(list)) {
            Optional<BigDecimal> value = Numbers.of(item.name());
            BigDecimal step = interval.orElse(scale.step());
            if (value.isEmpty()
                    || !scale.holds(value.get())
                    || off(value.get().subtract(scale.start()), step)
                    || off(value.get().subtract(scale.start()), scale.step())) {
                findings.add(
                        XlsFormReason.RANGE_LABEL,
                        parameters.place(),
                        list,
                        item.name(),
                        bounds(new Scale(scale.start(), scale.end(), step)));
            } else {
                labelled.add(value.get().stripTrailingZeros());
            }
        }
        Set<BigDecimal> ends = Set.copyOf(
                List.of(scale.start().stripTrailingZeros(), scale.end().stripTrailingZeros()));
        if (bare && !labelled.equals(ends)) {
            findings.add(XlsFormReason.RANGE_ENDS, parameters.place(), list);
        }
    }
}
