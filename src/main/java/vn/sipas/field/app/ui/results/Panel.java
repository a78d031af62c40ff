package vn.sipas.field.app.ui.results;

import java.util.Locale;

/** The places of the dashboard, in their order; each is opened by its number. */
enum Panel {
    UNITS,
    FACTORS,
    MOVES,
    GROUPS,
    ANSWERS,
    YEARS,
    /** From the interviews in the books to those that count: a table alone. */
    SUM;

    /** The end of its words' keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
