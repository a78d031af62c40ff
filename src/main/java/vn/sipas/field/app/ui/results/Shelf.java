package vn.sipas.field.app.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.chart.SeasonCharts;
import vn.sipas.field.office.report.table.FigureNote;
import vn.sipas.field.office.report.table.Grouped;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.SeasonTables;
import vn.sipas.field.office.report.table.Table;

/** One season's figures as the dashboard shows them, with what is chosen of breakdowns and questions. */
final class Shelf {

    private static final int MOVES = 8;

    private final SeasonIndex index;
    private final Locale language;
    private final Messages words;
    private final Numbers numbers;
    private final SeasonCharts charts;
    private final SeasonTables tables;
    private final List<Breakdown> groups;
    private final List<List<Distribution>> answers;
    private final Chosen chosen;

    /** Places among the breakdowns (units aside) and among the questions. */
    record Chosen(int group, int answer) {}

    Shelf(SeasonIndex index, Locale language, Optional<Chosen> before) {
        this.index = index;
        this.language = language;
        this.words = Messages.of(Shelf.class, language);
        this.numbers = new Numbers(language);
        this.charts = new SeasonCharts(index, language);
        this.tables = new SeasonTables(index, language);
        this.groups = index.breakdowns().stream()
                .filter(breakdown -> !breakdown.code().equals(Breakdown.UNIT))
                .filter(breakdown -> !breakdown.groups().isEmpty())
                .toList();
        this.answers = Grouped.of(index.distributions());
        Chosen wanted = before.orElse(new Chosen(0, 0));
        this.chosen = new Chosen(
                Math.clamp(wanted.group(), 0, Math.max(0, groups.size() - 1)),
                Math.clamp(wanted.answer(), 0, Math.max(0, answers.size() - 1)));
    }

    SeasonIndex index() {
        return index;
    }

    Chosen chosen() {
        return chosen;
    }

    /** The breakdowns there are, by name. */
    List<String> groupNames() {
        return groups.stream().map(Breakdown::label).toList();
    }

    /** The questions there are; those shown together by what they have in common. */
    List<String> answerNames() {
        return answers.stream()
                .map(together -> tables.distribution(together).title())
                .toList();
    }

    /** What can be drawn there; nothing where only a table says it, or nothing is known. */
    Optional<Chart> chart(Panel panel) {
        Optional<Chart> chart = switch (panel) {
            case UNITS -> units().map(charts::breakdown);
            case FACTORS -> Optional.of(charts.factors());
            case MOVES -> Optional.of(charts.moves(MOVES));
            case GROUPS -> group().map(charts::breakdown);
            case ANSWERS -> answer().map(charts::distribution);
            case YEARS -> charts.comparisons();
            case SUM -> Optional.empty();
        };
        return chart.filter(drawn -> drawn.lines() > 0);
    }

    /** The table of a panel; nothing where nothing is known. */
    Optional<Table> table(Panel panel) {
        return switch (panel) {
            case UNITS -> units().map(tables::breakdown);
            case FACTORS -> Optional.of(tables.measures());
            case MOVES -> Optional.of(tables.moves());
            case GROUPS -> group().map(tables::breakdown);
            case ANSWERS -> answer().map(tables::distribution);
            case YEARS -> tables.comparisons();
            case SUM ->
                tables.all().stream()
                        .filter(table -> table.id().equals("reconciliation"))
                        .findFirst();
        };
    }

    private Optional<Breakdown> units() {
        return index.breakdowns().stream()
                .filter(breakdown -> breakdown.code().equals(Breakdown.UNIT))
                .findFirst();
    }

    private Optional<Breakdown> group() {
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(chosen.group()));
    }

    private Optional<List<Distribution>> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(chosen.answer()));
    }

    /** The panels that have something to show. */
    List<Panel> panels() {
        return List.of(Panel.values()).stream()
                .filter(panel ->
                        table(panel).filter(table -> !table.lines().isEmpty()).isPresent())
                .toList();
    }

    /** The whole index with its margin and the target, without words. */
    Optional<Chart> whole() {
        return shown().map(figure -> charts.whole());
    }

    private Optional<Figure> headline() {
        return index.overall().map(MeasureRow::figures).map(Figures::headline);
    }

    private Optional<Figure> shown() {
        return headline().filter(figure -> figure.publication().allowed());
    }

    /** The index itself, or a dash. */
    String percent() {
        return shown().map(figure -> numbers.percent(figure.percent())).orElse("–");
    }

    /** Its margin, or why there is none. */
    String margin() {
        Optional<Figure> figure = shown();
        if (figure.isEmpty()) {
            return headline().map(one -> FigureNote.of(one, language)).orElse("");
        }
        return figure.get().low().isPresent() && figure.get().high().isPresent()
                ? words.text(
                        "summary.margin",
                        numbers.decimal(figure.get().low().get()),
                        numbers.decimal(figure.get().high().get()))
                : words.text("summary.no-margin");
    }

    /** What can be said of the target. */
    String verdict() {
        return words.text(
                "verdict." + (shown().isEmpty() ? "withheld" : index.verdict().code()),
                numbers.roundPercent(index.heading().target()));
    }

    /** Why, and what stands beside it. */
    String because() {
        List<String> because = new ArrayList<>();
        if (shown().isPresent()) {
            because.add(words.text(
                    "because." + index.verdict().code(),
                    numbers.roundPercent(index.heading().target())));
            index.overall()
                    .map(MeasureRow::figures)
                    .filter(figures -> figures.weighted().isPresent())
                    .ifPresent(figures -> because.add(words.text(
                            "because.unweighted",
                            numbers.percent(figures.unweighted().percent()))));
        } else {
            because.add(words.text("because.withheld"));
        }
        return String.join(" ", because);
    }

    /** Interviews, sample and what is not counted, a line each. */
    List<String> counts() {
        List<String> counts = new ArrayList<>();
        counts.add(
                words.text("count.counted", numbers.count(index.reconciliation().counted())));
        counts.add(words.text(
                index.sample().described() ? "count.sample" : "count.sample-unknown",
                numbers.count(index.sample().clusters()),
                numbers.count(index.sample().strata())));
        counts.add(words.text(
                "count.left-out",
                numbers.count(
                        index.reconciliation().leaves() - index.reconciliation().counted())));
        return counts;
    }

    String source() {
        return tables.source();
    }

    /** The year in the title. */
    String year() {
        return String.valueOf(index.heading().starts().getYear());
    }
}
