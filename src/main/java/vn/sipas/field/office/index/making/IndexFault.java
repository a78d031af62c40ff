package vn.sipas.field.office.index.making;

import vn.sipas.field.base.language.Reason;

/** Why there is no index. */
public enum IndexFault implements Reason {
    /** The form marks no question as an item. */
    FORM_WITHOUT_ITEMS,
    /** Fewer than two interviews count. */
    TOO_FEW_INTERVIEWS,
    /** Nobody answered an item. */
    NOBODY_ANSWERED,
    /** The rule weighs by the sample's design, and no weights were given. */
    WEIGHTS_MISSING,
    /** The rule fits weights to populations, and none were given. */
    POPULATIONS_MISSING,
    /** These interviews' cases are not in the table of the sample. */
    CASES_NOT_IN_SAMPLE,
    /** A population is given for a breakdown or a choice that the form doesn't have. */
    POPULATION_OF_NOTHING
}
