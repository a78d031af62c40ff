package vn.sipas.field.app.ui.recheck;

/** What the screen shows below its one next step. */
enum Place {
    /** What that step is about, and how far the verdict is. */
    STEP,
    /** Whom to call and to visit. */
    PEOPLE,
    /** Another list to be settled: over what came late, or over one enumerator's forms. */
    LIST,
    /** All tickets. */
    TICKETS,
    /** What somebody should look at. */
    ALARMS
}
