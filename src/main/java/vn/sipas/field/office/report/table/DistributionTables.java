package vn.sipas.field.office.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.office.index.Distribution;

/** What people answered to questions. */
final class DistributionTables {

    /** With more choices than this a line of shares does not fit a page. */
    private static final int MOST_CHOICES = 6;

    private static final int CHOICE = 9;
    private static final int LABEL = 100 - 8 - 9;

    private final Messages words;
    private final FigureCells cells;
    private final String source;

    DistributionTables(Messages words, FigureCells cells, String source) {
        this.words = words;
        this.cells = cells;
        this.source = source;
    }

    Table table(List<Distribution> together) {
        return together.size() > 1 && together.getFirst().bars().size() <= MOST_CHOICES
                ? grid(together)
                : list(together);
    }

    /** A line a question, a column a choice. */
    private Table grid(List<Distribution> together) {
        Distribution first = together.getFirst();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(words.text("column.code"), 0));
        columns.add(Table.Column.text(
                words.text("column.question"), LABEL - CHOICE * first.bars().size()));
        columns.add(Table.Column.number(words.text("column.cases"), 8));
        first.bars().forEach(bar -> columns.add(Table.Column.number(bar.label(), CHOICE)));
        first.bars().forEach(bar -> columns.add(Table.Column.number(words.text("column.count-of", bar.label()), 0)));
        columns.add(Table.Column.number(words.text("column.unanswered"), 9));
        reasons().forEach(reason -> columns.add(Table.Column.number(reason(reason), 0)));
        columns.add(Table.Column.number(words.text("column.silent"), 0));
        List<Table.Line> lines = new ArrayList<>();
        for (Distribution question : together) {
            List<Cell> line = new ArrayList<>();
            line.add(new Cell.Text(question.question()));
            line.add(new Cell.Text(question.label()));
            line.add(new Cell.Count(question.answered()));
            question.bars().forEach(bar -> line.add(cells.percent(bar.figures())));
            question.bars().forEach(bar -> line.add(cells.withheldOr(bar.figures(), new Cell.Count(bar.count()))));
            line.add(new Cell.Count(unanswered(question)));
            reasons().forEach(reason -> line.add(new Cell.Count(count(question, reason))));
            line.add(new Cell.Count(question.silent()));
            lines.add(new Table.Line(1, line));
        }
        return new Table(id(first), title(together), columns, lines, remarks(words.text("distribution.percent")));
    }

    /** A line a choice. */
    private Table list(List<Distribution> together) {
        List<Table.Line> lines = new ArrayList<>();
        for (Distribution question : together) {
            if (together.size() > 1) {
                lines.add(line(0, question.question(), question.label(), new Cell.Count(question.answered())));
            }
            for (Distribution.Bar bar : question.bars()) {
                lines.add(new Table.Line(
                        1,
                        List.of(
                                new Cell.Text(bar.code()),
                                new Cell.Text(bar.label()),
                                cells.withheldOr(bar.figures(), new Cell.Count(bar.count())),
                                cells.percent(bar.figures()),
                                cells.low(bar.figures()),
                                cells.high(bar.figures()))));
            }
            lines.add(line(0, "", words.text("distribution.answered"), new Cell.Count(question.answered())));
            for (Missing reason : reasons()) {
                if (count(question, reason) > 0) {
                    lines.add(line(2, "", reason(reason), new Cell.Count(count(question, reason))));
                }
            }
            if (question.silent() > 0) {
                lines.add(line(2, "", words.text("column.silent"), new Cell.Count(question.silent())));
            }
        }
        Distribution first = together.getFirst();
        return new Table(
                id(first),
                title(together),
                List.of(
                        Table.Column.text(words.text("column.code"), 0),
                        Table.Column.text(words.text("column.choice"), 58),
                        Table.Column.number(words.text("column.count"), 12),
                        Table.Column.number("%", 10),
                        Table.Column.number(words.text("column.low"), 10),
                        Table.Column.number(words.text("column.high"), 10)),
                lines,
                remarks(words.text(first.several() ? "distribution.several" : "distribution.percent")));
    }

    private static Table.Line line(int level, String code, String label, Cell count) {
        return new Table.Line(
                level,
                List.of(
                        new Cell.Text(code),
                        new Cell.Text(label),
                        count,
                        new Cell.Empty(),
                        new Cell.Empty(),
                        new Cell.Empty()));
    }

    private List<String> remarks(String first) {
        return Stream.of(List.of(first), cells.remarks(), List.of(source))
                .flatMap(List::stream)
                .toList();
    }

    private static String id(Distribution of) {
        return "answers-" + of.question();
    }

    private String title(List<Distribution> together) {
        Distribution first = together.getFirst();
        return together.size() == 1
                ? first.label()
                : words.text(
                        "distribution.title",
                        words.text("topic." + Topic.of(first.topic()).key()),
                        first.question(),
                        together.getLast().question());
    }

    private static List<Missing> reasons() {
        return List.of(Missing.values());
    }

    private String reason(Missing reason) {
        return words.text(
                switch (reason) {
                    case DOESNT_KNOW -> "missing.doesnt-know";
                    case DOESNT_USE -> "missing.doesnt-use";
                    case REFUSES -> "missing.refuses";
                });
    }

    private static int count(Distribution question, Missing reason) {
        return question.reasons().getOrDefault(reason, 0);
    }

    private static long unanswered(Distribution question) {
        return question.reasons().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum()
                + question.silent();
    }
}
