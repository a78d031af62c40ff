package vn.sipas.field.office.report.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.TargetVerdict;

/** All tables of one season in one language. */
public final class SeasonTables {

    private final SeasonIndex index;
    private final Messages words;
    private final Numbers numbers;
    private final FigureCells cells;

    public SeasonTables(SeasonIndex index, Locale language) {
        this.index = index;
        this.words = Messages.of(SeasonTables.class, language);
        this.numbers = new Numbers(language);
        this.cells = new FigureCells(words);
    }

    /** Every table, in the order of the report. */
    public List<Table> all() {
        List<Table> all = new ArrayList<>();
        all.add(summary());
        CarryingOut carrying = new CarryingOut(index, words, numbers);
        all.add(carrying.reconciliation());
        carrying.response().ifPresent(all::add);
        all.add(measures());
        all.add(items());
        all.add(moves());
        index.breakdowns().forEach(breakdown -> all.add(breakdown(breakdown)));
        all.addAll(distributions());
        comparisons().ifPresent(all::add);
        all.add(bases());
        all.add(new Codebook(index, words).table());
        return all;
    }

    /** Where the numbers come from. */
    public String source() {
        return source(index, words, numbers);
    }

    static String source(SeasonIndex index, Messages words, Numbers numbers) {
        return words.text(
                "source",
                numbers.count(index.reconciliation().books()),
                index.rule().text(),
                numbers.moment(index.heading().made()));
    }

    /** The whole index, a property a line. */
    public Table summary() {
        Optional<Figures> overall = index.overall().map(MeasureRow::figures);
        List<Table.Line> lines = new ArrayList<>();
        add(lines, "summary.index", cells.percent(overall));
        add(lines, "summary.low", cells.low(overall));
        add(lines, "summary.high", cells.high(overall));
        add(lines, "summary.margin", cells.margin(overall));
        add(lines, "summary.target", new Cell.Decimal(index.heading().target()));
        add(lines, "summary.verdict", new Cell.Text(verdict(index.verdict())));
        add(lines, "summary.unweighted", cells.unweighted(overall));
        add(lines, "summary.cases", new Cell.Count(index.reconciliation().counted()));
        add(lines, "summary.clusters", new Cell.Count(index.sample().clusters()));
        add(lines, "summary.strata", new Cell.Count(index.sample().strata()));
        add(lines, "summary.effect", cells.effect(overall));
        add(lines, "summary.effective", cells.effectiveCases(overall));
        add(lines, "summary.degrees", cells.degrees(overall));
        add(lines, "summary.rule", new Cell.Text(index.rule().text()));
        return new Table(
                "summary",
                words.text("summary.title"),
                List.of(column("column.what", 60), Table.Column.number(words.text("column.value"), 40)),
                lines,
                remarks());
    }

    private void add(List<Table.Line> lines, String key, Cell cell) {
        lines.add(new Table.Line(1, List.of(new Cell.Text(words.text(key)), cell)));
    }

    String verdict(TargetVerdict verdict) {
        return words.text("verdict." + verdict.code());
    }

    /** The whole, the contents and the factors. */
    public Table measures() {
        return rows(
                "measures",
                index.rows().stream()
                        .filter(row -> row.measure().level() != Measure.Level.ITEM)
                        .toList());
    }

    /** The items. */
    public Table items() {
        return rows(
                "items",
                index.rows().stream()
                        .filter(row -> row.measure().level() == Measure.Level.ITEM)
                        .toList());
    }

