package vn.sipas.field.office.report.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One table.
 *
 * @param id short, lower case, for files and sheets
 * @param remarks sentences below it; the last one says where the numbers come from
 */
public record Table(String id, String title, List<Column> columns, List<Line> lines, List<String> remarks) {

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        for (Line line : lines) {
            if (line.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a line of '" + id + "' has " + line.cells().size() + " cells");
            }
        }
    }

    /**
     * A column.
     *
     * @param share of the paper's width, against the other columns' shares; 0 for a column that is not on paper
     * @param numbers whether it holds numbers
     */
    public record Column(String title, int share, boolean numbers) {

        public static Column text(String title, int share) {
            return new Column(title, share, false);
        }

        public static Column number(String title, int share) {
            return new Column(title, share, true);
        }

        public boolean onPaper() {
            return share > 0;
        }
    }

    /**
     * A line.
     *
     * @param level 0 for a sum or the whole, which is printed strongly; larger for what is below it
     */
    public record Line(int level, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Those columns alone that fit a page. */
    public Table onPaper() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).onPaper())
                .boxed()
                .toList();
        return new Table(
                id,
                title,
                kept.stream().map(columns::get).toList(),
                lines.stream()
                        .map(line -> new Line(
                                line.level(),
                                kept.stream().map(line.cells()::get).toList()))
                        .toList(),
                remarks);
    }

    /** The table as text that a spreadsheet takes when it is pasted: tabs between cells, one line each. */
    public String pasted(Numbers numbers) {
        StringBuilder text = new StringBuilder();
        text.append(String.join("\t", columns.stream().map(Column::title).toList()));
        for (Line line : lines) {
            text.append('\n')
                    .append(String.join(
                            "\t",
                            line.cells().stream()
                                    .map(cell -> cell.shown(numbers).replaceAll("[\\t\\n]", " "))
                                    .toList()));
        }
        return text.append('\n').toString();
    }
}
