package vn.sipas.field.office.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Shares of a whole; a share is written into its part where it has room, all of them stand in the table. */
final class StackDrawing extends Drawing {

    /** In sizes of the letters. */
    private static final double THICK = 1.4;

    /** What a legend's entry takes besides its words, and between two lines of it. */
    private static final double AROUND = 34;

    private static final double BELOW = 5;
    private static final double WHOLE = 100;
    private static final double STEP = 20;

    private static final double NAMES = 0.46;

    private final Chart.Stacks chart;

    StackDrawing(Chart.Stacks chart, Palette look, Lettering letters, Lettering small) {
        super(look, letters, small);
        this.chart = chart;
    }

    @Override
    String name(int line) {
        return chart.stacks().get(line).label();
    }

    @Override
    int columns() {
        return 0;
    }

    @Override
    Words.Label beside(int column, int line) {
        throw new IllegalArgumentException("no column " + column);
    }

    @Override
    double from() {
        return 0;
    }

    @Override
    double to() {
        return WHOLE;
    }

    @Override
    double step() {
        return STEP;
    }

    @Override
    double above() {
        return 4;
    }

    @Override
    Optional<LegendTitle> legend() {
        LegendItemCollection items = new LegendItemCollection();
        int all = chart.choices().size();
        for (int i = 0; i < all; i++) {
            LegendItem item = new LegendItem(
                    chart.choices().get(i), "", "", "", new Rectangle2D.Double(-5, -5, 10, 10), look.choice(i, all));
            item.setLabelFont(small.regular());
            item.setLabelPaint(look.text());
            items.add(item);
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(small.regular());
        legend.setItemPaint(look.text());
        legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 10));
        legend.setBackgroundPaint(look.ground());
        return Optional.of(legend);
    }

    /** Questions are long, and the room beside them is not needed for whiskers. */
    @Override
    double labels() {
        return NAMES;
    }

    @Override
    double legendHeight(double width) {
        int lines = 1;
        double x = 0;
        for (String choice : chart.choices()) {
            double wide = small.width(small.regular(), choice) + AROUND;
            if (x > 0 && x + wide > width) {
                lines++;
                x = 0;
            }
            x += wide;
        }
        return lines * (small.lineHeight() + BELOW) + BELOW;
    }

    @Override
    void paint(Graphics2D pen, int line, Rectangle2D stripe, DoubleUnaryOperator x) {
        Chart.Stack stack = chart.stacks().get(line);
        if (stack.parts().isEmpty()) {
            instead(pen, stripe, stack.instead());
            return;
        }
        double sum = 0;
        double thick = THICK * letters.regular().getSize2D();
        double top = stripe.getCenterY() - thick / 2;
        for (int i = 0; i < stack.parts().size(); i++) {
            Chart.Part part = stack.parts().get(i);
            double from = x.applyAsDouble(Math.min(WHOLE, sum));
            sum += part.percent().doubleValue();
            double to = x.applyAsDouble(Math.min(WHOLE, sum));
            Color colour = look.choice(i, chart.choices().size());
            pen.setPaint(colour);
            pen.fill(new Rectangle2D.Double(from, top, to - from, thick));
            double wide = small.width(small.regular(), part.value());
            if (wide + 6 <= to - from) {
                pen.setPaint(Palette.on(colour));
                pen.setFont(small.regular());
                pen.drawString(part.value(), (float) ((from + to - wide) / 2), (float)
                        (stripe.getCenterY() + small.lineHeight() * .26));
            }
        }
    }
}
