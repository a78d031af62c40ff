package vn.sipas.field.app.ui.sample;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What one step shows. FX thread. */
interface StepPanel {

    /** What stands below the steps. */
    List<Node> pieces();

    /** The one button that does what comes next, as things stand now. */
    Button main();

    /** Buttons beside it. */
    default List<Node> beside() {
        return List.of();
    }

    /** Puts the keyboard where the step starts. */
    void begin();

    /** The files or the folder that this step asks for, chosen in the system's dialogue. */
    default void choose() {}

    /** The other file that it asks for. */
    default void other() {}

    /** Writes what the step has for others. */
    default void save() {}

    /** Puts the keyboard where strata are looked for. */
    default void search() {}

    /** Back to what came before, if there is a way. */
    default void back() {}
}
