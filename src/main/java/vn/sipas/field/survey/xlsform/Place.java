package vn.sipas.field.survey.xlsform;

import vn.sipas.field.base.sheet.Sheet;

/**
 * Where in the workbook something stands.
 *
 * @param sheet the sheet's name, or the one a missing sheet must have
 * @param row as the spreadsheet shows it, from 1; 0 for the whole sheet
 * @param column its letters; "" for the whole row, or where the sheet has no such column
 * @param heading the column's heading; "" for the whole row
 */
public record Place(String sheet, int row, String column, String heading) {

    /** A whole sheet. */
    public static Place sheet(String sheet) {
        return new Place(sheet, 0, "", "");
    }

    /** A whole row. */
    public static Place row(String sheet, int row) {
        return new Place(sheet, row, "", "");
    }

    /** A cell in a column counted from 0. */
    public static Place cell(String sheet, int row, int column, String heading) {
        return new Place(sheet, row, Sheet.column(column), heading);
    }

    /** The cell under {@code heading} in this row, which is blank or whose column isn't there. */
    public Place under(String heading) {
        return new Place(sheet, row, "", heading);
    }
}
