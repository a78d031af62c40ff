package vn.sipas.field.app.ui;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A page with its title and its one primary button above, and a column of pieces below that alone scrolls; Enter does what the button does. FX thread. */
public final class Sheet {

    /** A banner has the whole width, and breaks into lines of its own. */
    private static final double BANNER = 10;

    private final Flowing head;
    private final VBox column;
    private final VBox root;
    private final ScrollPane middle;
    private final ObjectProperty<@Nullable Node> following = new SimpleObjectProperty<>();
    private Optional<Button> primary = Optional.empty();
    private Subscription choices = Subscription.EMPTY;
    private boolean choosing;

    public Sheet(Node... pieces) {
        this.head = Part.flow(12);
        this.column = new VBox(12, pieces);
        column.getStyleClass().add("sheet-column");
        this.middle = new ScrollPane(column);
        middle.setFitToWidth(true);
        following.subscribe(this::reveal);
        column.heightProperty().subscribe(() -> reveal(following.get()));
        column.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(following::set);
        following.subscribe(this::watch);
        VBox.setVgrow(middle, Priority.ALWAYS);
        this.root = new VBox(12, head, middle);
        root.getStyleClass().add("screen");
    }

    /** Takes all the width there is: for tables and cards beside each other, which are not read line by line. */
    public Sheet wide() {
        column.getStyleClass().add("wide-sheet");
        return this;
    }

    /** Says the title, and what can be done now. */
    public void head(String title, Button main, Node... beside) {
        head.setAll(Part.title(title));
        head.getChildren().addAll(beside);
        head.getChildren().add(main);
        primary = Optional.of(main);
    }

    /** Says in {@code banner} what is next, with the button that does it. */
    public void head(Region banner, Button main) {
        head.setAll(Flowing.growing(banner, BANNER));
        primary = Optional.of(main);
    }

    /** Says the title, while there is nothing to do. */
    public void head(String title, Node... beside) {
        head.setAll(Part.title(title));
        head.getChildren().addAll(beside);
        primary = Optional.empty();
    }

    /** What stands below the title. */
    public void pieces(Node... pieces) {
        column.getChildren().setAll(pieces);
    }

    /** Scrolls to where it begins: what stands there may have changed while something below it had the keyboard. */
    public void toTop() {
        middle.applyCss();
        middle.layout();
        middle.setVvalue(0);
    }

    /** Shows the top of the page, where news stands; the keyboard is with the page as a whole, and Enter does what the button says. */
    public void top() {
        root.requestFocus();
        middle.setVvalue(0);
    }

    /**
     * Scrolls to the top, unless what has the keyboard would be out of sight there: it may have been scrolled to while what stands around
     * the page was still coming.
     */
    public void settle() {
        Optional.ofNullable(root.getScene()).ifPresent(scene -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            middle.setVvalue(0);
            reveal(scene.getFocusOwner());
        });
    }

    /** Scrolls to what has the keyboard, also where it got there without the Tab key. */
    private void reveal(@Nullable Node focused) {
        if (focused == null || !isWithin(focused)) {
            return;
        }
        middle.applyCss();
        middle.layout();
        Bounds there = column.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double shown = middle.getViewportBounds().getHeight();
        double hidden = column.getHeight() - shown;
        if (hidden > 0) {
            double top = middle.getVvalue() * hidden;
            double wanted = Math.max(Math.min(top, there.getMinY()), there.getMaxY() - shown);
            middle.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    /** Until the key that closes a list of choices is let go, it is about the choice. */
    private void watch(@Nullable Node focused) {
        choices.unsubscribe();
        choices = focused instanceof ComboBoxBase<?> box
                ? box.showingProperty().subscribe(now -> choosing = choosing || now)
                : Subscription.EMPTY;
    }

    private boolean isWithin(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(column)) {
                return true;
            }
        }
        return false;
    }

    public Parent node() {
        return root;
    }

    /** Enter outside buttons does what the primary button does. */
    public void key(KeyEvent event) {
        // In a list of choices Enter chooses, which must not also do what the choice is for.
        boolean typing = event.getTarget() instanceof Button
                || event.getTarget() instanceof TextArea
                || (event.getTarget() instanceof ComboBoxBase<?> && choosing);
        if (event.getEventType() == KeyEvent.KEY_RELEASED
                && !(event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing())) {
            choosing = false;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ENTER && !typing) {
            primary.ifPresent(Button::fire);
            event.consume();
        }
    }
}
