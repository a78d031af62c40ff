package vn.sipas.field.office.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.title.LegendTitle;

/** How one kind of chart in lines fills the room between the axes, and what stands beside its lines. */
abstract class Drawing {

    private static final double NAMES = 0.36;

    final Palette look;
    final Lettering letters;
    final Lettering small;

    Drawing(Palette look, Lettering letters, Lettering small) {
        this.look = look;
        this.letters = letters;
        this.small = small;
    }

    static Drawing of(Chart.Lined chart, Palette look, Lettering letters, Lettering small) {
        return switch (chart) {
            case Chart.Whiskers whiskers -> new WhiskerDrawing(whiskers, look, letters, small);
            case Chart.Bars bars -> new BarDrawing(bars, look, letters, small);
            case Chart.Stacks stacks -> new StackDrawing(stacks, look, letters, small);
        };
    }

    /** What a line is called. */
    abstract String name(int line);

    abstract void paint(Graphics2D pen, int line, Rectangle2D stripe, DoubleUnaryOperator x);

    /** How many columns of words stand at the lines' ends. */
    abstract int columns();

    abstract Words.Label beside(int column, int line);

    /** Where the lower axis begins, ends, and how far apart its numbers are. */
    abstract double from();

    abstract double to();

    abstract double step();

    /** The room kept free above the first line. */
    abstract double above();

    Optional<Marker> target(BasicStroke stroke) {
        return Optional.empty();
    }

    Optional<LegendTitle> legend() {
        return Optional.empty();
    }

    /** The share of the width that the lines' names may take. */
    double labels() {
        return NAMES;
    }

    /** How high the legend is. */
    double legendHeight(double width) {
        return 0;
    }

    /** How many lines of text stand beside or in one line of the chart. */
    int most(int line, double width) {
        return letters.lines(letters.regular(), name(line), width).size();
    }

    final Words.Label label(int line, double width) {
        return new Words.Label(letters.lines(letters.regular(), name(line), width), letters.regular(), look.text());
    }

    /** Says in a line why nothing is shown there. */
    final void instead(Graphics2D pen, Rectangle2D stripe, String why) {
        List<String> lines = small.lines(small.regular(), why, stripe.getWidth() - 12);
        double high = small.lineHeight();
        double y = stripe.getCenterY() - high * lines.size() / 2 + high * .75;
        double wide = lines.stream()
                .mapToDouble(text -> small.width(small.regular(), text))
                .max()
                .orElse(0);
        pen.setPaint(look.ground());
        pen.fill(new Rectangle2D.Double(
                stripe.getMinX() + 4, stripe.getCenterY() - high * lines.size() / 2, wide + 4, high * lines.size()));
        pen.setFont(small.regular());
        pen.setPaint(look.quiet());
        for (String text : lines) {
            pen.drawString(text, (float) stripe.getMinX() + 6, (float) y);
            y += high;
        }
    }
}
