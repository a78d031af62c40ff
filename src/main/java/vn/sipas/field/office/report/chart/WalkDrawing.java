package vn.sipas.field.office.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A walk, the areas it may reach and the words beside them; a word that would cover another one gives way. */
final class WalkDrawing {

    private static final int SHADE = 38;
    private static final int VEIL = 200;

    /** So far before its point the line is as low as the words below the way. */
    private static final double SLOPE = 26;

    private static final double GAP = 6;

    /** In sizes of the letters. */
    private static final double DOT = 0.46;

    private static final double RING = 0.3;
    private static final float THICK = 0.22f;
    private static final float THIN = 0.15f;
    private static final float[] DOTS = {2, 4};

    private final Chart.Walk chart;
    private final Palette look;
    private final Lettering small;
    private final float size;

    WalkDrawing(Chart.Walk chart, Palette look, Lettering small) {
        this.chart = chart;
        this.look = look;
        this.small = small;
        this.size = small.regular().getSize2D();
    }

    void paint(Graphics2D pen, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        new Painting(pen, area, x, y).all();
    }

    /** One drawing on one pen. */
    private final class Painting {
        private final Graphics2D pen;
        private final Rectangle2D area;
        private final DoubleUnaryOperator x;
        private final DoubleUnaryOperator y;

        /** Where words stand already. */
        private final List<Rectangle2D> taken = new ArrayList<>();

        Painting(Graphics2D pen, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
            this.pen = pen;
            this.area = area;
            this.x = x;
            this.y = y;
        }

