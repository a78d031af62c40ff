package vn.sipas.field.office.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;

/** Dots with whiskers; a dot without a margin is hollow, one above the target points up, one below it down. */
final class WhiskerDrawing extends Drawing {

    /** In sizes of the letters, like all that is drawn here. */
    private static final double RADIUS = 0.32;

    private static final double CAP = 0.31;
    private static final float STROKE = 0.13f;
    private static final double GRID = 5;

    /** The room between the axes, against that for the names. */
    private static final double BESIDE_NAMES = 1.1;

    private static final double MOST_STEPS = 7;

    private final Chart.Whiskers chart;
    private final float size;

    WhiskerDrawing(Chart.Whiskers chart, Palette look, Lettering letters, Lettering small) {
        super(look, letters, small);
        this.chart = chart;
        this.size = letters.regular().getSize2D();
    }

    @Override
    String name(int line) {
        return chart.dots().get(line).label();
    }

    @Override
    int columns() {
        return 2;
    }

    @Override
    Words.Label beside(int column, int line) {
        Chart.Dot dot = chart.dots().get(line);
        boolean shown = dot.point().isPresent();
        return column == 0
                ? new Words.Label(List.of(shown ? dot.value() : "–"), letters.bold(), look.text())
                : new Words.Label(List.of(dot.word()), small.regular(), look.of(dot.tone()));
    }

    @Override
    int most(int line, double width) {
        Chart.Dot dot = chart.dots().get(line);
        int here = super.most(line, width);
        return dot.point().isPresent()
                ? here
                : Math.max(
                        here,
                        small.lines(small.regular(), dot.value(), width * BESIDE_NAMES)
                                .size());
    }

    @Override
    double from() {
        double least = limits().min().orElse(0);
        return Math.max(0, Math.floor((least - 1) / step()) * step());
    }

    @Override
    double to() {
        double most = limits().max().orElse(100);
        return Math.min(100, Math.max(from() + step(), Math.ceil((most + 1) / step()) * step()));
    }

    @Override
    double step() {
        double wide = limits().max().orElse(100) - limits().min().orElse(0);
        double step = GRID;
        while (wide / step > MOST_STEPS) {
            step *= 2;
        }
        return step;
    }

    private DoubleStream limits() {
        Stream<BigDecimal> points = chart.dots().stream()
                .flatMap(dot -> dot.point().stream())
                .flatMap(point -> Stream.of(
                        point.percent(),
                        point.low().orElse(point.percent()),
                        point.high().orElse(point.percent())));
        Stream<BigDecimal> target = chart.target().map(Chart.Target::percent).stream();
        return Stream.concat(points, target).mapToDouble(BigDecimal::doubleValue);
    }

    @Override
    double above() {
        return chart.target().isPresent() ? small.lineHeight() + 4 : 4;
    }

    @Override
    Optional<Marker> target(BasicStroke stroke) {
        return chart.target().map(target -> new ValueMarker(target.percent().doubleValue(), look.text(), stroke));
    }

    @Override
    void paint(Graphics2D pen, int line, Rectangle2D stripe, DoubleUnaryOperator x) {
        if (line == 0) {
            chart.target().ifPresent(target -> label(pen, target, stripe, x));
        }
        Chart.Dot dot = chart.dots().get(line);
        if (dot.point().isEmpty()) {
            instead(pen, stripe, dot.value());
            return;
        }
        Chart.Point point = dot.point().get();
        Color colour = look.of(dot.tone());
        double y = stripe.getCenterY();
        pen.setPaint(colour);
        pen.setStroke(new BasicStroke(STROKE * size));
        boolean margin = point.low().isPresent() && point.high().isPresent();
        if (margin) {
            double low = x.applyAsDouble(point.low().get().doubleValue());
            double high = x.applyAsDouble(point.high().get().doubleValue());
            pen.draw(new Line2D.Double(low, y, high, y));
            pen.draw(new Line2D.Double(low, y - CAP * size, low, y + CAP * size));
            pen.draw(new Line2D.Double(high, y - CAP * size, high, y + CAP * size));
        }
        Shape shape = shape(dot.tone(), x.applyAsDouble(point.percent().doubleValue()), y);
        if (!margin) {
            pen.setPaint(look.ground());
            pen.fill(shape);
            pen.setPaint(colour);
            pen.draw(shape);
        } else {
            pen.fill(shape);
        }
    }

    private Shape shape(Chart.Tone tone, double x, double y) {
        double radius = RADIUS * size;
        return switch (tone) {
            case PLAIN -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case GOOD -> triangle(x, y, -1, radius);
            case BAD -> triangle(x, y, 1, radius);
        };
    }

    private static Shape triangle(double x, double y, int down, double radius) {
        double side = radius * 1.35;
        Path2D path = new Path2D.Double();
        path.moveTo(x - side, y - down * side * .8);
        path.lineTo(x + side, y - down * side * .8);
        path.lineTo(x, y + down * side);
        path.closePath();
        return path;
    }

    private void label(Graphics2D pen, Chart.Target target, Rectangle2D stripe, DoubleUnaryOperator x) {
        double wide = small.width(small.regular(), target.label());
        double at = x.applyAsDouble(target.percent().doubleValue()) - wide / 2;
        double left = Math.clamp(at, stripe.getMinX(), Math.max(stripe.getMinX(), stripe.getMaxX() - wide));
        double base = stripe.getMinY() - small.lineHeight() * .3;
        // The line goes on behind the words.
        pen.setPaint(look.ground());
        pen.fill(new Rectangle2D.Double(left - 2, base - small.lineHeight() * .8, wide + 4, small.lineHeight()));
        pen.setFont(small.regular());
        pen.setPaint(look.text());
        pen.drawString(target.label(), (float) left, (float) base);
    }
}
