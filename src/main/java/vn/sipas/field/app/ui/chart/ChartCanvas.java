package vn.sipas.field.app.ui.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.chart.Look;
import vn.sipas.field.office.report.chart.Picture;

/** A chart as wide as there is room and as high as it needs; drawn again for another width, size of letters or light and dark. FX thread. */
public final class ChartCanvas extends Region {

    private static final float LETTERS = 0.9f;

    private final Canvas canvas = new Canvas();
    private final Locale language;
    private final ObservableValue<Boolean> dark;
    private final ObservableValue<Number> size;
    private Optional<Chart> chart = Optional.empty();

    public ChartCanvas(Locale language, ObservableValue<Boolean> dark, ObservableValue<Number> size) {
        this.language = language;
        this.dark = dark;
        this.size = size;
        getChildren().add(canvas);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().subscribe(this::draw);
        dark.subscribe(_ -> draw());
        size.subscribe(_ -> {
            requestLayout();
            draw();
        });
    }

    public void show(Chart what) {
        chart = Optional.of(what);
        setAccessibleText(what.title() + ". " + String.join(" ", what.remarks()));
        requestLayout();
        draw();
    }

    private Optional<Picture> picture() {
        return chart.map(what -> new Picture(
                what,
                language,
                dark.getValue() ? Look.DARK : Look.LIGHT,
                false,
                size.getValue().floatValue() * LETTERS));
    }

    private void draw() {
        double width = Math.floor(getWidth());
        if (width < 1) {
            return;
        }
        picture().ifPresent(picture -> {
            double height = picture.height(width);
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            FXGraphics2D pen = new Pen(canvas.getGraphicsContext2D());
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            picture.draw(pen, width, height);
            // The height follows the width.
            if (getPrefHeight() != height) {
                setMinHeight(height);
                setPrefHeight(height);
            }
        });
    }

    /** Measures letters as paper and pictures do; the library's own lines are too close for two marks on a letter. */
    private static final class Pen extends FXGraphics2D {
        private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

        Pen(GraphicsContext canvas) {
            super(canvas);
        }

        @Override
        public FontMetrics getFontMetrics(Font font) {
            return measure.getFontMetrics(font);
        }
    }
}
