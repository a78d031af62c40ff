package vn.sipas.field.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A row whose pieces go on to a further line where there is no room for them beside each other. Pieces that grow in an {@link
 * HBox} take what is left of their line. FX thread.
 */
public final class Flowing extends Pane {

    private static final Object BASIS = "flowing-basis";

    private final double gap;
    /** Has the letters' size here, which a pane does not know. */
    private final Text em = new Text("M");

    private VPos within = VPos.CENTER;

    /** One line, and how high it is. */
    private record Line(List<Placed> pieces, double height) {}

    /** A piece, and how wide it is there. */
    private record Placed(Node piece, double width) {}

    /** {@code gap} px between pieces; half of it between lines. */
    public Flowing(double gap, Node... pieces) {
        this.gap = gap;
        em.setManaged(false);
        em.setVisible(false);
        getChildren().add(em);
        getChildren().addAll(pieces);
    }

    /** Lets {@code piece} break into lines of its own down to {@code ems} before the row breaks; it takes what is left of its line. */
    public static <T extends Node> T growing(T piece, double ems) {
        piece.getProperties().put(BASIS, ems);
        HBox.setHgrow(piece, Priority.ALWAYS);
        return piece;
    }

    /** Pieces of one line begin at the same height, as columns do; elsewhere they stand in the middle of it. */
    public Flowing columns() {
        within = VPos.TOP;
        return this;
    }

    /** Other pieces than before. */
    public void setAll(Node... pieces) {
        getChildren().setAll(em);
        getChildren().addAll(pieces);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double basis(Node piece) {
        double wanted = Math.max(piece.minWidth(-1), piece.prefWidth(-1));
        return piece.getProperties().get(BASIS) instanceof Double ems
                ? Math.min(wanted, ems * em.getFont().getSize())
                : wanted;
    }

    private List<Line> lines(double width) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double taken = 0;
        for (Node piece : getManagedChildren()) {
            double wanted = Math.min(snapSizeX(basis(piece)), width);
            if (!line.isEmpty() && taken + gap + wanted > width) {
                lines.add(line(line, width));
                line = new ArrayList<>();
                taken = 0;
            }
            taken += (line.isEmpty() ? 0 : gap) + wanted;
            line.add(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line(line, width));
        }
        return lines;
    }

    private Line line(List<Node> pieces, double width) {
        double left = width - gap * (pieces.size() - 1);
        int growing = 0;
        for (Node piece : pieces) {
            left -= Math.min(snapSizeX(basis(piece)), width);
            growing += grows(piece) ? 1 : 0;
        }
        List<Placed> placed = new ArrayList<>();
        double height = 0;
        for (Node piece : pieces) {
            double wide = Math.min(snapSizeX(basis(piece)), width);
            if (grows(piece)) {
                wide = Math.min(most(piece), wide + Math.max(0, left) / growing);
            }
            // Not by a fraction more than it is given in the end: its words would break elsewhere.
            wide = Math.floor(wide);
            placed.add(new Placed(piece, wide));
            double across = piece.getContentBias() == Orientation.HORIZONTAL ? wide : -1;
            height = Math.max(height, Math.max(piece.minHeight(across), piece.prefHeight(across)));
        }
        return new Line(placed, snapSizeY(height));
    }

    /** Words need no more room than they have, but what comes after them stands at the end of the line. */
    private static double most(Node piece) {
        return piece instanceof Region region && region.getMaxWidth() != USE_COMPUTED_SIZE
                ? piece.maxWidth(-1)
                : Double.MAX_VALUE;
    }

    private static boolean grows(Node piece) {
        return HBox.getHgrow(piece) == Priority.ALWAYS;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node piece : getManagedChildren()) {
            widest = Math.max(widest, piece.minWidth(-1));
        }
        Insets insets = getInsets();
        return insets.getLeft() + widest + insets.getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = 0;
        for (Node piece : getManagedChildren()) {
            sum += (sum > 0 ? gap : 0) + snapSizeX(basis(piece));
        }
        Insets insets = getInsets();
        return insets.getLeft() + sum + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        double highest = 0;
        for (Node piece : getManagedChildren()) {
            highest = Math.max(highest, piece.minHeight(-1));
        }
        Insets insets = getInsets();
        return insets.getTop() + highest + insets.getBottom();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double across = (width < 0 ? prefWidth(-1) : width) - insets.getLeft() - insets.getRight();
        double sum = 0;
        for (Line line : lines(across)) {
            sum += (sum > 0 ? gap / 2 : 0) + line.height();
        }
        return insets.getTop() + sum + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double y = insets.getTop();
        List<Line> lines = lines(getWidth() - insets.getLeft() - insets.getRight());
        for (Line line : lines) {
            double x = insets.getLeft();
            // A single line stands in the middle of the row's height, as in other rows.
            double height = lines.size() == 1 ? getHeight() - insets.getTop() - insets.getBottom() : line.height();
            for (Placed each : line.pieces()) {
                layoutInArea(each.piece(), x, y, each.width(), height, 0, Insets.EMPTY, true, false, HPos.LEFT, within);
                x += each.width() + gap;
            }
            y += line.height() + gap / 2;
        }
    }
}
