package vn.sipas.field.office.report.page;

import java.util.List;

/**
 * Two columns beside each other, every line of text in the middle of its column: letterheads and signatures.
 *
 * @param width of both, in points
 * @param share the left column's share of the width
 */
public record Sides(List<? extends Row> left, List<? extends Row> right, float width, float share) implements Row {

    /** Kept free of words at a column's edges. */
    private static final float EDGE = 6;

    public Sides {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The room for words in a column that has this share of the width. */
    public static float room(float width, float share) {
        return width * share - EDGE;
    }

    @Override
    public float height() {
        return Math.max(Paragraph.height(left), Paragraph.height(right));
    }

    @Override
    public void paint(Ink ink, float x, float top) {
        paint(ink, left, x, width * share, top);
        paint(ink, right, x + width * share, width * (1 - share), top);
    }

    private static void paint(Ink ink, List<? extends Row> rows, float x, float wide, float top) {
        float y = top;
        for (Row row : rows) {
            float in = switch (row) {
                case Paragraph.Line line -> (wide - line.width()) / 2;
                case Rule rule -> (wide - rule.length()) / 2;
                default -> 0;
            };
            row.paint(ink, x + in, y);
            y += row.height();
        }
    }

    /** A thin line, as below an office's name and the state's motto. */
    public record Rule(float length) implements Row {
        private static final float BLACK = 0;

        @Override
        public float height() {
            return 4;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            ink.line(x, top, x + length, top, BLACK);
        }
    }
}