    private Table rows(String id, List<MeasureRow> rows) {
        List<Table.Line> lines = new ArrayList<>();
        for (MeasureRow row : rows) {
            Optional<Figures> figures = Optional.of(row.figures());
            Measure measure = row.measure();
            lines.add(new Table.Line(
                    depth(measure.level()),
                    List.of(
                            new Cell.Text(measure.code()),
                            new Cell.Text(measure.label()),
                            new Cell.Count(measure.items()),
                            cells.cases(figures),
                            cells.percent(figures),
                            cells.low(figures),
                            cells.high(figures),
                            cells.margin(figures),
                            cells.unweighted(figures),
                            new Cell.Count(row.without()),
                            new Cell.Decimal(row.withoutPercent()),
                            new Cell.Decimal(row.answersMissing()),
                            cells.effect(figures),
                            cells.effectiveCases(figures),
                            cells.degrees(figures),
                            verdictOf(figures),
                            cells.note(figures))));
        }
        boolean items = id.equals("items");
        return new Table(
                id,
                words.text(id + ".title"),
                List.of(
                        column("column.code", items ? 12 : 0),
                        column("column." + id, items ? 40 : 44),
                        number("column.items", items ? 0 : 8),
                        number("column.cases", 10),
                        number("column.percent", 11),
                        number("column.low", 10),
                        number("column.high", 10),
                        number("column.margin", 0),
                        number("column.unweighted", items ? 0 : 12),
                        number("column.without", 0),
                        number("column.without-percent", items ? 11 : 0),
                        number("column.answers-missing", items ? 0 : 11),
                        number("column.effect", 0),
                        number("column.effective", 0),
                        number("column.degrees", 0),
                        column("column.verdict", items ? 0 : 13),
                        column("column.note", 0)),
                lines,
                remarks());
    }

    private static int depth(Measure.Level level) {
        return switch (level) {
            case OVERALL -> 0;
            case CONTENT -> 1;
            case FACTOR -> 2;
            case ITEM -> 3;
        };
    }

    private Cell verdictOf(Optional<Figures> figures) {
        return new Cell.Text(
                figures.map(f -> TargetVerdict.of(f.headline(), index.heading().target()))
                        .map(verdict -> words.text("verdict.short." + verdict.code()))
                        .orElse(""));
    }

    /** What would move the index most, from the most: the items. */
    public Table moves() {
        List<Table.Line> lines = new ArrayList<>();
        for (MeasureRow row : byPointsLost()) {
            Optional<Figures> figures = Optional.of(row.figures());
            lines.add(new Table.Line(
                    1,
                    List.of(
                            new Cell.Text(row.measure().code()),
                            new Cell.Text(row.measure().label()),
                            cells.percent(figures),
                            cells.withheldOr(figures, new Cell.Decimal(row.pointsLost())))));
        }
        return new Table(
                "moves",
                words.text("moves.title"),
                List.of(
                        column("column.code", 12),
                        column("column.items", 60),
                        number("column.percent", 13),
                        number("column.points-lost", 15)),
                lines,
                remarks());
    }

    /** The items by how much the index would rise if everybody were satisfied with them, the most first. */
    public List<MeasureRow> byPointsLost() {
        return index.rows().stream()
                .filter(row -> row.measure().level() == Measure.Level.ITEM)
                .sorted(Comparator.comparing(MeasureRow::pointsLost).reversed())
                .toList();
    }

    /** The index by one property; on paper the contents beside the whole, elsewhere the factors too. */
    public Table breakdown(Breakdown breakdown) {
        List<Measure> measures = index.measures();
        List<Table.Column> columns = new ArrayList<>(List.of(
                column("column.code", 0),
                Table.Column.text(breakdown.label(), 34),
                number("column.cases", 8),
                number("column.percent", 10),
                number("column.low", 9),
                number("column.high", 9),
                column("column.verdict", 13),
                number("column.margin", 0),
                number("column.unweighted", 0)));
        for (Measure measure : measures) {
            boolean content = measure.level() == Measure.Level.CONTENT;
            if (measure.level() != Measure.Level.OVERALL) {
                columns.add(Table.Column.number(measure.label(), content ? 12 : 0));
            }
        }
        columns.add(column("column.not-apart", 0));
        columns.add(column("column.note", 0));
        List<Table.Line> lines = new ArrayList<>();
        for (Breakdown.Group group : breakdown.groups()) {
            lines.add(line(breakdown, group));
        }
        List<String> remarks = new ArrayList<>();
        if (breakdown.unknown() > 0) {
            remarks.add(words.text("breakdown.unknown", numbers.count(breakdown.unknown())));
        }
        if (breakdown.overlapping()) {
            remarks.add(words.text("breakdown.overlapping"));
        }
        remarks.addAll(remarks());
        return new Table(
                "by-" + breakdown.code(), words.text("breakdown.title", breakdown.label()), columns, lines, remarks);
    }

