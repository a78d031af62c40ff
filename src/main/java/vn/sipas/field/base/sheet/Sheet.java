package vn.sipas.field.base.sheet;

import java.util.List;

/**
 * One sheet of a workbook, or a CSV file, as text.
 *
 * @param name as it stands on the sheet's tab
 * @param rows those with at least one cell that is not blank, in their order
 */
public record Sheet(String name, List<Row> rows) {

    private static final int LETTERS = 26;

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet program shows it, from 1
     * @param cells from column A on, "" where a cell is blank; numbers as people write them ({@code 18}, {@code 0.5}), dates as
     *     {@code 2026-10-02}, truth values as {@code TRUE} and {@code FALSE}
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column counted from 0; "" beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A column's letters, from 0: {@code A}, {@code B}, …, {@code Z}, {@code AA}. */
    public static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
