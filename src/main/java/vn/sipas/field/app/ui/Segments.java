package vn.sipas.field.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** A few words side by side of which one holds; the arrow keys go from one to the next. FX thread. */
public final class Segments<T> {

    private final Flowing row = Part.flow(4);

    /** {@code chosen} follows what is pressed, and the other way round. */
    public Segments(String name, List<T> choices, Function<T, String> words, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        row.setAccessibleText(name);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.getStyleClass().add("segment");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setAccessibleText(name + ": " + button.getText());
            // Arrow keys select without an action, so it is the selection that counts.
            button.selectedProperty().subscribe(now -> {
                if (now) {
                    chosen.set(choice);
                }
            });
            chosen.subscribe(now -> button.setSelected(now.equals(choice)));
            // A second press must not leave nothing chosen.
            button.setOnAction(_ -> button.setSelected(true));
            row.getChildren().add(button);
        }
    }

    /** The row. */
    public Flowing node() {
        return row;
    }
}
