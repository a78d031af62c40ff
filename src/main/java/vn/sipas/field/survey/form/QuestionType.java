package vn.sipas.field.survey.form;

/** What kind of answer a question takes; the words are XLSForm's. */
public enum QuestionType {
    /** Nothing to answer: a text to read out or to read. */
    NOTE,
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    TIME,
    DATE_TIME,
    SELECT_ONE,
    SELECT_MULTIPLE,
    /** All choices, put in order. */
    RANK,
    /** A number from {@code start} to {@code end} in steps. */
    RANGE,
    /** One box to tick: {@code OK} or nothing. */
    ACKNOWLEDGE,
    GEOPOINT,
    BARCODE,
    /** A photo, sound, film or other file: this program takes photos alone, and says so. */
    FILE
}
