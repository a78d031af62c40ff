package vn.sipas.field.office.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/** Draws the lines of a chart one by one, each in the stripe that the axes give it. */
final class Rows extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1;

    private final transient Painter painter;

    /** What one line looks like. */
    interface Painter {
        /**
         * @param line from 0, above
         * @param stripe where the line stands
         * @param x where a value of the lower axis stands
         */
        void paint(Graphics2D pen, int line, Rectangle2D stripe, DoubleUnaryOperator x);
    }

    Rows(Painter painter) {
        this.painter = painter;
    }

    @Override
    public void drawItem(
            Graphics2D pen,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis lines,
            ValueAxis values,
            CategoryDataset data,
            int row,
            int column,
            int pass) {
        double from = lines.getCategoryStart(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        double to = lines.getCategoryEnd(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        painter.paint(
                pen,
                column,
                new Rectangle2D.Double(area.getMinX(), from, area.getWidth(), to - from),
                value -> values.valueToJava2D(value, area, plot.getRangeAxisEdge()));
    }
}
