package vn.sipas.field.office.report.chart;

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
import java.util.stream.Stream;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.svg.SVGGraphics2D;
import vn.sipas.field.office.report.table.Numbers;

/** A chart as it is drawn: on any pen, so that paper, screen, pixels and SVG all show the same. */
public final class Picture {

    private static final float TITLE = 1.2f;
    private static final float SMALL = 0.86f;

    private final Chart chart;
    private final Palette look;
    private final boolean titled;
    private final float size;
    private final Lettering letters;
    private final Lettering small;
    private final Room room;

    /**
     * @param language of the axis' numbers
     * @param titled whether title, remarks and source are part of the picture; where they stand around it they are not
     * @param size of the letters, in the pen's units
     */
    public Picture(Chart chart, Locale language, Look look, boolean titled, float size) {
        this.chart = chart;
        this.look = Palette.of(look);
        this.titled = titled;
        this.size = size;
        this.letters = new Lettering(size);
        this.small = new Lettering(size * SMALL);
        AxisMaker axes = new AxisMaker(this.look, small, new Numbers(language));
        this.room = switch (chart) {
            case Chart.Lined lined -> new LinedRoom(lined, this.look, letters, small, axes);
            case Chart.Walk walk -> new WalkRoom(walk, this.look, letters, small, axes);
        };
    }

    /** How high it has to be for a width, so that no two words touch. */
    public double height(double width) {
        double height = room.height(width);
        if (titled) {
            height += lines(TITLE, chart.title(), width) * letters.lineHeight() * TITLE + 14;
            for (String remark : below()) {
                height += lines(SMALL, remark, width) * small.lineHeight() + 6;
            }
        }
        return Math.ceil(height);
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
        JFreeChart whole = new JFreeChart(null, letters.bold(), room.plot(width), false);
        whole.setBackgroundPaint(look.ground());
        whole.setPadding(titled ? new RectangleInsets(8, 8, 6, 8) : new RectangleInsets(0, 0, 0, 0));
        whole.setTextAntiAlias(true);
        room.legend().ifPresent(whole::addSubtitle);
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
