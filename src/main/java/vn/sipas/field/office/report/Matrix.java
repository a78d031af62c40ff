package vn.sipas.field.office.report;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Paragraph.Line;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.survey.form.QuestionType;

/** Questions of one group that share one scale, as a grid: the scale once above, a row of boxes for each question. */
final class Matrix {

    private static final Face HEAD = Face.bold(7.5f);
    private static final Face HEAD_SECOND = Face.quiet(7);
    private static final float LEAST_QUESTION = 220;
    private static final float WIDEST_CELL = 56;
    private static final float PADDING = 3;
    private static final float LINE_GREY = 0.65f;
    private static final float HEAD_GREY = 0.93f;

    /** Grids of up to this many rows are not parted between pages if they fit one. */
    private static final int SHORT = 7;

    private static final float GAP = 5;

    private final Faces faces;
    private final float width;
    private final List<Printed.Option> options;
    private final float cell;

    Matrix(Faces faces, float width, List<Printed.Option> options) {
        this.faces = faces;
        this.width = width;
        this.options = List.copyOf(options);
        this.cell = Math.min(WIDEST_CELL, (width - LEAST_QUESTION) / Math.max(1, options.size()));
    }

    /** How many of the contents from {@code from} on stand in one grid; 0 if that would be fewer than two. */
    static int length(Faces faces, float width, List<Printed> contents, int from) {
        if (!(contents.get(from) instanceof Printed.Asked first)
                || first.type() != QuestionType.SELECT_ONE
                || !new Matrix(faces, width, first.options()).fits()) {
            return 0;
        }
        int to = from;
        while (to < contents.size()
                && contents.get(to) instanceof Printed.Asked next
                && next.type() == QuestionType.SELECT_ONE
                && next.group().equals(first.group())
                && next.options().equals(first.options())) {
            to++;
        }
        return to - from < 2 ? 0 : to - from;
    }

    private boolean fits() {
        float inside = cell - 2 * PADDING;
        return options.size() >= 2
                && Boxes.showsAll(options)
                && options.stream()
                        .allMatch(option -> Boxes.width(faces, option.code()) <= inside
                                && Paragraph.widestWord(
                                                faces, HEAD, option.label().first())
                                        <= inside
                                && Paragraph.widestWord(
                                                faces,
                                                HEAD_SECOND,
                                                option.label().second())
                                        <= inside);
    }

    /** How wide a question's words may be. */
    float wordsWidth() {
        return left() - 2 * PADDING;
    }

    /** The grid, of each question's words in lines made for {@link #wordsWidth}. */
    Block block(List<List<Row>> questions) {
        List<Row> rows = new ArrayList<>();
        for (List<Row> words : questions) {
            rows.add(new Question(new Row.Stack(words)));
        }
        return new Block(GAP, List.of(new Head(heads())), rows, rows.size() <= SHORT, false);
    }

    private float left() {
        return width - cell * options.size();
    }

    private List<List<Line>> heads() {
        float inside = cell - 2 * PADDING;
        List<List<Line>> heads = new ArrayList<>();
        for (Printed.Option option : options) {
            List<Line> lines = new ArrayList<>(
                    Paragraph.lines(faces, inside, HEAD, option.label().first()));
            lines.addAll(
                    Paragraph.lines(faces, inside, HEAD_SECOND, option.label().second()));
            heads.add(lines);
        }
        return heads;
    }

    /** Draws the frame of one row: lines at its sides, between its cells and below. */
    private void frame(Ink ink, float x, float top, float height) {
        ink.line(x, top, x, top + height, LINE_GREY);
        for (int i = 0; i <= options.size(); i++) {
            float at = x + left() + i * cell;
            ink.line(at, top, at, top + height, LINE_GREY);
        }
        ink.line(x, top + height, x + width, top + height, LINE_GREY);
    }

    private final class Head implements Row {
        private final List<List<Line>> heads;

        Head(List<List<Line>> heads) {
            this.heads = heads;
        }

        @Override
        public float height() {
            float height = 0;
            for (List<Line> head : heads) {
                height = Math.max(height, Paragraph.height(head));
            }
            return height + 2 * PADDING;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            ink.fill(x, top, width, height(), HEAD_GREY);
            ink.line(x, top, x + width, top, LINE_GREY);
            frame(ink, x, top, height());
            for (int i = 0; i < heads.size(); i++) {
                float y = top + PADDING;
                for (Line line : heads.get(i)) {
                    line.paint(ink, x + left() + i * cell + (cell - line.width()) / 2, y);
                    y += line.height();
                }
            }
        }
    }

    private final class Question implements Row {
        private final Row words;

        Question(Row words) {
            this.words = words;
        }

        @Override
        public float height() {
            return Math.max(words.height(), Boxes.SIDE) + 2 * PADDING;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            frame(ink, x, top, height());
            words.paint(ink, x + PADDING, top + PADDING);
            for (int i = 0; i < options.size(); i++) {
                String code = options.get(i).code();
                float at = x + left() + i * cell + (cell - Boxes.width(faces, code)) / 2;
                Boxes.paint(ink, faces, code, at, top + (height() - Boxes.SIDE) / 2);
            }
        }
    }
}
