package vn.sipas.field.survey.sample.seed;

import java.util.List;
import vn.sipas.field.survey.sample.Seed;

/** What came of a seed that somebody typed. */
public sealed interface SeedReading {

    record Accepted(Seed seed) implements SeedReading {}

    /** Everything that is wrong; there is at least one. */
    record Refused(List<Fault> faults) implements SeedReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param place which throw, from 1, or how many digits were typed; 0 where there is nothing to name
     */
    record Fault(SeedFault why, int place) {}
}
