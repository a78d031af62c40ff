package vn.sipas.field.app.ui.interview;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;

/** Every key of the interview with what it does, beside the page; F1 opens and closes it. */
final class KeysPanel extends ScrollPane {

    /** The key's cap and the name of its words in the bundle. */
    private static final String[][] KEYS = {
        {"1 … 9", "keys.choose"},
        {"0  F8", "keys.missing"},
        {"↑  ↓", "keys.move"},
        {"Enter", "keys.advance"},
        {"PgDn", "keys.next-page"},
        {"PgUp", "keys.previous-page"},
        {"F2", "keys.next-open"},
        {"F3", "keys.sections"},
        {"F4", "keys.comment"},
        {"F5", "keys.confirm"},
        {"Ctrl O", "keys.photo"},
        {"F6", "keys.language"},
        {"F9", "keys.listen"},
        {"←  →", "keys.slide"},
        {"Ctrl Z", "keys.undo"},
        {"Ctrl N", "keys.add"},
        {"Ctrl D", "keys.remove"},
        {"Ctrl +  −", "keys.size"},
        {"F11", "keys.dark"},
        {"F12", "keys.lock"},
        {"Esc", "keys.pause"},
        {"F1", "keys.close"},
    };

    KeysPanel(Messages words) {
        GridPane grid = new GridPane(12, 8);
        for (int line = 0; line < KEYS.length; line++) {
            grid.add(Part.key(KEYS[line][0]), 0, line);
            grid.add(Part.wrapped(words.text(KEYS[line][1])), 1, line);
        }
        VBox all = new VBox(12, Part.wrapped(words.text("keys.title"), "subtitle"), grid);
        all.getStyleClass().add("keys-panel");
        getStyleClass().add("keys-scroll");
        setContent(all);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
    }
}
