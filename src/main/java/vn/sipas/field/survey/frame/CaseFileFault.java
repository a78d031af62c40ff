package vn.sipas.field.survey.frame;

import vn.sipas.field.base.language.Reason;

/** Why a table of cases can't be used. */
public enum CaseFileFault implements Reason {
    /** There is no row below the headings. */
    CASES_EMPTY,
    /** A column is missing; names it. */
    CASES_COLUMN_MISSING,
    /** A case's code is missing or no code. */
    CASE_ID_BAD,
    /** The code stands in an earlier row already; names the code. */
    CASE_ID_TWICE,
    /** A name is missing. */
    CASE_NAME_MISSING,
    /** A year of birth is none; names what stands there. */
    CASE_BORN_BAD
}
