package vn.sipas.field.survey.form;

import vn.sipas.field.base.language.Reason;

/** Why a form was not opened, an answer not taken, or a stored answer not put back. */
public enum FormFault implements Reason {
    // the form as a file
    TOO_LARGE,
    NOT_UTF_8,
    NOT_XML,
    DOCTYPE,
    TOO_DEEP,
    NOT_AN_XFORM,
    NO_INSTANCE,
    MISSING_FILE,
    BAD_FILE,
    // what it asks for
    UNKNOWN_FUNCTION,
    UNSUPPORTED,
    NO_PLACE,
    CHOICES_WITHOUT_LABEL,
    CHOICES_FAIL,
    LABEL_FAILS,
    CYCLE,
    NOT_A_VALID_FORM,
    WARNING_BAD,
    // an answer
    UNKNOWN_QUESTION,
    NOT_RELEVANT,
    READ_ONLY,
    NOT_ANSWERABLE,
    BLANK,
    NOT_TEXT,
    NOT_A_WHOLE_NUMBER,
    NOT_A_NUMBER,
    NOT_A_DATE,
    NOT_A_TIME,
    NOT_A_DATE_TIME,
    NOT_A_PLACE,
    NOT_A_CHOICE,
    CHOSEN_TWICE,
    NOT_ALL_RANKED,
    OUT_OF_RANGE,
    NOT_ON_A_STEP,
    NOT_OK,
    NO_PHOTO,
    PHOTOS_TOO_LARGE,
    CONSTRAINT,
    REQUIRED,
    RULE_FAILS,
    // repeats
    UNKNOWN_REPEAT,
    FIXED_REPEAT,
    TOO_MANY_INSTANCES,
    // putting back
    DIFFERENT_NOW
}
