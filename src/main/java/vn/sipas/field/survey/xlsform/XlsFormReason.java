package vn.sipas.field.survey.xlsform;

import vn.sipas.field.base.language.Reason;

/** What can be wrong with a workbook, and what its author should know. */
public enum XlsFormReason implements Reason {
    // sheets and headings
    SURVEY_MISSING(false),
    SURVEY_MISSPELT(false),
    CHOICES_MISSING(false),
    SHEET_MISSPELT(true),
    COLUMN_MISSING(false),
    COLUMN_UNKNOWN(true),
    COLUMN_UNTRANSLATED(true),
    CELL_UNTRANSLATED(true),
    LANGUAGE_WITHOUT_CODE(true),
    HEADING_TWICE(false),
    HEADING_SAME(false),
    HEADING_PREFERRED(true),
    ATTRIBUTE_NAME(false),
    PREFIX_UNKNOWN(false),
    UNWRITABLE(false),
    ROWS_AFTER_GAP(true),
    // settings
    SETTING_UNKNOWN(true),
    SETTINGS_ROW_IGNORED(true),
    INSTANCE_ID_NEEDED(false),
    // choices
    CHOICE_COLUMN_IGNORED(true),
    CHOICE_WITHOUT_LIST(true),
    CHOICE_WITHOUT_NAME(false),
    CHOICE_WITHOUT_LABEL(true),
    CHOICE_NAME_TWICE(false),
    CHOICE_NAME_BLANK(false),
    LIST_UNUSED(true),
    LIST_LONG(true),
    // rows of the survey
    ROW_IGNORED(true),
    DISABLED(true),
    TYPE_MISSING(false),
    TYPE_UNKNOWN(false),
    TYPE_OLD(true),
    UNSUPPORTED(false),
    NAME_MISSING(false),
    NAME_INVALID(false),
    NAME_RESERVED(false),
    NAME_TWICE(false),
    NAME_ALMOST_TWICE(true),
    REPEAT_NAME_TWICE(false),
    AUDIT_NAME(false),
    LABEL_MISSING(false),
    REPEAT_WITHOUT_LABEL(true),
    CALCULATION_MISSING(false),
    END_WITHOUT_BEGIN(false),
    BEGIN_WITHOUT_END(false),
    TOO_DEEP(false),
    HANDOVER_WITHOUT_RECIPIENTS(true),
    // selects
    LIST_MISSING(false),
    LIST_UNKNOWN(false),
    FILE_ENDING(false),
    EXTERNAL_LIST_UNKNOWN(false),
    EXTERNAL_WITHOUT_FILTER(false),
    OTHER_WITH_FILTER(false),
    OTHER_WITHOUT_LIST(false),
    TABLE_LISTS_DIFFER(false),
    TABLE_WITH_FILTER(false),
    SELECT_TYPE(false),
    SOURCE_TWICE(false),
    // media and parameters
    MEDIUM_UNKNOWN(false),
    BIG_IMAGE_ALONE(false),
    PICTURE_SIZE(true),
    PARAMETERS_MALFORMED(false),
    PARAMETER_UNKNOWN(false),
    PARAMETER_BAD(false),
    PARAMETERS_TOGETHER(false),
    SEED_ALONE(false),
    RANGE_APPEARANCE(false),
    RANGE_LABEL(false),
    RANGE_ENDS(false),
    // references
    REFERENCE_MALFORMED(false),
    REFERENCE_UNKNOWN(false),
    REFERENCE_AMBIGUOUS(false),
    REFERENCE_NO_ANSWER(false);

    private final boolean warns;

    XlsFormReason(boolean warns) {
        this.warns = warns;
    }

    /** Whether the form is converted all the same. */
    public boolean warns() {
        return warns;
    }
}
