package vn.sipas.field.office.estimate.design;

import java.util.List;

/** What came of describing a design or of weighting it. */
public sealed interface DesignCheck {

    /** It holds. */
    record Accepted(Design design) implements DesignCheck {}

    /** It does not; there is at least one reason, and at most one a kind for each group or row. */
    record Refused(List<Refusal> reasons) implements DesignCheck {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
