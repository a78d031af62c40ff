package vn.sipas.field.survey.sample.draw;

import java.util.List;

/** What came of reading a rule's text. */
public sealed interface RuleReading {

    record Accepted(SamplingRule rule) implements RuleReading {}

    /** Everything that is wrong; there is at least one. */
    record Refused(List<Fault> faults) implements RuleReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param place the word it is about, or how the rule would be written
     */
    record Fault(RuleFault why, String place) {}
}
