package vn.sipas.field.survey.frame.reading;

import java.util.List;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.frame.heading.FrameColumn;

/** What came of reading lists. */
public sealed interface FrameReading {

    /** They were read; whether there are rows that can't be lines stands in the preview. */
    record Read(FrameDraft draft) implements FrameReading {}

    /** Columns that are needed are not found: somebody has to say which they are. */
    record Unmapped(List<FramePreview.Table> tables, List<Missing> missing) implements FrameReading {
        public Unmapped {
            tables = List.copyOf(tables);
            missing = List.copyOf(missing);
        }
    }

    /** Nothing can be read. */
    record Refused(List<Wrong> faults) implements FrameReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody ended it. */
    record Stopped() implements FrameReading {}

    /** A column that is not found, or whose heading, which somebody named, is not. */
    record Missing(FrameFault why, String file, int row, FrameColumn column) {}

    /** What is wrong with a file. */
    record Wrong(String file, Reason why, List<String> details) {
        public Wrong {
            details = List.copyOf(details);
        }
    }
}
