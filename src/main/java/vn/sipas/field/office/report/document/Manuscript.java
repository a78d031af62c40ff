package vn.sipas.field.office.report.document;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Grid;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;

/** A report as it grows: headings, paragraphs, tables and charts one below the other; tables and charts are numbered. */
public final class Manuscript {

    private static final Face CHAPTER = Face.bold(12);
    private static final Face SECTION = Face.bold(10.5f);
    private static final Face BODY = Face.regular(10);
    private static final Face STRONG = Face.bold(10);
    private static final Face CAPTION = Face.bold(9);
    private static final Face SMALL = Face.quiet(8);
    private static final Face CODE = Face.code(8.5f);
    private static final float CHAPTER_GAP = 18;
    private static final float SECTION_GAP = 12;
    private static final float GAP = 6;
    private static final float BULLET = 14;

    /** Paragraphs of up to so many lines are not parted between pages. */
    private static final int SHORT = 6;

    private final Faces faces;
    private final Messages words;
    private final Numbers numbers;
    private final float width;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int charts;

    public Manuscript(Faces faces, Messages words, float width) {
        this.faces = faces;
        this.words = words;
        this.numbers = new Numbers(words.language());
        this.width = width;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** A block made elsewhere. */
    public void add(Block block) {
        blocks.add(block);
    }

    void chapter(String key) {
        titledChapter(words.text(key));
    }

    public void titledChapter(String title) {
        heading(title, CHAPTER, CHAPTER_GAP);
    }

    public void section(String title) {
        heading(title, SECTION, SECTION_GAP);
    }

    private void heading(String title, Face face, float gap) {
        blocks.add(new Block(gap, List.of(), Paragraph.lines(faces, width, face, title), true, true));
    }

    public void paragraph(String text) {
        lines(text, BODY, false);
    }

    /** What has to be seen first. */
    public void strong(String text) {
        lines(text, STRONG, false);
    }

    /** Secondary words. */
    public void quiet(String text) {
        lines(text, SMALL, false);
    }

    /** What a machine is told. */
    void code(String text) {
        lines(text, CODE, false);
    }

    private void lines(String text, Face face, boolean withNext) {
        List<Paragraph.Line> lines = Paragraph.lines(faces, width, face, text);
        blocks.add(new Block(GAP, List.of(), lines, lines.size() <= SHORT, withNext));
    }

    public void bullet(String text) {
        bullet(List.of(new Paragraph.Span(text, BODY)));
    }

    /** A label and, in letters of one width, a code that is compared letter by letter. */
    public void bullet(String label, String code) {
        bullet(List.of(new Paragraph.Span(label + " ", BODY), new Paragraph.Span(code, CODE)));
    }

    private void bullet(List<Paragraph.Span> spans) {
        List<Row> rows = new ArrayList<>();
        List<Paragraph.Line> lines = Paragraph.lines(faces, width - BULLET, spans);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(i == 0 ? new Bulleted(lines.getFirst(), faces) : new Row.Indented(lines.get(i), BULLET));
        }
        blocks.add(new Block(GAP / 2, List.of(), rows, true, false));
    }

    /** The table with its number above, and its remarks below. */
    void table(Table whole) {
        tables++;
        table(words.text("table", tables, whole.title()), whole);
    }

    /** The table with a caption above, and its remarks below. */
    public void table(String caption, Table whole) {
        Table table = whole.onPaper();
        lines(caption, CAPTION, true);
        List<Grid.Column> columns = table.columns().stream()
                .map(column -> new Grid.Column(column.title(), column.share(), column.numbers()))
                .toList();
        List<Grid.Cells> lines = table.lines().stream()
                .map(line -> new Grid.Cells(
                        line.cells().stream().map(cell -> cell.shown(numbers)).toList(),
                        line.level() == 0,
                        Math.min(line.level(), 2)))
                .toList();
        Block grid = new Grid(faces, width, columns).block(lines);
        // One that is not parted keeps its remarks with it, too.
        blocks.add(new Block(grid.gap(), grid.head(), grid.rows(), grid.together(), grid.together()));
        remarks(table.remarks());
    }

    /** The chart with its number, remarks and source below. */
    void chart(Chart chart) {
        if (chart.lines() == 0) {
            return;
        }
        charts++;
        picture(words.text("chart", charts, chart.title()), Plate.of(chart, words.language()));
    }

    /** The picture with a caption above, and its remarks below. */
    public void picture(String caption, Plate plate) {
        lines(caption, CAPTION, true);
        blocks.add(
                new Block(GAP, List.of(), List.of(new Drawn(plate, width, (float) plate.height(width))), true, true));
        remarks(plate.remarks());
    }

    private void remarks(List<String> remarks) {
        List<Row> rows = remarks.stream()
                .<Row>flatMap(remark -> Paragraph.lines(faces, width, SMALL, remark).stream())
                .toList();
        blocks.add(new Block(3, List.of(), rows, true, false));
    }

    /** A line with its dash before it. */
    private record Bulleted(Paragraph.Line line, Faces faces) implements Row {
        @Override
        public float height() {
            return line.height();
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            ink.text(BODY, x + 3, top + line.ascent(), "–");
            line.paint(ink, x + BULLET, top);
        }
    }

    private record Drawn(Plate plate, float width, float height) implements Row {
        @Override
        public void paint(Ink ink, float x, float top) {
            ink.picture(x, top, width, height, pen -> plate.draw(pen, width, height));
        }
    }
}
