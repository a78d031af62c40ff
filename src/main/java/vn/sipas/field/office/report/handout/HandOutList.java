package vn.sipas.field.office.report.handout;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.page.A4Pages;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Grid;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Pdf;
import vn.sipas.field.survey.frame.CaseLine;

/**
 * What one person is given, on paper (danh sách giao mẫu): unit after unit the cases with names and addresses, and room for the serial
 * of a paper form and for how the case ended. It carries personal data and says so on every sheet.
 */
public record HandOutList(String season, String person, List<CaseLine> cases, OffsetDateTime made) {

    private static final Face TITLE = Face.bold(13);
    private static final Face BODY = Face.regular(9.5f);
    private static final Face UNIT = Face.bold(10.5f);
    private static final float GAP = 8;

    public HandOutList {
        cases = List.copyOf(cases);
    }

    /** A unit's name by its code. */
    public interface UnitNames {
        String name(String code);
    }

    /** Writes the list as a PDF and leaves {@code out} open. */
    public void write(OutputStream out, UnitNames units, Locale language) {
        Messages words = Messages.of(HandOutList.class, language);
        String title = words.text("list.title", person);
        byte[] content = (season + person + cases + made).getBytes(StandardCharsets.UTF_8);
        try (Pdf pdf = new Pdf(title, language, made.toInstant(), content)) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(text(pdf, TITLE, title, true));
            blocks.add(text(pdf, BODY, words.text("list.season", season, cases.size()), true));
            blocks.add(text(pdf, BODY, words.text("list.personal"), false));
            Grid grid = new Grid(pdf.faces(), A4Pages.WIDTH, columns(words));
            String unit = "";
            List<Grid.Cells> lines = new ArrayList<>();
            int number = 0;
            for (CaseLine line : cases) {
                if (!line.unit().equals(unit)) {
                    close(blocks, grid, lines);
                    unit = line.unit();
                    blocks.add(text(pdf, UNIT, units.name(unit), true));
                }
                lines.add(cells(++number, line));
            }
            close(blocks, grid, lines);
            List<List<Block.Placed>> pages = A4Pages.parted(blocks);
            A4Pages paper = new A4Pages(pdf, words.text("list.foot", title));
            for (int i = 0; i < pages.size(); i++) {
                paper.add(pages.get(i), words.text("list.page", i + 1, pages.size()));
            }
            pdf.save(out);
        }
    }

    private static List<Grid.Column> columns(Messages words) {
        return List.of(
                new Grid.Column(words.text("list.number"), 0.5f, true),
                new Grid.Column(words.text("list.case"), 1.4f, false),
                new Grid.Column(words.text("list.name"), 2.2f, false),
                new Grid.Column(words.text("list.born"), 0.7f, true),
                new Grid.Column(words.text("list.address"), 2.6f, false),
                new Grid.Column(words.text("list.phone"), 1.4f, false),
                new Grid.Column(words.text("list.serial"), 1.1f, false),
                new Grid.Column(words.text("list.outcome"), 1.4f, false));
    }

    private static Grid.Cells cells(int number, CaseLine line) {
        return new Grid.Cells(
                List.of(
                        Integer.toString(number),
                        line.id().text(),
                        line.name(),
                        line.born() == 0 ? "" : Integer.toString(line.born()),
                        line.address(),
                        line.phone(),
                        "",
                        ""),
                false,
                0);
    }

    private static void close(List<Block> blocks, Grid grid, List<Grid.Cells> lines) {
        if (!lines.isEmpty()) {
            blocks.add(grid.block(lines));
            lines.clear();
        }
    }

    private static Block text(Pdf pdf, Face face, String text, boolean withNext) {
        return new Block(GAP, List.of(), Paragraph.lines(pdf.faces(), A4Pages.WIDTH, face, text), true, withNext);
    }
}
