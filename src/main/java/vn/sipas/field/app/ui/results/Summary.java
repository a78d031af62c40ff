package vn.sipas.field.app.ui.results;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;

/** The index, its margin against the target, what can be said of it in words, and of how many interviews it is made. FX thread. */
final class Summary extends FlowPane {

    private static final double DRAWN = 190;

    Summary(Shelf shelf, Locale language, Theme theme) {
        super(20, 8);
        getStyleClass().addAll("card", "results-summary");
        Label percent = Part.text(shelf.percent(), "results-index");
        VBox index = new VBox(0, percent, Part.text(shelf.margin(), "muted"));
        getChildren().add(index);
        shelf.whole().ifPresent(chart -> {
            ChartCanvas canvas = new ChartCanvas(language, theme.darkProperty(), theme.sizeProperty());
            canvas.setPrefWidth(DRAWN);
            canvas.show(chart);
            canvas.setAccessibleText(shelf.verdict());
            getChildren().add(canvas);
        });
        VBox verdict = new VBox(2, Part.wrapped(shelf.verdict(), "strong"), Part.wrapped(shelf.because(), "muted"));
        verdict.getStyleClass().add("results-verdict");
        VBox counts = new VBox(2);
        counts.getStyleClass().add("results-counts");
        shelf.counts().forEach(line -> counts.getChildren().add(Part.wrapped(line, "caption")));
        getChildren().addAll(verdict, counts);
    }
}
