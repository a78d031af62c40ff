package vn.sipas.field.office.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Bars from zero, their numbers at the end of the line. */
final class BarDrawing extends Drawing {

    /** In sizes of the letters. */
    private static final double THICK = 0.9;

    private static final double[] STEPS = {
        0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000
    };
    private static final double MOST_STEPS = 6;

    private static final double NAMES = 0.46;

    private final Chart.Bars chart;

    BarDrawing(Chart.Bars chart, Palette look, Lettering letters, Lettering small) {
        super(look, letters, small);
        this.chart = chart;
    }

    @Override
    String name(int line) {
        return chart.bars().get(line).label();
    }

    @Override
    int columns() {
        return 1;
    }

    @Override
    Words.Label beside(int column, int line) {
        Chart.Bar bar = chart.bars().get(line);
        return new Words.Label(List.of(bar.length().isPresent() ? bar.value() : "–"), letters.bold(), look.text());
    }

    @Override
    double from() {
        return 0;
    }

    @Override
    double to() {
        return Math.max(step(), Math.ceil(longest() / step()) * step());
    }

    @Override
    double step() {
        for (double step : STEPS) {
            if (longest() / step <= MOST_STEPS && (step >= 1 || !counts())) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** Nobody counts half a form. */
    private boolean counts() {
        return chart.bars().stream().flatMap(bar -> bar.length().stream()).allMatch(length -> length.scale() <= 0);
    }

    private double longest() {
        return chart.bars().stream()
                .flatMap(bar -> bar.length().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
    }

    @Override
    double above() {
        return 4;
    }

    /** Questions are long, and the room beside them is not needed for whiskers. */
    @Override
    double labels() {
        return NAMES;
    }

    @Override
    void paint(Graphics2D pen, int line, Rectangle2D stripe, DoubleUnaryOperator x) {
        Chart.Bar bar = chart.bars().get(line);
        if (bar.length().isEmpty()) {
            instead(pen, stripe, bar.value());
            return;
        }
        double from = x.applyAsDouble(0);
        double to = x.applyAsDouble(bar.length().get().doubleValue());
        double thick = THICK * letters.regular().getSize2D();
        pen.setPaint(look.accent());
        pen.fill(new Rectangle2D.Double(from, stripe.getCenterY() - thick / 2, to - from, thick));
    }
}
