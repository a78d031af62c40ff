package vn.sipas.field.app.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;

/** Which keys are down: a key that is held repeats by itself, and only its first press counts. FX thread. */
public final class HeldKeys {

    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    /** Notes a press; true only for the first one until the key is released. */
    public boolean first(KeyCode key) {
        return down.add(key);
    }

    public void released(KeyCode key) {
        down.remove(key);
    }

    /** The window lost the keyboard: releases may have gone elsewhere. */
    public void clear() {
        down.clear();
    }
}
