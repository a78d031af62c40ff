package vn.sipas.field.office.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.TargetVerdict;
import vn.sipas.field.office.report.table.FigureNote;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.SeasonTables;

/** All charts of one season in one language. */
public final class SeasonCharts {

    private final SeasonIndex index;
    private final Locale language;
    private final Messages words;
    private final Numbers numbers;
    private final SeasonTables tables;

    public SeasonCharts(SeasonIndex index, Locale language) {
        this.index = index;
        this.language = language;
        this.words = Messages.of(SeasonCharts.class, language);
        this.numbers = new Numbers(language);
        this.tables = new SeasonTables(index, language);
    }

    /** The whole index alone, against the target, without a name or a word beside it. */
    public Chart whole() {
        Chart.Dot dot = dot("", index.overall().map(MeasureRow::figures));
        BigDecimal target = index.heading().target();
        return new Chart.Whiskers(
                "",
                "%",
                Optional.of(new Chart.Target(target, words.text("target", numbers.roundPercent(target)))),
                List.of(new Chart.Dot("", dot.point(), "", "", dot.tone())),
                List.of(),
                source());
    }

    /** The whole, the contents and the factors, in the form's order. */
    public Chart measures() {
        List<Chart.Dot> dots = index.rows().stream()
                .filter(row -> row.measure().level() != Measure.Level.ITEM)
                .map(row -> dot(row.measure().label(), Optional.of(row.figures())))
                .toList();
        return whiskers(words.text("measures.title"), dots, List.of());
    }

    /** The factors alone, the highest first. */
    public Chart factors() {
        List<Chart.Dot> dots = index.rows().stream()
                .filter(row -> row.measure().level() == Measure.Level.FACTOR)
                .sorted(Comparator.comparing((MeasureRow row) -> shown(Optional.of(row.figures())))
                        .reversed())
                .map(row -> dot(row.measure().label(), Optional.of(row.figures())))
                .toList();
        return whiskers(words.text("factors.title"), dots, List.of());
    }

    /** The groups of a breakdown: units by their index with what can't be told apart, others in the form's order. */
    public Chart breakdown(Breakdown breakdown) {
        boolean ranked = breakdown.code().equals(Breakdown.UNIT);
        List<Breakdown.Group> groups = new ArrayList<>(breakdown.groups());
        if (ranked) {
            groups.sort(Comparator.comparing((Breakdown.Group group) -> shown(group.overall()))
                    .reversed());
        }
        List<Chart.Dot> dots = groups.stream()
                .map(group -> dot(group.label(), group.overall()))
                .toList();
        return whiskers(tables.breakdown(breakdown).title(), dots, ranked ? ranking(breakdown, groups) : List.of());
    }

    /** What can't be told apart from the first. */
    private List<String> ranking(Breakdown breakdown, List<Breakdown.Group> byIndex) {
        if (byIndex.isEmpty() || shown(byIndex.getFirst().overall()).signum() < 0) {
            return List.of();
        }
        Breakdown.Group first = byIndex.getFirst();
        List<String> same = first.notApart().stream()
                .map(other -> breakdown.groups().get(other).label())
                .toList();
        return List.of(
                same.isEmpty()
                        ? words.text("ranking.apart", first.label())
                        : words.text("ranking.not-apart", String.join(", ", same), first.label()));
    }

    /** A number to sort by; below all others where nothing may be shown. */
    private static BigDecimal shown(Optional<Figures> figures) {
        return figures.map(Figures::headline)
                .filter(figure -> figure.publication().allowed())
                .map(Figure::percent)
                .orElse(BigDecimal.ONE.negate());
    }

    /** The items by how much they could raise the index, at most so many. */
    public Chart moves(int most) {
        List<Chart.Bar> bars = new ArrayList<>();
        tables.byPointsLost().stream().limit(most).forEach(row -> {
            boolean allowed = row.figures().headline().publication().allowed();
            bars.add(new Chart.Bar(
                    row.measure().label(),
                    allowed ? Optional.of(row.pointsLost()) : Optional.empty(),
                    allowed
                            ? numbers.points(row.pointsLost())
                            : FigureNote.of(row.figures().headline(), language)));
        });
        return new Chart.Bars(
                tables.moves().title(), words.text("moves.axis"), bars, List.of(words.text("moves.remark")), source());
    }

    /** Answers to questions that share their choices, or to one question. */
    public Chart distribution(List<Distribution> together) {
        Distribution first = together.getFirst();
        String title = tables.distribution(together).title();
        return first.several() || together.size() == 1 ? bars(title, first) : stacks(title, together);
    }

