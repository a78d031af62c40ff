package vn.sipas.field.office.report.chart;

import java.awt.BasicStroke;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lines below each other between their names and their numbers, all as high as the one with the most words needs it. */
final class LinedRoom implements Room {

    /** Room at the right for half of the last number of the axis. */
    private static final double EDGE = 18;

    private static final double AXIS_LINES = 2.9;
    private static final double ROW_PADDING = 7;
    private static final float[] DASHES = {4, 3};

    private final Chart.Lined chart;
    private final Drawing drawing;
    private final Palette look;
    private final Lettering letters;
    private final AxisMaker axes;

    LinedRoom(Chart.Lined chart, Palette look, Lettering letters, Lettering small, AxisMaker axes) {
        this.chart = chart;
        this.drawing = Drawing.of(chart, look, letters, small);
        this.look = look;
        this.letters = letters;
        this.axes = axes;
    }

    @Override
    public double height(double width) {
        double rows = stripe(width) * chart.lines();
        return rows + drawing.legendHeight(width) + drawing.above() + AXIS_LINES * letters.lineHeight() + 4;
    }

    private double stripe(double width) {
        int most = IntStream.range(0, chart.lines())
                .map(line -> drawing.most(line, width * drawing.labels()))
                .max()
                .orElse(1);
        return most * letters.lineHeight() + ROW_PADDING;
    }

    @Override
    public Plot plot(double width) {
        double above = drawing.above() / (drawing.above() + stripe(width) * chart.lines());
        CategoryPlot plot = new CategoryPlot(
                data(),
                null,
                axes.make(chart.axis(), drawing.from(), drawing.to(), drawing.step()),
                new Rows(drawing::paint));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(look.line());
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setInsets(new RectangleInsets(2, 4, 2, drawing.columns() == 0 ? EDGE : 8));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainAxis(0, new Words(line -> drawing.label(line, width * drawing.labels()), above));
        plot.setDomainAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        for (int column = 0; column < drawing.columns(); column++) {
            int at = column;
            plot.setDomainAxis(column + 1, new Words(line -> drawing.beside(at, line), above));
            plot.setDomainAxisLocation(column + 1, AxisLocation.BOTTOM_OR_RIGHT);
        }
        plot.mapDatasetToDomainAxes(
                0, IntStream.rangeClosed(0, drawing.columns()).boxed().toList());
        drawing.target(new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0))
                .ifPresent(marker -> plot.addRangeMarker(marker, Layer.BACKGROUND));
        return plot;
    }

    @Override
    public Optional<LegendTitle> legend() {
        return drawing.legend();
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int line = 0; line < chart.lines(); line++) {
            data.addValue(0.0, "", Integer.valueOf(line));
        }
        return data;
    }
}
