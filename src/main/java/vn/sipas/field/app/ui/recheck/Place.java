package vn.sipas.field.app.ui.recheck;

/** What the screen shows below its one next step. */
enum Place {
    /** What that step is about, and how far the verdict is. */
    STEP,
    /** Whom to call and to visit. */
    PEOPLE,
    /** All tickets. */
    TICKETS,
    /** What somebody should look at. */
    ALARMS
}
