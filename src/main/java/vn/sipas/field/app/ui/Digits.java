package vn.sipas.field.app.ui;

import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Digits by key code, because the Windows layout for Vietnamese types ă â ê ô there; the keypad counts too. */
public final class Digits {

    private Digits() {}

    /** The digit on the key, if it is one. */
    public static Optional<Integer> of(KeyCode code) {
        if (!code.isDigitKey()) {
            return Optional.empty();
        }
        // The names are "1" and "Numpad 1".
        String name = code.getName();
        return Optional.of(Character.digit(name.charAt(name.length() - 1), 10));
    }
}
