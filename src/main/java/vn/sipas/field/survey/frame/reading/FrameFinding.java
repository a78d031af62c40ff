package vn.sipas.field.survey.frame.reading;

/**
 * One thing found in one row.
 *
 * @param row as the spreadsheet program counts, from 1
 * @param column its letters, or empty where the whole row is meant
 * @param detail what the sentence names, or empty; never what stands in a cell
 */
public record FrameFinding(FrameFault why, String file, int row, String column, String detail) {

    /** {@code list.xlsx!C12} or {@code list.csv:12}. */
    public String where() {
        return file + (column.isEmpty() ? ":" : "!" + column) + row;
    }
}
