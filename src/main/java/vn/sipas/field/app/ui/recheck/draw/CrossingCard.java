package vn.sipas.field.app.ui.recheck.draw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.chart.ChartCanvas;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.chart.RecheckCharts;

/** How far a draw is from its verdict: the line to cross as a picture, or as the numbers it is drawn from. FX thread. */
final class CrossingCard extends VBox {

    /** So wide, in letters, the title is at least. */
    private static final double TITLE = 14;

    private static final int COLUMNS = 3;

    private static final int LEAST_FAILED = 3;

    private final RecheckCharts charts;
    private final ChartCanvas canvas;
    private final Messages words;
    private final Label title = Part.wrapped("", "card-title");
    private final VBox body = new VBox(6);
    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.PICTURE);
    private Optional<Reading> reading = Optional.empty();

    private enum Shape {
        PICTURE,
        NUMBERS
    }

    CrossingCard(Locale language, Theme theme) {
        super(10);
        this.words = Messages.of(CrossingCard.class, language);
        this.charts = new RecheckCharts(language);
        this.canvas = new ChartCanvas(language, theme.darkProperty(), theme.sizeProperty());
        getStyleClass().add("card");
        Segments<Shape> shapes = new Segments<>(
                words.text("crossing.shape"),
                List.of(Shape.values()),
                each -> words.text("crossing.shape." + each),
                shape);
        getChildren().setAll(Part.flow(12, Flowing.growing(title, TITLE), shapes.node()), body);
        shape.subscribe(_ -> draw());
    }

    void show(Reading now) {
        reading = Optional.of(now);
        draw();
    }

    private void draw() {
        reading.ifPresent(now -> {
            Chart chart = charts.walk(now);
            title.setText(chart.title());
            body.getChildren().clear();
            switch (shape.get()) {
                case PICTURE -> {
                    canvas.show(chart);
                    body.getChildren().setAll(canvas, Part.wrapped(chart.source(), "caption"));
                }
                case NUMBERS -> body.getChildren().setAll(numbers(now));
            }
        });
    }

    /** With so many failed so many clean forms are needed. */
    private GridPane numbers(Reading now) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("results-table");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(third);
        }
        line(
                grid,
                0,
                "results-head",
                words.text("crossing.failed"),
                words.text("crossing.clean"),
                words.text("crossing.far"));
        int most = Math.max(LEAST_FAILED, now.failed() + 1);
        for (int failed = 0; failed <= most; failed++) {
            OptionalInt needed = now.rule().needed(failed);
            String here = failed == now.failed() ? words.text("crossing.here", now.clean()) : "";
            line(
                    grid,
                    failed + 1,
                    failed == now.failed() ? "strong" : "plain",
                    Integer.toString(failed),
                    needed.isPresent() ? Integer.toString(needed.getAsInt()) : words.text("crossing.never"),
                    here);
        }
        return grid;
    }

    private static void line(GridPane grid, int row, String style, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            Label cell = Part.wrapped(cells[column], "results-cell", style);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMaxHeight(Double.MAX_VALUE);
            grid.add(cell, column, row);
        }
    }
}
