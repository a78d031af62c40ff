package vn.sipas.field.base.sheet;

import java.util.List;

/** What came of reading a workbook. */
public sealed interface WorkbookReading {

    record Read(Workbook workbook) implements WorkbookReading {}

    /** Nothing was read. There is at least one fault; where possible all are named, not the first one only. */
    record Refused(List<Fault> faults) implements WorkbookReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
