package vn.sipas.field.survey.interview;

/**
 * One page of the form as the list of sections names it.
 *
 * @param key the page's key
 * @param title short ({@code Câu 9.II.A Tiếp cận dịch vụ}); empty for a page that has no words for itself
 * @param full all its headings, outermost first, one a line
 * @param answered questions with an answer or a reason for none
 * @param asked questions that need one or have one at this moment
 * @param visited whether the page has been on screen in this sitting
 */
public record Section(String key, String title, String full, int answered, int asked, boolean visited) {

    /** How a section stands. */
    public enum State {
        NOW,
        DONE,
        GAPS,
        LATER
    }

    /** How it stands if {@code now} is the key of the section on screen. */
    public State state(String now) {
        if (key.equals(now)) {
            return State.NOW;
        }
        if (!visited && answered == 0) {
            return State.LATER;
        }
        return answered < asked ? State.GAPS : State.DONE;
    }
}
