package vn.sipas.field.office.report;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Paragraph.Line;
import vn.sipas.field.office.report.page.Paragraph.Span;
import vn.sipas.field.office.report.page.Row;

/** A question's choices as boxes with words, in as many columns as their length allows. */
final class Choices {

    private static final Face WORDS = Face.regular(9.5f);
    private static final Face SECOND = Face.quiet(8.5f);
    private static final Face CODE = Face.code(7.5f);
    private static final float BESIDE_BOX = 5;
    private static final float BETWEEN_COLUMNS = 14;
    private static final float BETWEEN_ROWS = 3;
    private static final int MOST_COLUMNS = 4;

    private final Faces faces;

    Choices(Faces faces) {
        this.faces = faces;
    }

    List<Row> rows(List<Printed.Option> options, float width, boolean coded) {
        float boxes = 0;
        float widest = 0;
        for (Printed.Option option : options) {
            String code = coded ? option.code() : "";
            boxes = Math.max(boxes, Boxes.width(faces, code));
            for (Line line : Paragraph.lines(faces, Float.MAX_VALUE, spans(option))) {
                widest = Math.max(widest, line.width());
            }
        }
        float item = boxes + BESIDE_BOX + widest + 1;
        int columns = (int) Math.clamp((width + BETWEEN_COLUMNS) / (item + BETWEEN_COLUMNS), 1, MOST_COLUMNS);
        columns = Math.min(columns, options.size());
        float column = (width + BETWEEN_COLUMNS) / columns;
        List<Row> rows = new ArrayList<>();
        for (int first = 0; first < options.size(); first += columns) {
            List<Cell> cells = new ArrayList<>();
            for (Printed.Option option : options.subList(first, Math.min(first + columns, options.size()))) {
                float wide = column - BETWEEN_COLUMNS - boxes - BESIDE_BOX;
                cells.add(new Cell(coded ? option.code() : "", Paragraph.lines(faces, wide, spans(option))));
            }
            rows.add(new Grid(faces, cells, column, boxes));
        }
        return rows;
    }

    private static List<Span> spans(Printed.Option option) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(option.label().first() + " ", WORDS));
        if (!option.label().second().isEmpty()) {
            spans.add(new Span(option.label().second() + " ", SECOND));
        }
        if (!Boxes.shows(option.code())) {
            spans.add(new Span(option.code(), CODE));
        }
        return spans;
    }

    private record Cell(String code, List<Line> words) {
        float height() {
            return Math.max(Boxes.SIDE, Paragraph.height(words)) + BETWEEN_ROWS;
        }
    }

    private record Grid(Faces faces, List<Cell> cells, float column, float boxes) implements Row {
        @Override
        public float height() {
            return (float) cells.stream().mapToDouble(Cell::height).max().orElse(0);
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            float left = x;
            for (Cell cell : cells) {
                Boxes.paint(ink, faces, cell.code(), left, top + 1);
                new Stack(cell.words()).paint(ink, left + boxes + BESIDE_BOX, top);
                left += column;
            }
        }
    }
}
