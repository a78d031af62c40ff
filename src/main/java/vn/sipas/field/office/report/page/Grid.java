package vn.sipas.field.office.report.page;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.office.report.page.Paragraph.Line;

/** A table: a head that stands again on every page, and lines that are never parted. */
public final class Grid {

    private static final Face HEAD = Face.bold(7.5f);
    private static final Face BODY = Face.regular(8.5f);
    private static final Face STRONG = Face.bold(8.5f);
    private static final float PADDING = 3.5f;
    private static final float INDENT = 7;
    private static final float LINE_GREY = 0.7f;
    private static final float HEAD_GREY = 0.93f;
    private static final float GAP = 4;

    /** So that what just fits is not broken by a rounding. */
    private static final float HAIR = 0.1f;

    /** Tables of up to this many lines are not parted between pages if they fit one. */
    private static final int SHORT = 14;

    private final Faces faces;
    private final List<Column> columns;
    private final float[] widths;
    private final float width;

    /**
     * A column.
     *
     * @param share of the width, against the others'
     * @param right flush right, for numbers
     */
    public record Column(String title, float share, boolean right) {}

    /**
     * A line.
     *
     * @param strong printed boldly
     * @param level how far its first cell is moved to the right
     */
    public record Cells(List<String> texts, boolean strong, int level) {
        public Cells {
            texts = List.copyOf(texts);
        }
    }

    public Grid(Faces faces, float width, List<Column> columns) {
        this.faces = faces;
        this.width = width;
        this.columns = List.copyOf(columns);
        this.widths = widths();
    }

    /** By their shares; but no word of a heading is broken as long as other columns have room to spare. */
    private float[] widths() {
        float all = 0;
        for (Column column : columns) {
            all += column.share();
        }
        float[] wide = new float[columns.size()];
        float[] least = new float[columns.size()];
        float missing = 0;
        float spare = 0;
        for (int i = 0; i < wide.length; i++) {
            wide[i] = width * columns.get(i).share() / all;
            least[i] = Paragraph.widestWord(faces, HEAD, columns.get(i).title()) + 2 * PADDING + HAIR;
            missing += Math.max(0, least[i] - wide[i]);
            spare += Math.max(0, wide[i] - least[i]);
        }
        if (missing == 0 || missing > spare) {
            return wide;
        }
        for (int i = 0; i < wide.length; i++) {
            wide[i] = wide[i] < least[i] ? least[i] : wide[i] - (wide[i] - least[i]) * missing / spare;
        }
        return wide;
    }

    public Block block(List<Cells> lines) {
        List<Row> rows = new ArrayList<>();
        for (Cells line : lines) {
            rows.add(row(line.texts(), line.strong() ? STRONG : BODY, line.level(), false));
        }
        Cells head = new Cells(columns.stream().map(Column::title).toList(), true, 0);
        return new Block(GAP, List.of(row(head.texts(), HEAD, 0, true)), rows, rows.size() <= SHORT, false);
    }

    private Row row(List<String> texts, Face face, int level, boolean head) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            float indent = i == 0 ? level * INDENT : 0;
            cells.add(Paragraph.lines(faces, widths[i] - 2 * PADDING - indent, face, texts.get(i)));
        }
        return new Cellular(cells, level * INDENT, head);
    }

    private final class Cellular implements Row {
        private final List<List<Line>> cells;
        private final float indent;
        private final boolean head;

        Cellular(List<List<Line>> cells, float indent, boolean head) {
            this.cells = cells;
            this.indent = indent;
            this.head = head;
        }

        @Override
        public float height() {
            float height = 0;
            for (List<Line> cell : cells) {
                height = Math.max(height, Paragraph.height(cell));
            }
            return height + PADDING;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            if (head) {
                ink.fill(x, top, width, height(), HEAD_GREY);
                ink.line(x, top, x + width, top, LINE_GREY);
            }
            ink.line(x, top + height(), x + width, top + height(), LINE_GREY);
            float left = x;
            for (int i = 0; i < cells.size(); i++) {
                float y = top + PADDING / 2;
                for (Line line : cells.get(i)) {
                    float at = columns.get(i).right()
                            ? left + widths[i] - PADDING - line.width()
                            : left + PADDING + (i == 0 ? indent : 0);
                    line.paint(ink, at, y);
                    y += line.height();
                }
                left += widths[i];
            }
        }
    }
}
