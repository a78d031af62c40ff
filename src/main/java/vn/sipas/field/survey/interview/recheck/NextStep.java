package vn.sipas.field.survey.interview.recheck;

import java.util.EnumSet;
import java.util.Set;

/** What may come next for a ticket of a re-check. */
public sealed interface NextStep {

    /**
     * A call.
     *
     * @param bands in which it would be one of the calls that are due
     * @param agreed whether the person agreed to be called again, so that any time will do
     */
    record Call(Set<Band> bands, boolean agreed) implements NextStep {
        public Call {
            bands = bands.isEmpty() ? Set.of() : EnumSet.copyOf(bands);
        }
    }

    /** A visit. */
    record Visit() implements NextStep {}

    /** Nothing: the ticket is closed. */
    record Closed(RecheckOutcome.Meaning meaning) implements NextStep {}
}