    private Chart bars(String title, Distribution of) {
        List<Chart.Bar> bars = of.bars().stream().map(this::bar).toList();
        return new Chart.Bars(
                title,
                words.text("share.axis"),
                bars,
                of.several() ? List.of(words.text("share.several")) : List.of(),
                source());
    }

    private Chart.Bar bar(Distribution.Bar bar) {
        Optional<Figure> figure = bar.figures().map(Figures::headline);
        Optional<Figure> allowed = figure.filter(f -> f.publication().allowed());
        return new Chart.Bar(
                bar.label(),
                allowed.map(Figure::percent),
                allowed.map(f -> numbers.percent(f.percent())).orElseGet(() -> note(figure)));
    }

    private Chart stacks(String title, List<Distribution> together) {
        List<Chart.Stack> stacks = new ArrayList<>();
        for (Distribution question : together) {
            List<Figure> figures = question.bars().stream()
                    .flatMap(bar -> bar.figures().map(Figures::headline).stream())
                    .toList();
            Optional<Figure> withheld = figures.stream()
                    .filter(figure -> !figure.publication().allowed())
                    .findFirst();
            boolean whole = withheld.isEmpty() && !figures.isEmpty();
            stacks.add(new Chart.Stack(
                    question.label(),
                    whole
                            ? figures.stream()
                                    .map(figure -> new Chart.Part(figure.percent(), numbers.decimal(figure.percent())))
                                    .toList()
                            : List.of(),
                    whole ? "" : note(withheld)));
        }
        List<String> choices =
                together.getFirst().bars().stream().map(Distribution.Bar::label).toList();
        return new Chart.Stacks(
                title, words.text("share.axis"), choices, stacks, List.of(words.text("share.small")), source());
    }

    private String note(Optional<Figure> figure) {
        return figure.map(f -> FigureNote.of(f, language)).orElse(words.text("nobody"));
    }

    /** The whole index beside earlier ones, the newest first; nothing where none is known. */
    public Optional<Chart> comparisons() {
        List<Comparison> earlier = index.comparisons().stream()
                .filter(comparison -> comparison.measure().level() == Measure.Level.OVERALL)
                .toList();
        if (earlier.isEmpty() || index.overall().isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Dot> dots = new ArrayList<>();
        Chart.Dot now = dot(words.text("comparisons.now"), index.overall().map(MeasureRow::figures));
        dots.add(now);
        for (Comparison comparison : earlier) {
            dots.add(new Chart.Dot(
                    comparison.season(),
                    Optional.of(new Chart.Point(comparison.earlier(), Optional.empty(), Optional.empty())),
                    numbers.decimal(comparison.earlier()),
                    now.point().isEmpty() ? "" : difference(comparison),
                    Chart.Tone.PLAIN));
        }
        return Optional.of(whiskers(words.text("comparisons.title"), dots, List.of(words.text("comparisons.remark"))));
    }

    private String difference(Comparison comparison) {
        if (comparison.low().isEmpty() || comparison.high().isEmpty()) {
            return words.text("comparisons.published", numbers.points(comparison.difference()));
        }
        return words.text(
                "comparisons.difference",
                numbers.points(comparison.difference()),
                numbers.points(comparison.low().get()),
                numbers.points(comparison.high().get()));
    }

    private Chart whiskers(String title, List<Chart.Dot> dots, List<String> remarks) {
        BigDecimal target = index.heading().target();
        return new Chart.Whiskers(
                title,
                words.text("percent.axis"),
                Optional.of(new Chart.Target(target, words.text("target", numbers.roundPercent(target)))),
                dots,
                remarks,
                source());
    }

    private Chart.Dot dot(String label, Optional<Figures> figures) {
        Optional<Figure> figure = figures.map(Figures::headline);
        Optional<Figure> allowed = figure.filter(f -> f.publication().allowed());
        if (allowed.isEmpty()) {
            return new Chart.Dot(label, Optional.empty(), note(figure), "", Chart.Tone.PLAIN);
        }
        Figure shown = allowed.get();
        TargetVerdict verdict = TargetVerdict.of(shown, index.heading().target());
        return new Chart.Dot(
                label,
                Optional.of(new Chart.Point(shown.percent(), shown.low(), shown.high())),
                numbers.decimal(shown.percent()),
                words.text("word." + verdict.code()),
                switch (verdict) {
                    case MET -> Chart.Tone.GOOD;
                    case MISSED -> Chart.Tone.BAD;
                    case OPEN, NO_MARGIN -> Chart.Tone.PLAIN;
                });
    }

    private String source() {
        return tables.source();
    }
}
