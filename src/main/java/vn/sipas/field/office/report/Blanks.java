package vn.sipas.field.office.report;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Row;

/** Room to write in: lines, with a word before each where one is needed. */
final class Blanks {

    private static final Face WORDS = Face.quiet(8.5f);
    private static final float HEIGHT = 20;
    private static final float LINE_GREY = 0.45f;
    private static final float SHORT = 90;
    private static final float TINY = 34;
    private static final int TEXT_LINES = 1;
    private static final int LONG_TEXT_LINES = 4;

    /** A word and a line behind it; the line takes what is left of the row if {@code line} is 0. */
    private record Part(String word, float line) {}

    private record Blank(Faces faces, List<Part> parts, float width) implements Row {
        @Override
        public float height() {
            return HEIGHT;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            float at = x;
            float baseline = top + HEIGHT - 5;
            for (Part part : parts) {
                String word = faces.writable(WORDS, part.word());
                ink.text(WORDS, at, baseline, word);
                at += word.isEmpty() ? 0 : faces.width(WORDS, word) + 4;
                float to = part.line() == 0 ? x + width : Math.min(x + width, at + part.line());
                ink.line(at, baseline + 2, to, baseline + 2, LINE_GREY);
                at = to + 8;
            }
        }
    }

    private final Faces faces;
    private final Messages words;

    Blanks(Faces faces, Messages words) {
        this.faces = faces;
        this.words = words;
    }

    /** What people write an answer on. Choices, notes and files are not written on lines. */
    List<Row> rows(Printed.Asked question, float width) {
        return switch (question.type()) {
            case TEXT -> lines(question.multiline() ? LONG_TEXT_LINES : TEXT_LINES, width);
            case BARCODE -> lines(1, width);
            case INTEGER, DECIMAL -> parts(width, new Part("", SHORT));
            case RANGE ->
                parts(width, new Part(words.text("blank.range", question.range().orElse("")), SHORT));
            case DATE -> parts(width, date());
            case TIME -> parts(width, time());
            case DATE_TIME -> {
                List<Part> both = new ArrayList<>(List.of(date()));
                both.addAll(List.of(time()));
                yield parts(width, both.toArray(Part[]::new));
            }
            case GEOPOINT ->
                parts(
                        width,
                        new Part(words.text("blank.latitude"), SHORT),
                        new Part(words.text("blank.longitude"), SHORT));
            case SELECT_ONE, SELECT_MULTIPLE, RANK, NOTE, ACKNOWLEDGE, FILE -> List.of();
        };
    }

    /** Where a case and a serial number are written by hand. */
    Row copy(float width) {
        return new Blank(
                faces,
                List.of(new Part(words.text("blank.case-line"), 150), new Part(words.text("blank.serial-line"), 110)),
                width);
    }

    /** A line for a choice out of a list too long to print. */
    List<Row> ofList(int choices, float width) {
        return parts(width, new Part(words.text("blank.list", String.valueOf(choices)), 0));
    }

    private List<Row> lines(int count, float width) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.addAll(parts(width, new Part("", 0)));
        }
        return rows;
    }

    private List<Row> parts(float width, Part... parts) {
        return List.of(new Blank(faces, List.of(parts), width));
    }

    private Part[] date() {
        return new Part[] {
            new Part(words.text("blank.day"), TINY),
            new Part(words.text("blank.month"), TINY),
            new Part(words.text("blank.year"), TINY + 16)
        };
    }

    private Part[] time() {
        return new Part[] {new Part(words.text("blank.hour"), TINY), new Part(words.text("blank.minute"), TINY)};
    }
}
