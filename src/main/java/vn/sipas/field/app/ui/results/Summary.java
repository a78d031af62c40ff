package vn.sipas.field.app.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.chart.ChartCanvas;

/** The index, its margin against the target, what can be said of it in words, and of how many interviews it is made. FX thread. */
final class Summary extends VBox {

    private static final double DRAWN = 190;

    /** So wide, in letters, each of the columns wants to be. */
    private static final double FIGURE = 9;

    private static final double VERDICT = 16;
    private static final double COUNTS = 13;

    Summary(Shelf shelf, Locale language, Theme theme) {
        getStyleClass().addAll("card", "results-summary");
        Flowing columns = new Flowing(20).columns();
        List<Node> pieces = new ArrayList<>();
        pieces.add(column(FIGURE, Part.text(shelf.percent(), "results-index"), Part.wrapped(shelf.margin(), "muted")));
        shelf.whole().ifPresent(chart -> {
            ChartCanvas canvas = new ChartCanvas(language, theme.darkProperty(), theme.sizeProperty());
            canvas.setPrefWidth(DRAWN);
            canvas.show(chart);
            canvas.setAccessibleText(shelf.verdict());
            pieces.add(canvas);
        });
        pieces.add(column(VERDICT, Part.wrapped(shelf.verdict(), "strong"), Part.wrapped(shelf.because(), "muted")));
        pieces.add(column(
                COUNTS,
                shelf.counts().stream()
                        .map(line -> Part.wrapped(line, "caption"))
                        .toArray(Node[]::new)));
        columns.setAll(pieces.toArray(Node[]::new));
        getChildren().add(columns);
    }

    private static VBox column(double ems, Node... lines) {
        return Flowing.growing(new VBox(2, lines), ems);
    }
}
