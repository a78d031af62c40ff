package vn.sipas.field.app.ui;

import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Keys given straight to whatever has the keyboard: no robot between, so that long walks are quick. */
final class Keyboard {

    private static final int MINUTES = 2;

    private final Stage window;

    Keyboard(Stage window) {
        this.window = window;
    }

    Keyboard type(KeyCode... codes) {
        for (KeyCode code : codes) {
            stroke(code, "", false);
        }
        return this;
    }

    Keyboard write(String words) {
        words.chars().forEach(letter -> stroke(KeyCode.UNDEFINED, Character.toString(letter), false));
        return this;
    }

    Keyboard control(KeyCode code) {
        stroke(code, "", true);
        return this;
    }

    private void stroke(KeyCode code, String letter, boolean control) {
        if (letter.isEmpty()) {
            fire(KeyEvent.KEY_PRESSED, code, "", control);
        }
        String typed = letter.isEmpty() && code.isDigitKey() ? code.getName() : letter;
        if (!typed.isEmpty() && !control) {
            fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed, false);
        }
        if (letter.isEmpty()) {
            fire(KeyEvent.KEY_RELEASED, code, "", control);
        }
    }

    private void fire(EventType<KeyEvent> what, KeyCode code, String letter, boolean control) {
        onScreen(() -> {
            EventTarget owner = window.getScene().getFocusOwner();
            String character = letter.isEmpty() ? KeyEvent.CHAR_UNDEFINED : letter;
            Event.fireEvent(
                    owner == null ? window.getScene() : owner,
                    new KeyEvent(what, character, code.getName(), code, false, control, false, false));
        });
    }

    /** Does {@code action} on the FX thread, and returns when it is done. */
    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(MINUTES), action);
    }
}
