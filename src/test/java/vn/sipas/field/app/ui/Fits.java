package vn.sipas.field.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/**
 * Whether everything on a screen can be read and reached: no words cut, nothing outside the piece it stands in, no words over
 * other words, the primary button whole within the window. What scrolls down is within reach; sideways nothing may scroll.
 */
final class Fits {

    /** Borders and rounding, px. */
    private static final double SLACK = 2;

    private final Bounds whole;
    private final List<String> faults = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();

    /** Words as they stand in the window. */
    private record Words(Labeled label, Bounds bounds) {}

    private Fits(Stage window) {
        this.whole = new BoundingBox(
                0, 0, window.getScene().getWidth(), window.getScene().getHeight());
    }

    /** What is wrong with the screen in {@code window}, in words that name the piece. */
    static List<String> faults(Stage window) {
        Fits fits = new Fits(window);
        fits.look(window.getScene().getRoot(), fits.whole, false);
        fits.overlaps();
        return fits.faults;
    }

    /**
     * @param room what of the window is left for the node
     * @param scrolled whether it may reach beyond it downwards
     */
    private void look(Node node, Bounds room, boolean scrolled) {
        if (!node.isVisible() || node instanceof Cell<?>) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isEmpty()) {
            label(label, room, scrolled);
        }
        if (node instanceof Region button && button.getStyleClass().contains("primary")) {
            Bounds there = inWindow(button);
            if (!within(there, whole, false)) {
                faults.add("the primary button is out of reach: " + there);
            }
        }
        if (!(node instanceof Parent parent) || node instanceof VirtualFlow<?>) {
            return;
        }
        boolean scroll = node instanceof ScrollPane;
        Bounds inner = room;
        boolean below = scrolled;
        if (node instanceof ScrollPane pane) {
            Node view = pane.lookup(".viewport");
            inner = view == null ? room : inWindow(view);
            below = true;
            if (inner.getHeight() < 40) {
                faults.add("next to nothing left to scroll in: " + inner);
            }
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            look(child, inner, scroll || below);
        }
    }

    private void label(Labeled label, Bounds room, boolean scrolled) {
        Optional<Text> drawn = label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .filter(text -> text.getStyleClass().contains("text"))
                .map(Text.class::cast)
                .findFirst();
        if (drawn.isEmpty()) {
            return;
        }
        String shown = drawn.get().getText();
        if (!shown.replace("\n", "").equals(label.getText().replace("\n", "")) && !isToldInFull(label)) {
            faults.add("cut: '" + shown + "' of '" + label.getText() + "'");
        }
        Bounds there = drawn.get().localToScene(drawn.get().getLayoutBounds());
        if (!within(there, room, scrolled)) {
            faults.add("outside: '" + label.getText() + "' " + there + " of " + room);
        }
        for (Parent above = label.getParent();
                above instanceof Region piece && !(above instanceof ScrollPane);
                above = above.getParent()) {
            if (above.getParent() != null && above.getParent().getStyleClass().contains("viewport")) {
                break;
            }
            if (!within(there, inWindow(piece), false)) {
                faults.add("over the edge of " + piece.getStyleClass() + ": '" + label.getText() + "' " + there + " of "
                        + inWindow(piece));
                break;
            }
        }
        words.add(new Words(label, there));
    }

    /** A line of a list that is too long for it has its words in full in a tooltip. */
    private static boolean isToldInFull(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    private void overlaps() {
        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                Bounds a = words.get(one).bounds();
                Bounds b = words.get(other).bounds();
                double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (across > SLACK
                        && down > SLACK
                        && sameRoom(words.get(one).label(), words.get(other).label())) {
                    faults.add("over each other: '" + words.get(one).label().getText() + "' and '"
                            + words.get(other).label().getText() + "'");
                }
            }
        }
    }

    /** What is scrolled away lies under what is pinned, which is as it should be. */
    private static boolean sameRoom(Node one, Node other) {
        return scroller(one).equals(scroller(other));
    }

    private static Optional<Node> scroller(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Bounds inWindow(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean within(Bounds inner, Bounds outer, boolean scrolled) {
        boolean across = inner.getMinX() >= outer.getMinX() - SLACK && inner.getMaxX() <= outer.getMaxX() + SLACK;
        boolean down = inner.getMinY() >= outer.getMinY() - SLACK && inner.getMaxY() <= outer.getMaxY() + SLACK;
        return across && (scrolled || down);
    }
}
