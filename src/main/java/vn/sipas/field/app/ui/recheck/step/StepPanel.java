package vn.sipas.field.app.ui.recheck.step;

import java.util.List;
import javafx.scene.Node;

/** What one step, or one place of the screen, shows. FX thread. */
public interface StepPanel {

    /** What stands below the banner, as things are now. */
    List<Node> pieces();

    /** Puts the keyboard where it starts; whether there is such a place. */
    boolean begin();
}
