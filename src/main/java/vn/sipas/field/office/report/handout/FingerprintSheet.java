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
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Pdf;

/**
 * A key's fingerprint in large digits, to be printed and pinned up where people compare it (dấu khoá): the department's for whoever
 * opens the season's first pack, a monitor's for whoever relies on him as a witness.
 *
 * @param owner whose key it is
 * @param fingerprint 8 groups of 4 digits with a space between
 */
public record FingerprintSheet(String season, String owner, String fingerprint, OffsetDateTime made) {

    private static final Face TITLE = Face.bold(16);
    private static final Face BODY = Face.regular(11);
    private static final Face DIGITS = Face.code(34);
    private static final int GROUPS_A_LINE = 4;
    private static final float GAP = 14;

    public FingerprintSheet {
        if (!fingerprint.matches("[0-9]{4}( [0-9]{4}){7}")) {
            throw new IllegalArgumentException("no fingerprint");
        }
    }

    /** Writes the sheet as a PDF and leaves {@code out} open. */
    public void write(OutputStream out, Locale language) {
        Messages words = Messages.of(FingerprintSheet.class, language);
        String title = words.text("fingerprint.title", owner);
        byte[] content = (season + owner + fingerprint).getBytes(StandardCharsets.UTF_8);
        try (Pdf pdf = new Pdf(title, language, made.toInstant(), content)) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(text(pdf, TITLE, title));
            blocks.add(text(pdf, BODY, season));
            String[] groups = fingerprint.split(" ", -1);
            for (int from = 0; from < groups.length; from += GROUPS_A_LINE) {
                blocks.add(text(pdf, DIGITS, String.join("  ", List.of(groups).subList(from, from + GROUPS_A_LINE))));
            }
            for (String sentence : List.of("fingerprint.compare", "fingerprint.differs", "fingerprint.public")) {
                blocks.add(text(pdf, BODY, words.text(sentence)));
            }
            A4Pages paper = new A4Pages(pdf, title);
            List<List<Block.Placed>> pages = A4Pages.parted(blocks);
            for (int i = 0; i < pages.size(); i++) {
                paper.add(pages.get(i), words.text("list.page", i + 1, pages.size()));
            }
            pdf.save(out);
        }
    }

    private static Block text(Pdf pdf, Face face, String text) {
        return new Block(GAP, List.of(), Paragraph.lines(pdf.faces(), A4Pages.WIDTH, face, text), true, false);
    }
}
