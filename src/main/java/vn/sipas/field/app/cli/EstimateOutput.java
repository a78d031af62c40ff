package vn.sipas.field.app.cli;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.office.estimate.Estimate;
import vn.sipas.field.office.estimate.Interval;
import vn.sipas.field.office.estimate.Kish;
import vn.sipas.field.office.estimate.KornGraubard;
import vn.sipas.field.office.estimate.Publication;
import vn.sipas.field.office.estimate.Publication.Shown;
import vn.sipas.field.office.estimate.design.Design;

/** Estimates as a table for people or as JSON with all digits. */
final class EstimateOutput {

    private static final String NONE = "–";
    private static final double PERCENT = 100;

    private final Console console;
    private final EstimateOptions options;
    private final Design design;
    private final List<Line> lines;

    EstimateOutput(Console console, EstimateOptions options, Design design, List<Line> lines) {
        this.console = console;
        this.options = options;
        this.design = design;
        this.lines = List.copyOf(lines);
    }

    /** One estimate and whose it is: a label, or nothing for all rows. */
    record Line(Optional<String> label, Estimate estimate) {}

    void table() {
        List<String> heads = Stream.of(
                        "whose", "cases", kind(), "error", "low", "high", "effect", "effective", "degrees", "remarks")
                .map(head -> console.text("estimate.head." + head))
                .toList();
        Grid grid = new Grid(heads, Set.of(0, heads.size() - 1));
        lines.forEach(line -> grid.add(cells(line)));
        grid.print(console.out());
        console.print(
                "estimate.design",
                design.rows(),
                design.span().strata(),
                design.span().clusters(),
                number(Kish.effect(design.weights()), 2),
                number(options.level() * PERCENT, 0));
    }

    void json() {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("y", options.y())
                .member("statistic", kind())
                .member("lonely", options.lonelyName())
                .member("rows", design.rows())
                .member("strata", design.span().strata())
                .member("clusters", design.span().clusters());
        number(object, "level", options.level());
        number(object, "kish", Kish.effect(design.weights()));
        object.name("collapsed")
                .number(design.collapsed().size())
                .name("estimates")
                .beginArray();
        lines.forEach(line -> json(object, line));
        console.json(object.endArray().endObject());
    }

    private List<String> cells(Line line) {
        Estimate estimate = line.estimate();
        boolean share = options.kind() == EstimateOptions.Kind.PROPORTION;
        double scale = share ? PERCENT : 1;
        int digits = share ? 2 : 4;
        Optional<Interval> limits = limits(estimate);
        return List.of(
                line.label().orElseGet(() -> console.text("estimate.all")),
                number(estimate.cases(), 0),
                number(estimate.value() * scale, digits),
                limits.isPresent() ? number(estimate.standardError() * scale, digits) : NONE,
                limits.map(i -> number(i.low() * scale, digits)).orElse(NONE),
                limits.map(i -> number(i.high() * scale, digits)).orElse(NONE),
                number(estimate.effect(), 2),
                number(estimate.effectiveCases(), 1),
                number(estimate.degrees(), 0),
                remarks(estimate));
    }

    private void json(JsonWriter object, Line line) {
        Estimate estimate = line.estimate();
        object.beginObject();
        if (line.label().isPresent()) {
            object.member("by", line.label().get());
        }
        object.member("n", estimate.cases());
        number(object, "weight", estimate.weight());
        number(object, "estimate", estimate.value());
        Optional<Interval> limits = limits(estimate);
        if (limits.isPresent()) {
            number(object, "se", estimate.standardError());
            number(object, "low", limits.get().low());
            number(object, "high", limits.get().high());
        }
        object.member("df", estimate.degrees());
        estimate.effectWithoutReplacement().ifPresent(effect -> number(object, "deff", effect));
        estimate.effect().ifPresent(effect -> number(object, "deffReplace", effect));
        estimate.effectiveCases().ifPresent(cases -> number(object, "effectiveN", cases));
        if (options.kind() == EstimateOptions.Kind.PROPORTION) {
            Publication publication = Publication.of(estimate, Shown.SHARE);
            object.member("interval", "korn-graubard").member("publish", publication.allowed());
            object.name("withheld").beginArray();
            sorted(publication.withheld(), Publication.Withheld.class).forEach(why -> object.text(why.code()));
            object.endArray().name("remarks").beginArray();
            sorted(publication.remarks(), Publication.Remark.class).forEach(what -> object.text(what.code()));
            object.endArray();
        } else {
            object.member("interval", "t");
        }
        object.endObject();
    }

    private Optional<Interval> limits(Estimate estimate) {
        return options.kind() == EstimateOptions.Kind.PROPORTION
                ? KornGraubard.of(estimate, options.level()).map(KornGraubard::interval)
                : estimate.interval(options.level());
    }

    private String remarks(Estimate estimate) {
        if (options.kind() != EstimateOptions.Kind.PROPORTION) {
            return limits(estimate).isPresent() ? "" : text(Publication.Withheld.NO_INTERVAL);
        }
        Publication publication = Publication.of(estimate, Shown.SHARE);
        String withheld = sorted(publication.withheld(), Publication.Withheld.class).stream()
                .map(this::text)
                .collect(Collectors.joining("; "));
        String remarks = sorted(publication.remarks(), Publication.Remark.class).stream()
                .map(this::text)
                .collect(Collectors.joining("; "));
        return publication.allowed() ? remarks : console.text("estimate.withheld", withheld);
    }

    private String text(Reason reason) {
        return Messages.of(reason, console.language());
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> set, Class<E> type) {
        Set<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(set);
        return sorted;
    }

    private String kind() {
        return options.kind().name().toLowerCase(Locale.ROOT);
    }

    private String number(OptionalDouble value, int digits) {
        return value.isPresent() ? number(value.getAsDouble(), digits) : NONE;
    }

    private String number(double value, int digits) {
        DecimalFormat format = new DecimalFormat(
                digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits),
                DecimalFormatSymbols.getInstance(console.language()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static void number(JsonWriter object, String name, double value) {
        object.name(name).written(Double.toString(value).getBytes(StandardCharsets.US_ASCII));
    }
}
