package vn.sipas.field.office.report.page;

import java.util.List;

/** Something that stands on a page as a whole and is never parted. */
public interface Row {

    /** In points. */
    float height();

    /** Draws it with its upper left corner at {@code x}, {@code top}, in points from the page's. */
    void paint(Ink ink, float x, float top);

    /** Another row, moved to the right. */
    record Indented(Row row, float by) implements Row {
        @Override
        public float height() {
            return row.height();
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            row.paint(ink, x + by, top);
        }
    }

    /** Empty paper. */
    record Gap(float height) implements Row {
        @Override
        public void paint(Ink ink, float x, float top) {}
    }

    /** Rows that must stay together. */
    record Stack(List<? extends Row> rows) implements Row {
        @Override
        public float height() {
            return Paragraph.height(rows);
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            float y = top;
            for (Row row : rows) {
                row.paint(ink, x, y);
                y += row.height();
            }
        }
    }
}
