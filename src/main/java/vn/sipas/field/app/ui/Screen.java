package vn.sipas.field.app.ui;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/** What fills the window, or the window's middle, at one time. FX thread. */
public interface Screen {

    Parent node();

    /** Called when it has come on screen: puts the keyboard focus where work starts. */
    void shown();

    /** Called before it goes for good (locked, window closed): does {@code then} once nothing is left that could be lost. */
    default void leave(Runnable then) {
        then.run();
    }

    /** Sees every key before the control that has the focus, pressed and released; consumes the event if it was meant for the screen. */
    void key(KeyEvent event);
}
