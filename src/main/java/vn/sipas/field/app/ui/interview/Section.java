package vn.sipas.field.app.ui.interview;

/**
 * One line of the list of sections.
 *
 * @param key what {@link VisitPort#section} takes
 * @param answered questions with an answer or a reason for none
 * @param asked questions asked in it at this moment
 * @param visited whether one of its pages has been on screen
 * @param locked whether it was answered by hand-over and can't be opened again
 */
public record Section(String key, String title, int answered, int asked, boolean visited, boolean locked) {

    /** How a section stands. */
    public enum State {
        NOW,
        DONE,
        GAPS,
        LOCKED,
        LATER
    }

    /** How it stands if {@code now} is the key of the section on screen. */
    public State state(String now) {
        if (key.equals(now)) {
            return State.NOW;
        }
        if (locked) {
            return State.LOCKED;
        }
        if (!visited && answered == 0) {
            return State.LATER;
        }
        return answered < asked ? State.GAPS : State.DONE;
    }
}
