package vn.sipas.field.app.ui.interview;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Where the character of a digit key may land: only where the keyboard was when the key went down. The digit that answers a
 * question moves the keyboard on, and would else be typed into the field of the next one, again and again if it is held.
 * Other keys answer nothing and land where they land. FX thread.
 */
final class Landing {

    private final Map<KeyCode, Object> down = new EnumMap<>(KeyCode.class);
    private Optional<Object> last = Optional.empty();

    /** A key went down, or is held, with the keyboard at {@code place}. */
    void pressed(KeyCode key, Object place) {
        if (key.isDigitKey()) {
            down.putIfAbsent(key, place);
        }
        last = Optional.ofNullable(down.get(key));
    }

    void released(KeyCode key) {
        down.remove(key);
        last = Optional.empty();
    }

    /** Whether a character that comes now, with the keyboard at {@code place}, belongs to where it was before. */
    boolean strays(Object place) {
        return last.isPresent() && !last.get().equals(place);
    }

    void clear() {
        down.clear();
        last = Optional.empty();
    }
}
