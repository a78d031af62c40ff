package vn.sipas.field.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.office.estimate.Publication;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.SeasonIndex;

/** An index as tables for people. What may not be published is not shown. */
final class IndexOutput {

    private static final String NONE = "–";

    private final Console console;
    private final SeasonIndex index;
    private final boolean weighted;

    IndexOutput(Console console, SeasonIndex index) {
        this.console = console;
        this.index = index;
        this.weighted = index.overall().flatMap(row -> row.figures().weighted()).isPresent();
    }

    /** Prints the whole and what is asked for; the exit code. */
    int print(List<String> by) {
        List<String> unknown = by.stream().filter(what -> !isKnown(what)).toList();
        if (!unknown.isEmpty()) {
            String known = Stream.concat(
                            Stream.of("content", "factor", "item", "answers"),
                            index.breakdowns().stream().map(Breakdown::code))
                    .collect(Collectors.joining(", "));
            return console.refuse("--by " + String.join(",", unknown), CommandFault.BREAKDOWN_UNKNOWN, known);
        }
        head();
        List<Measure.Level> levels = new ArrayList<>(List.of(Measure.Level.OVERALL));
        Stream.of(Measure.Level.CONTENT, Measure.Level.FACTOR, Measure.Level.ITEM)
                .filter(level -> by.stream().anyMatch(what -> level.name().equalsIgnoreCase(what)))
                .forEach(levels::add);
        measures(index.rows().stream()
                .filter(row -> levels.contains(row.measure().level()))
                .toList());
        for (String what : by) {
            index.breakdowns().stream()
                    .filter(breakdown -> breakdown.code().equals(what))
                    .forEach(this::breakdown);
            if (what.equals("answers")) {
                index.distributions().forEach(this::distribution);
            }
        }
        comparisons();
        return 0;
    }

    private boolean isKnown(String what) {
        return Set.of("content", "factor", "item", "answers").contains(what)
                || index.breakdowns().stream()
                        .anyMatch(breakdown -> breakdown.code().equals(what));
    }

    private void head() {
        SeasonIndex.Heading heading = index.heading();
        console.print("index.title", heading.title(), heading.province(), heading.season());
        console.print(
                "index.rule",
                index.rule().text(),
                console.text("basis." + heading.basis().code()));
        Reconciliation sum = index.reconciliation();
        console.print("index.sum", sum.leaves(), sum.counted(), sum.leaves() - sum.counted(), sum.books());
        sum.leftOut().forEach((why, count) -> console.print("index.left-out", count, words(why)));
        SeasonIndex.Sample sample = index.sample();
        console.print(sample.described() ? "index.sample" : "index.sample-unknown", sample.strata(), sample.clusters());
        sample.joined().forEach(pair -> console.print("estimate.joined", pair.stratum(), pair.with()));
        index.response()
                .ifPresent(response -> console.print(
                        "index.response",
                        response.released(),
                        response.complete(),
                        response.partial(),
                        response.refused(),
                        response.notReached(),
                        response.other(),
                        response.outside(),
                        response.unknown(),
                        response.rr1().map(this::number).orElse(NONE)));
        console.print(
                "index.target",
                number(heading.target().setScale(Percent.DECIMALS, RoundingMode.HALF_UP)),
                console.text("verdict." + index.verdict().code()));
        console.out().println();
    }

    private void measures(List<MeasureRow> rows) {
        Grid grid = new Grid(heads("measure", List.of("missing", "lost")), Set.of(0));
        for (MeasureRow row : rows) {
            List<String> cells = new ArrayList<>(cells(label(row.measure()), row.figures()));
            cells.add(number(row.answersMissing()));
            cells.add(number(row.pointsLost()));
            grid.add(cells);
        }
        grid.print(console.out());
    }

    private static String label(Measure measure) {
        return switch (measure.level()) {
            case OVERALL -> measure.label();
            case CONTENT -> "  " + measure.label();
            case FACTOR -> "    " + measure.label();
            case ITEM -> "      " + measure.label();
        };
    }

    private void breakdown(Breakdown breakdown) {
        console.out().println();
        console.out().println(breakdown.label());
        Grid grid = new Grid(heads("group", List.of("not-apart")), Set.of(0));
        for (Breakdown.Group group : breakdown.groups()) {
            if (group.overall().isPresent()) {
                List<String> cells =
                        new ArrayList<>(cells(group.label(), group.overall().get()));
                cells.add(Integer.toString(group.notApart().size()));
                grid.add(cells);
            }
        }
        grid.print(console.out());
        if (breakdown.unknown() > 0) {
            console.print("index.unknown", breakdown.unknown());
        }
    }

    private void distribution(Distribution distribution) {
        console.out().println();
        console.out().println(distribution.label());
        Grid grid = new Grid(heads("choice", List.of()), Set.of(0));
        distribution.bars().forEach(bar -> bar.figures().ifPresent(figures -> grid.add(cells(bar.label(), figures))));
        grid.print(console.out());
    }

    private void comparisons() {
        if (index.comparisons().isEmpty()) {
            return;
        }
        console.out().println();
        for (Comparison comparison : index.comparisons()) {
            String key = comparison.interval().isPresent() ? "index.compared" : "index.compared-published";
            console.print(
                    key,
                    comparison.season(),
                    comparison.measure().label(),
                    number(comparison.earlier()),
                    number(comparison.difference()),
                    comparison.interval().map(i -> number(Percent.of(i.low()))).orElse(NONE),
                    comparison.interval().map(i -> number(Percent.of(i.high()))).orElse(NONE));
        }
    }

    private List<String> heads(String first, List<String> last) {
        List<String> heads = new ArrayList<>(List.of(first, "cases", "unweighted"));
        if (weighted) {
            heads.add("weighted");
        }
        heads.addAll(List.of("low", "high", "effect"));
        heads.addAll(last);
        return heads.stream().map(head -> console.text("index.head." + head)).toList();
    }

    private List<String> cells(String label, Figures figures) {
        Figure headline = figures.headline();
        List<String> cells = new ArrayList<>(
                List.of(label, Integer.toString(headline.cases()), shown(figures.unweighted(), figures)));
        if (weighted) {
            cells.add(shown(headline, figures));
        }
        boolean shown = headline.publication().allowed();
        cells.add(headline.low().filter(_ -> shown).map(this::number).orElse(NONE));
        cells.add(headline.high().filter(_ -> shown).map(this::number).orElse(NONE));
        cells.add(
                headline.effect().isPresent()
                        ? number(BigDecimal.valueOf(headline.effect().getAsDouble())
                                .setScale(Percent.DECIMALS, RoundingMode.HALF_UP))
                        : NONE);
        return cells;
    }

    /** The figure, or in brackets the first reason why it is not published. */
    private String shown(Figure figure, Figures figures) {
        Publication publication = figures.headline().publication();
        return publication.allowed()
                ? number(figure.percent())
                : "("
                        + words(publication.withheld().stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow()) + ")";
    }

    private String words(Reason reason) {
        return Messages.of(reason, console.language());
    }

    private String number(BigDecimal number) {
        return new DecimalFormat(
                        "#,##0." + "0".repeat(number.scale()), DecimalFormatSymbols.getInstance(console.language()))
                .format(number);
    }
}
