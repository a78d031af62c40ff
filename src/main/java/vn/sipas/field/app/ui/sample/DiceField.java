package vn.sipas.field.app.ui.sample;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sipas.field.app.ui.Digits;

/**
 * Digits read aloud, grouped as they are typed. By key code where a digit's key is pressed: the Windows layout for Vietnamese types
 * letters there. FX thread.
 */
final class DiceField extends TextField {

    private boolean typedByKey;

    DiceField() {
        getStyleClass().add("digits-field");
        setTextFormatter(new TextFormatter<>(DiceField::grouped));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (typedByKey) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> typedByKey = false);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        typedByKey = plain && Digits.of(code).isPresent();
        if (typedByKey) {
            Digits.of(code).ifPresent(digit -> replaceSelection(Integer.toString(digit)));
            event.consume();
        }
    }

    /** The whole text anew, with the caret behind as many digits as before. */
    private static TextFormatter.Change grouped(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String wanted = change.getControlNewText();
        String grouped = SeedModel.grouped(wanted);
        int digits = SeedModel.throwsIn(wanted.substring(0, Math.clamp(change.getCaretPosition(), 0, wanted.length())));
        int caret = 0;
        while (digits > 0 && caret < grouped.length()) {
            digits -= grouped.charAt(caret) == ' ' ? 0 : 1;
            caret++;
        }
        change.setRange(0, change.getControlText().length());
        change.setText(grouped);
        change.setCaretPosition(caret);
        change.setAnchor(caret);
        return change;
    }
}
