package vn.sipas.field.office.report.chart;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;
import vn.sipas.field.office.report.table.Numbers;

/** Axes of numbers as all pictures have them: quiet, small, without a line. */
record AxisMaker(Palette look, Lettering small, Numbers numbers) {

    NumberAxis make(String label, double from, double to, double step) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(from, to);
        axis.setTickUnit(new Ticks(step, numbers));
        axis.setLabelFont(small.regular());
        axis.setLabelPaint(look.quiet());
        axis.setTickLabelFont(small.regular());
        axis.setTickLabelPaint(look.quiet());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLabelInsets(new RectangleInsets(2, 0, 2, 0));
        return axis;
    }
}
