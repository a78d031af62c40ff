package vn.sipas.field.office.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Two axes of whole numbers, and between them a walk towards a line. */
final class WalkRoom implements Room {

    /** Room at the right for half of the last number of the axis. */
    private static final double EDGE = 18;

    /** How far a dot on an axis reaches over it. */
    private static final double AROUND = 8;

    private static final double AXIS_LINES = 2.9;

    /** How high one step up is, in lines: a number and a word fit between two. */
    private static final double STEP_LINES = 2.9;

    private static final double LEAST_STEP_LINES = 1.2;
    private static final double MOST_LINES = 18;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000};
    private static final int MOST_STEPS = 9;

    private final Chart.Walk chart;
    private final Palette look;
    private final Lettering letters;
    private final AxisMaker axes;
    private final WalkDrawing drawing;

    WalkRoom(Chart.Walk chart, Palette look, Lettering letters, Lettering small, AxisMaker axes) {
        this.chart = chart;
        this.look = look;
        this.letters = letters;
        this.axes = axes;
        this.drawing = new WalkDrawing(chart, look, small);
    }

    @Override
    public double height(double width) {
        int up = chart.frame().up();
        double step = Math.max(LEAST_STEP_LINES, Math.min(STEP_LINES, MOST_LINES / up));
        return (up * step + AXIS_LINES) * letters.lineHeight() + 12;
    }

    @Override
    public Plot plot(double width) {
        XYPlot plot = new XYPlot(
                null,
                axis(chart.axis(), chart.frame().across()),
                axis(chart.side(), chart.frame().up()),
                new XYLineAndShapeRenderer());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(look.line());
        plot.setDomainGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlinePaint(look.line());
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setInsets(new RectangleInsets(8, 4, 2, EDGE));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.addAnnotation(new Drawn(drawing));
        return plot;
    }

    private NumberAxis axis(String label, int to) {
        NumberAxis axis = axes.make(label, 0, to, step(to));
        axis.setAxisLineVisible(true);
        axis.setAxisLinePaint(look.quiet());
        return axis;
    }

    private static int step(int to) {
        for (int step : STEPS) {
            if (to / step <= MOST_STEPS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    @Override
    public Optional<LegendTitle> legend() {
        return Optional.empty();
    }

    /** Hands the pen on, with where numbers stand; dots on the axes are drawn whole. */
    private static final class Drawn extends AbstractXYAnnotation {

        private static final long serialVersionUID = 1;

        private final transient WalkDrawing drawing;

        Drawn(WalkDrawing drawing) {
            this.drawing = drawing;
        }

        @Override
        public void draw(
                Graphics2D pen,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int renderer,
                PlotRenderingInfo info) {
            Shape clip = pen.getClip();
            pen.setClip(new Rectangle2D.Double(
                    area.getX() - AROUND,
                    area.getY() - AROUND,
                    area.getWidth() + 2 * AROUND,
                    area.getHeight() + 2 * AROUND));
            drawing.paint(
                    pen,
                    area,
                    value -> across.valueToJava2D(value, area, RectangleEdge.BOTTOM),
                    value -> up.valueToJava2D(value, area, RectangleEdge.LEFT));
            pen.setClip(clip);
        }
    }
}
