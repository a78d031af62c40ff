package vn.sipas.field.base.sheet;

/**
 * How much of a workbook or a CSV file is read before it is refused.
 *
 * @param fileBytes of the file as it lies on the disk
 * @param unpackedBytes of all parts of a workbook together
 * @param parts how many files a workbook's zip may hold
 * @param ratio how many times its packed size a part of more than 1 MiB may have
 * @param sheets in a workbook
 * @param rows the highest row number in a sheet
 * @param columns the most columns with anything in them
 * @param cells of all sheets, each row counted up to its last filled cell
 * @param cellLength the longest text of one cell, in UTF-16 units
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int parts,
        int ratio,
        int sheets,
        int rows,
        int columns,
        long cells,
        int cellLength) {

    private static final long MIB = 1024 * 1024;

    /** What Excel lets a cell hold. */
    private static final int EXCEL_CELL = 32_767;

    /** How many rows Excel has. */
    private static final int EXCEL_ROWS = 1_048_576;

    /** For survey forms: their largest has a few thousand rows and a hundred columns. */
    public static final Limits FORM =
            new Limits(16 * MIB, 64 * MIB, 1_000, 200, 100, 100_000, 1_024, 1_000_000, EXCEL_CELL);

    /** For lists of people: half a million rows. Meant for reading row by row; nobody should keep all of that. */
    public static final Limits LIST =
            new Limits(128 * MIB, 1_024 * MIB, 1_000, 200, 100, EXCEL_ROWS, 256, 20_000_000, EXCEL_CELL);
}
