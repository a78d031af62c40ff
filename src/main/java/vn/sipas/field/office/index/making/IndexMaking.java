package vn.sipas.field.office.index.making;

import java.util.List;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.office.index.SeasonIndex;

/** What came of making an index. */
public sealed interface IndexMaking {

    record Made(SeasonIndex index) implements IndexMaking {}

    /** There is none; at least one reason. */
    record Refused(List<Fault> faults) implements IndexMaking {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One reason.
     *
     * @param detail the cases, the breakdown or the stratum meant; may be empty
     */
    record Fault(Reason why, String detail) {}
}