    private Table.Line line(Breakdown breakdown, Breakdown.Group group) {
        Optional<Figures> overall = group.overall();
        List<Cell> line = new ArrayList<>(List.of(
                new Cell.Text(group.code()),
                new Cell.Text(group.label()),
                new Cell.Count(group.interviews()),
                cells.percent(overall),
                cells.low(overall),
                cells.high(overall),
                verdictOf(overall),
                cells.margin(overall),
                cells.unweighted(overall)));
        for (int i = 0; i < index.measures().size(); i++) {
            if (index.measures().get(i).level() != Measure.Level.OVERALL) {
                line.add(cells.percent(group.figures().get(i)));
            }
        }
        line.add(new Cell.Text(String.join(
                "; ",
                group.notApart().stream()
                        .map(other -> breakdown.groups().get(other).label())
                        .toList())));
        line.add(cells.note(overall));
        return new Table.Line(1, line);
    }

    /** What people answered: questions that share their choices in one table, every other one in a table of its own. */
    public List<Table> distributions() {
        DistributionTables tables = new DistributionTables(words, cells, source());
        return Grouped.of(index.distributions()).stream().map(tables::table).toList();
    }

    /** The table of questions that share their choices, or of one question. */
    public Table distribution(List<Distribution> together) {
        return new DistributionTables(words, cells, source()).table(together);
    }

    /** Beside earlier seasons; nothing where none is known. */
    public Optional<Table> comparisons() {
        if (index.comparisons().isEmpty()) {
            return Optional.empty();
        }
        List<Table.Line> lines = new ArrayList<>();
        for (Comparison comparison : index.comparisons()) {
            Optional<Figures> now = index.rows().stream()
                    .filter(row -> row.measure().equals(comparison.measure()))
                    .map(MeasureRow::figures)
                    .findFirst();
            lines.add(new Table.Line(
                    comparison.measure().level() == Measure.Level.OVERALL ? 0 : 1,
                    List.of(
                            new Cell.Text(comparison.season()),
                            new Cell.Text(comparison.measure().label()),
                            new Cell.Decimal(comparison.earlier()),
                            cells.percent(now),
                            cells.withheldOr(now, new Cell.Points(comparison.difference())),
                            cells.withheldOr(now, points(comparison.low())),
                            cells.withheldOr(now, points(comparison.high())),
                            new Cell.Text(certainty(comparison)))));
        }
        return Optional.of(new Table(
                "comparisons",
                words.text("comparisons.title"),
                List.of(
                        column("column.season", 9),
                        column("column.measures", 27),
                        number("column.earlier", 10),
                        number("column.now", 10),
                        number("column.difference", 11),
                        number("column.low", 9),
                        number("column.high", 9),
                        column("column.certainty", 20)),
                lines,
                remarks()));
    }

    private static Cell points(Optional<BigDecimal> number) {
        return number.<Cell>map(Cell.Points::new).orElseGet(Cell.Empty::new);
    }

    /** What can be said of a difference. */
    String certainty(Comparison comparison) {
        if (comparison.low().isEmpty() || comparison.high().isEmpty()) {
            return words.text("certainty.published");
        }
        boolean holdsZero =
                comparison.low().get().signum() <= 0 && comparison.high().get().signum() >= 0;
        return words.text(
                holdsZero
                        ? "certainty.open"
                        : comparison.difference().signum() > 0 ? "certainty.up" : "certainty.down");
    }

    /** The whole index by which interviews it is made of. */
    public Table bases() {
        List<Table.Line> lines = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            Optional<Figures> figures = Optional.ofNullable(index.bases().get(basis));
            if (figures.isPresent()) {
                lines.add(new Table.Line(
                        basis == index.heading().basis() ? 0 : 1,
                        List.of(
                                new Cell.Text(words.text("basis." + basis.code())),
                                cells.cases(figures),
                                cells.percent(figures),
                                cells.low(figures),
                                cells.high(figures))));
            }
        }
        return new Table(
                "bases",
                words.text("bases.title"),
                List.of(
                        column("column.basis", 56),
                        number("column.cases", 11),
                        number("column.percent", 11),
                        number("column.low", 11),
                        number("column.high", 11)),
                lines,
                remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(cells.remarks());
        remarks.add(source());
        return remarks;
    }

    private Table.Column column(String key, int share) {
        return Table.Column.text(words.text(key), share);
    }

    private Table.Column number(String key, int share) {
        return Table.Column.number(words.text(key), share);
    }
}
