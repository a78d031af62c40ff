package vn.sipas.field.office.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import vn.sipas.field.office.report.table.Numbers;

/** A chart as it is drawn: on any pen, so that paper, screen, pixels and SVG all show the same. */
public final class Picture {

    /** Room at the right for half of the last number of the axis. */
    private static final double EDGE = 18;

    private static final float TITLE = 1.2f;
    private static final float SMALL = 0.86f;
    private static final double AXIS_LINES = 2.9;
    private static final double ROW_PADDING = 7;
    private static final float[] DASHES = {4, 3};

    private final Chart chart;
    private final Palette look;
    private final boolean titled;
    private final float size;
    private final Lettering letters;
    private final Lettering small;
    private final Drawing drawing;
    private final Numbers numbers;

    /**
     * @param language of the axis' numbers
     * @param titled whether title, remarks and source are part of the picture; where they stand around it they are not
     * @param size of the letters, in the pen's units
     */
    public Picture(Chart chart, Locale language, Look look, boolean titled, float size) {
        this.chart = chart;
        this.numbers = new Numbers(language);
        this.look = Palette.of(look);
        this.titled = titled;
        this.size = size;
        this.letters = new Lettering(size);
        this.small = new Lettering(size * SMALL);
        this.drawing = Drawing.of(chart, this.look, letters, small);
    }

    /** How high it has to be for a width, so that no two words touch. */
    public double height(double width) {
        double rows = 0;
        double stripe = stripe(width);
        rows += stripe * chart.lines();
        double height = rows + drawing.legendHeight(width) + drawing.above() + AXIS_LINES * letters.lineHeight() + 4;
        if (titled) {
            height += lines(TITLE, chart.title(), width) * letters.lineHeight() * TITLE + 14;
            for (String remark : below()) {
                height += lines(SMALL, remark, width) * small.lineHeight() + 6;
            }
        }
        return Math.ceil(height);
    }

    /** All lines are as high as the one with the most words needs it. */
    private double stripe(double width) {
        int most = IntStream.range(0, chart.lines())
                .map(line -> drawing.most(line, width * drawing.labels()))
                .max()
                .orElse(1);
        return most * letters.lineHeight() + ROW_PADDING;
    }

    private int lines(float factor, String text, double width) {
        Lettering lettering = new Lettering(size * factor);
        return lettering
                .lines(factor > 1 ? lettering.bold() : lettering.regular(), text, width - 24)
                .size();
    }

    private List<String> below() {
        return Stream.concat(chart.remarks().stream(), Stream.of(chart.source()))
                .toList();
    }

    /** Draws it with its upper left corner at the pen's origin. */
    public void draw(Graphics2D pen, double width, double height) {
        chart(width).draw(pen, new Rectangle2D.Double(0, 0, width, height));
    }

    private JFreeChart chart(double width) {
        double above = drawing.above() / (drawing.above() + stripe(width) * chart.lines());
        CategoryPlot plot = new CategoryPlot(data(), null, axis(), new Rows(drawing::paint));
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
        JFreeChart whole = new JFreeChart(null, letters.bold(), plot, false);
        whole.setBackgroundPaint(look.ground());
        whole.setPadding(titled ? new RectangleInsets(8, 8, 6, 8) : new RectangleInsets(0, 0, 0, 0));
        whole.setTextAntiAlias(true);
        drawing.legend().ifPresent(whole::addSubtitle);
        if (titled) {
            whole.setTitle(words(chart.title(), new Lettering(size * TITLE).bold(), look.text(), RectangleEdge.TOP));
            for (String remark : below().reversed()) {
                whole.addSubtitle(words(remark, small.regular(), look.quiet(), RectangleEdge.BOTTOM));
            }
        }
        return whole;
    }

    private static TextTitle words(String text, Font font, Color colour, RectangleEdge edge) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(colour);
        title.setPosition(edge);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        title.setPadding(2, 4, 2, 4);
        return title;
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int line = 0; line < chart.lines(); line++) {
            data.addValue(0.0, "", Integer.valueOf(line));
        }
        return data;
    }

    private NumberAxis axis() {
        NumberAxis axis = new NumberAxis(chart.axis());
        axis.setRange(drawing.from(), drawing.to());
        axis.setTickUnit(new Ticks(drawing.step(), numbers));
        axis.setLabelFont(small.regular());
        axis.setLabelPaint(look.quiet());
        axis.setTickLabelFont(small.regular());
        axis.setTickLabelPaint(look.quiet());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLabelInsets(new RectangleInsets(2, 0, 2, 0));
        return axis;
    }

    /** In pixels. */
    public byte[] png(int width, int scale) {
        double height = height(width);
        BufferedImage image =
                new BufferedImage(width * scale, (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.scale(scale, scale);
        draw(pen, width, height);
        pen.dispose();
        try {
            return ChartUtils.encodeAsPNG(image);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture in memory failed", e);
        }
    }

    /** As text with shapes; letters stay letters, in Noto Sans or what stands in for it. */
    public String svg(int width) {
        double height = height(width);
        SVGGraphics2D pen = new SVGGraphics2D(width, height);
        pen.setFontFunction(family -> "\"" + family + "\", Arial, sans-serif");
        draw(pen, width, height);
        return pen.getSVGDocument();
    }
}