        void all() {
            areas();
            names();
            double thick = THICK * size;
            chart.ahead().ifPresent(ahead -> {
                pen.setStroke(new BasicStroke(THIN * size, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, DOTS, 0));
                pen.setPaint(look.accent());
                pen.draw(new Line2D.Double(at(chart.here()), at(ahead)));
            });
            pen.setStroke(new BasicStroke((float) thick / 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            pen.setPaint(look.quiet());
            path(chart.later());
            pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            pen.setPaint(look.accent());
            path(chart.course());
            for (Chart.Place place : chart.line()) {
                if (!place.label().isEmpty() && inside(place)) {
                    ring(at(place));
                }
            }
            Point2D here = at(chart.here());
            double radius = DOT * size;
            pen.setPaint(look.accent());
            pen.fill(new Ellipse2D.Double(here.getX() - radius, here.getY() - radius, 2 * radius, 2 * radius));
            words(here);
        }

        private void areas() {
            List<Point2D> line = clipped(chart.line());
            if (!line.isEmpty()) {
                Path2D shape = open(line);
                shape.lineTo(area.getMaxX(), line.getLast().getY());
                shape.lineTo(area.getMaxX(), area.getMaxY());
                shape.closePath();
                fill(shape, open(line), look.good());
            }
            List<Point2D> wall = clipped(chart.wall());
            if (!wall.isEmpty()) {
                Path2D shape = open(wall);
                shape.lineTo(wall.getLast().getX(), area.getMinY());
                shape.lineTo(wall.getFirst().getX(), area.getMinY());
                shape.closePath();
                fill(shape, open(wall), look.bad());
            }
        }

        private void fill(Path2D shape, Path2D edge, Color colour) {
            pen.setPaint(shade(colour, SHADE));
            pen.fill(shape);
            pen.setPaint(colour);
            pen.setStroke(new BasicStroke(THIN * size));
            pen.draw(edge);
        }

        private static Color shade(Color colour, int alpha) {
            return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
        }

        /** As far as the frame goes. */
        private List<Point2D> clipped(List<Chart.Place> places) {
            List<Point2D> points = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                Chart.Place place = places.get(i);
                if (inside(place)) {
                    points.add(at(place));
                    continue;
                }
                if (i > 0) {
                    Chart.Place before = places.get(i - 1);
                    double across = place.across() - (double) before.across();
                    double up = place.up() - (double) before.up();
                    double part = Math.min(
                            across <= 0 ? 1 : (chart.frame().across() - before.across()) / across,
                            up <= 0 ? 1 : (chart.frame().up() - before.up()) / up);
                    points.add(new Point2D.Double(
                            x.applyAsDouble(before.across() + part * across),
                            y.applyAsDouble(before.up() + part * up)));
                }
                break;
            }
            return points;
        }

        private boolean inside(Chart.Place place) {
            return place.across() <= chart.frame().across()
                    && place.up() <= chart.frame().up();
        }

        private Point2D at(Chart.Place place) {
            return new Point2D.Double(x.applyAsDouble(place.across()), y.applyAsDouble(place.up()));
        }

        private static Path2D open(List<Point2D> points) {
            Path2D path = new Path2D.Double();
            path.moveTo(points.getFirst().getX(), points.getFirst().getY());
            points.forEach(point -> path.lineTo(point.getX(), point.getY()));
            return path;
        }

        private void path(List<Chart.Place> places) {
            if (places.size() > 1) {
                pen.draw(open(places.stream().map(this::at).toList()));
            }
        }

        private void ring(Point2D at) {
            double radius = RING * size;
            Ellipse2D ring = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
            pen.setPaint(look.ground());
            pen.fill(ring);
            pen.setPaint(look.good());
            pen.setStroke(new BasicStroke(THIN * size));
            pen.draw(ring);
        }

        /** The areas' names lie below everything; no other words are written over them. */
        private void names() {
            for (Chart.Area named : chart.areas()) {
                double wide = small.width(small.bold(), named.name());
                double left = x.applyAsDouble(named.across()) + GAP;
                boolean ends = named.tone() == Chart.Tone.GOOD;
                Point2D place = new Point2D.Double(
                        ends ? area.getMaxX() - GAP - wide : left, y.applyAsDouble(named.up()) + size * .36);
                write(named.name(), small.bold(), look.of(named.tone()), List.of(place), false);
            }
        }

        private void words(Point2D here) {
            chart.ahead().ifPresent(ahead -> ahead(here, ahead));
            double wide = small.width(small.bold(), chart.here().label());
            // Where it has come to the line it stands before it.
            double wanted = chart.ahead().isPresent() ? here.getX() - wide / 2 : here.getX() - wide + DOT * size;
            double left =
                    Math.clamp(wanted, area.getMinX() + GAP, Math.max(area.getMinX() + GAP, area.getMaxX() - wide));
            List<Point2D> places = new ArrayList<>();
            for (int more = 0; more < 4; more++) {
                places.add(new Point2D.Double(left, here.getY() - GAP - DOT * size - more * small.lineHeight()));
            }
            write(chart.here().label(), small.bold(), look.accent(), places, true);
            chart.course().reversed().forEach(this::reason);
            chart.later().forEach(this::reason);
            chart.line().stream()
                    .filter(place -> !place.label().isEmpty() && inside(place))
                    .forEach(this::number);
        }

        /** Along the way ahead; below it, but for the lowest: there stand the axis' numbers. */
        private void ahead(Point2D here, Chart.Place ahead) {
            double wide = small.width(small.regular(), ahead.label());
            double from = here.getX() + GAP + DOT * size;
            boolean low = ahead.up() == 0;
            double y = low ? here.getY() - GAP : here.getY() + small.lineHeight() * .95;
            double to = at(ahead).getX() - SLOPE;
            double before = low ? to - wide : here.getX() - wide - DOT * size;
            double x = Math.max(area.getMinX() + GAP, from + wide <= to ? from : before);
            write(ahead.label(), small.regular(), look.accent(), List.of(new Point2D.Double(x, y)), true);
        }

        /** Why there was a step up: beside it. */
        private void reason(Chart.Place place) {
            if (place.label().isEmpty()) {
                return;
            }
            double wide = small.width(small.regular(), place.label());
            double middle = (y.applyAsDouble(place.up()) + y.applyAsDouble(place.up() - 1)) / 2 + size * .36;
            double step = x.applyAsDouble(place.across());
            Point2D left = new Point2D.Double(step - wide - GAP, middle);
            Point2D right = new Point2D.Double(step + GAP, middle);
            write(
                    place.label(),
                    small.regular(),
                    look.bad(),
                    left.getX() > area.getMinX() ? List.of(left, right) : List.of(right),
                    true);
        }

        private void number(Chart.Place place) {
            Point2D at = at(place);
            double wide = small.width(small.bold(), place.label());
            double right = at.getX() + GAP;
            double left = at.getX() - GAP - wide;
            double over = at.getY() - GAP;
            double under = at.getY() + small.lineHeight() * .95;
            Point2D above = new Point2D.Double(left, over);
            Point2D higher = new Point2D.Double(left, over - small.lineHeight());
            write(
                    place.label(),
                    small.bold(),
                    look.good(),
                    place.up() == 0 ? List.of(above, higher) : List.of(new Point2D.Double(right, under), above, higher),
                    false);
        }

        /**
         * At the first of these places, each the beginning of a base line, where nothing stands yet; nowhere if all are taken.
         *
         * @param apart whether it is set off from lines that go through it
         */
        private void write(String text, Font font, Color colour, List<Point2D> places, boolean apart) {
            double wide = small.width(font, text);
            for (Point2D place : places) {
                Rectangle2D box = new Rectangle2D.Double(place.getX(), place.getY() - size, wide, size * 1.25);
                if (taken.stream().noneMatch(box::intersects)) {
                    taken.add(box);
                    if (apart) {
                        pen.setPaint(shade(look.ground(), VEIL));
                        pen.fill(box);
                    }
                    pen.setFont(font);
                    pen.setPaint(colour);
                    pen.drawString(text, (float) place.getX(), (float) place.getY());
                    return;
                }
            }
        }
    }
}
