package vn.sipas.field.app.ui.recheck.step;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import vn.sipas.field.app.ui.Part;

/** What can be done besides the next step: a row of buttons that the keyboard reaches by their keys. FX thread. */
public final class Foot extends HBox {

    private static final double BETWEEN = 8;

    private final HBox buttons = Part.row(BETWEEN);

    public Foot() {
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(Part.gap(), buttons);
        getStyleClass().add("recheck-foot");
    }

    /** A further button, behind the others. */
    public Button add(Ikon icon, String said, String cap, Runnable does) {
        Button button = Part.shrinking(Part.flat(icon, said, cap));
        button.setOnAction(_ -> does.run());
        button.setFocusTraversable(false);
        buttons.getChildren().add(button);
        return button;
    }

    /** Whether there is anything to be done yet. */
    public void offer(boolean anything) {
        buttons.setVisible(anything);
        buttons.setManaged(anything);
    }
}
