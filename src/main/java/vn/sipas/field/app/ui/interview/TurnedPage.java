package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import vn.sipas.field.survey.form.Question;

/**
 * A page that has just turned by itself. Whoever pressed Enter or Page Down after the last answer out of habit meant the page
 * before: for a moment these keys do nothing, least of all finish the interview or hand the laptop over. FX thread.
 */
final class TurnedPage {

    /** As long as a finger needs that was on its way already. */
    private static final Duration MOMENT = Duration.millis(600);

    private final PauseTransition moment = new PauseTransition(MOMENT);
    private Optional<Question> last = Optional.empty();

    /** The question whose answer turned the page, as the state on screen has it. */
    void show(Optional<Question> finished) {
        if (!finished.equals(last)) {
            last = finished;
            moment.stop();
            if (finished.isPresent()) {
                moment.playFromStart();
            }
        }
    }

    /** Whether a key that goes down now was meant for the page before; any other key has seen this one. */
    boolean swallows(KeyCode code) {
        boolean now = moment.getStatus() == Animation.Status.RUNNING;
        boolean onwards = code == KeyCode.ENTER || code == KeyCode.PAGE_DOWN;
        if (!onwards) {
            moment.stop();
        }
        return now && onwards;
    }
}
