package vn.sipas.field.survey.sample.draw;

import java.util.List;

/** What came of a draw. */
public sealed interface DrawCheck {

    record Drawn(DrawnSample sample) implements DrawCheck {}

    /** The ids are not those that were committed to; nothing is drawn. There is at least one reason. */
    record Refused(List<Fault> faults) implements DrawCheck {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param stratum where; empty for the whole
     */
    record Fault(DrawFault why, String stratum) {}
}
