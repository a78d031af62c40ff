package vn.sipas.field.app.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;

/** What stands beside the list while something is asked about a case: its fields, which alone scroll, and the button that does it. FX thread. */
final class SidePanel extends VBox {

    /** So much of the whole goes by at one key press. */
    private static final double READ = 0.34;

    private final Node first;
    private final Button go;

    SidePanel(String title, CaseRow row, Messages words, Node first, Button go, Node... fields) {
        this(title, row.listed().id().text() + " · " + row.listed().name(), words, first, go, fields);
    }

    SidePanel(String title, String about, Messages words, Node first, Button go, Node... fields) {
        super(10);
        this.first = first;
        this.go = go;
        getStyleClass().addAll("card", "side-panel");
        ScrollPane middle = Part.scrolling(new VBox(10, fields));
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        // Where there is nothing to fill in, what is to be read may still be longer than the window.
        go.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                middle.setVvalue(middle.getVvalue() + (event.getCode() == KeyCode.DOWN ? READ : -READ));
                event.consume();
            }
        });
        getChildren()
                .addAll(
                        Part.wrapped(title, "card-title"),
                        Part.wrapped(about, "muted"),
                        middle,
                        Part.flow(12, go, Part.hint(words.text("panel.close"), "Esc")));
    }

    /** Puts the keyboard where the answer begins. */
    void focusFirst() {
        first.requestFocus();
    }

    /** Enter: does it, if it can be done yet. */
    void enter() {
        go.fire();
    }
}
