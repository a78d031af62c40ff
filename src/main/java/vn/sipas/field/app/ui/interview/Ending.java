package vn.sipas.field.app.ui.interview;

/** How the interview's screen was left. */
public enum Ending {
    PAUSED,
    FINISHED,
    BROKEN_OFF,
    GIVEN_UP
}
