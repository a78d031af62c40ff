package vn.sipas.field.base.sheet;

import java.util.List;

/** What came of reading a CSV file. */
public sealed interface CsvReading {

    /**
     * @param encoding the one named, or the one it was found to be in: people should be shown that, and some of the text
     * @param separator between cells: a comma, a semicolon or a tab
     */
    record Read(Sheet sheet, CsvEncoding encoding, char separator) implements CsvReading {}

    /** Nothing was read. There is at least one fault. */
    record Refused(List<Fault> faults) implements CsvReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
