package vn.sipas.field.office.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A column of words beside the lines of a chart. */
final class Words extends CategoryAxis {

    private static final long serialVersionUID = 1;

    private final transient IntFunction<Label> labels;

    /** A line's words, broken already. */
    record Label(List<String> lines, Font font, Paint paint) {}

    /** {@code above}: the share of the height that is kept free above the first line. */
    Words(IntFunction<Label> labels, double above) {
        this.labels = labels;
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setCategoryMargin(0);
        setLowerMargin(above);
        setUpperMargin(0);
        setCategoryLabelPositionOffset(8);
        CategoryLabelPosition position = new CategoryLabelPosition(
                RectangleAnchor.LEFT,
                TextBlockAnchor.CENTER_LEFT,
                TextAnchor.CENTER,
                0,
                CategoryLabelWidthType.RANGE,
                1);
        setCategoryLabelPositions(new CategoryLabelPositions(position, position, position, position));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D pen) {
        Label label = labels.apply((Integer) category);
        TextBlock block = new TextBlock();
        block.setLineAlignment(HorizontalAlignment.LEFT);
        label.lines().forEach(line -> block.addLine(line, label.font(), label.paint()));
        return block;
    }
}
