package vn.sipas.field.app.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.util.Duration;

/**
 * Keeps a word that an input method (Telex) is still composing when the field loses the keyboard: JavaFX drops it then. It is
 * put back where it stood. A word taken back with the keyboard stays in the field and is left alone. FX thread.
 */
public final class ComposedText {

    /** A cancelled composition followed this soon by the loss of focus was cancelled by it. */
    private static final Duration SAME_MOMENT = Duration.millis(120);

    /** So much later the input method may still finish a word that it has cancelled: fcitx5 does both when the mouse is pressed. */
    private static final Duration LATE = Duration.millis(500);

    private final TextInputControl field;
    private final PauseTransition moment = new PauseTransition(SAME_MOMENT);
    private String composed = "";
    private final PauseTransition late = new PauseTransition(LATE);
    private String cancelled = "";
    private String returned = "";
    private int place;

    private ComposedText(TextInputControl field) {
        this.field = field;
    }

    /** The field's guard; a field has one. */
    public static ComposedText guard(TextInputControl field) {
        if (field.getProperties().get(ComposedText.class) instanceof ComposedText before) {
            return before;
        }
        ComposedText guard = new ComposedText(field);
        field.getProperties().put(ComposedText.class, guard);
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, guard::changed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                guard.keep();
            }
        });
        guard.moment.setOnFinished(_ -> guard.cancelled = "");
        guard.late.setOnFinished(_ -> guard.returned = "");
        return guard;
    }

    /** Whether a word is being composed at this moment. */
    public boolean composing() {
        return !composed.isEmpty();
    }

    private void changed(InputMethodEvent event) {
        if (!returned.isEmpty() && event.getCommitted().equals(returned)) {
            // It stands there already.
            returned = "";
            event.consume();
            return;
        }
        StringBuilder now = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            now.append(run.getText());
        }
        boolean gone = now.isEmpty() && event.getCommitted().isEmpty() && composing();
        if (composed.isEmpty() && !now.isEmpty()) {
            place = field.getSelection().getStart();
        }
        String before = composed;
        composed = now.toString();
        if (gone && field.isFocused()) {
            cancelled = before;
            moment.playFromStart();
        } else if (gone) {
            // The field has lost the keyboard already: let the skin forget its composition, then put the word back.
            event.consume();
            field.getOnInputMethodTextChanged().handle(event);
            putBack(before);
        } else {
            cancelled = "";
        }
    }

    /**
     * Puts a word back that was cancelled a moment ago: by what is about to happen, a click or a key that leaves the text, and not
     * by the person.
     */
    public void keep() {
        if (!cancelled.isEmpty()) {
            String word = cancelled;
            cancelled = "";
            putBack(word);
        }
    }

    private void putBack(String word) {
        returned = word;
        late.playFromStart();
        field.insertText(Math.min(place, field.getLength()), word);
    }
}
