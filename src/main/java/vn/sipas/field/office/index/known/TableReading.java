package vn.sipas.field.office.index.known;

import java.util.List;

/** What came of reading a table. */
public sealed interface TableReading<T> {

    /** Every row was good. */
    record Read<T>(T value) implements TableReading<T> {}

    /** Nothing is used; there is at least one fault. */
    record Refused<T>(List<Wrong> faults) implements TableReading<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One fault.
     *
     * @param row as the spreadsheet program counts, from 1
     * @param column its letters, or empty where the whole row is meant
     * @param name the column's name
     */
    record Wrong(TableFault why, int row, String column, String name) {}
}
