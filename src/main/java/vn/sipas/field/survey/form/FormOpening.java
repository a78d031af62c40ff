package vn.sipas.field.survey.form;

import java.util.List;

/** What came of opening a form. */
public sealed interface FormOpening {

    /** The form can be filled in. */
    record Opened(FormFile form) implements FormOpening {}

    /** The form can't be used. There is at least one finding; where possible all are named, not the first one only. */
    record Refused(List<Finding> findings) implements FormOpening {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
