package vn.sipas.field.office.index.known;

import vn.sipas.field.base.language.Reason;

/** What is wrong with a table of known figures. */
public enum TableFault implements Reason {
    /** There is no row below the headings. */
    TABLE_EMPTY,
    /** A column is missing; its name is told. */
    TABLE_COLUMN_MISSING,
    /** A cell has to be filled in. */
    TABLE_CELL_EMPTY,
    /** A cell is no number, or one outside what it may be. */
    TABLE_NUMBER_BAD,
    /** The same row a second time. */
    TABLE_ROW_TWICE
}
