package vn.sipas.field.office.report.document;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Pdf;

/** The season's report as a PDF: A4 portrait, pictures as vectors, fonts in the file. The same index gives the same bytes. */
public final class SeasonReport {

    /** Margins of an official paper (Decree 30/2020/NĐ-CP, annex I): left 30–35 mm, right 15–20, above and below 20–25. */
    private static final float LEFT = 85.5f;

    private static final float RIGHT = 48;
    private static final float TOP = 60;
    private static final float BOTTOM = 66;
    private static final float FOOT = 40;

    private static final Face SMALL = Face.quiet(8);
    private static final float RULE_GREY = 0.7f;

    /** Writing takes the first part of the time, drawing pages the rest. */
    private static final double WRITTEN = 0.5;

    private SeasonReport() {}

    /** Writes the report and leaves {@code out} open; whether it was written to its end, not cancelled. */
    public static boolean write(OutputStream out, SeasonIndex index, Locale language, Progress progress) {
        Messages words = Messages.of(SeasonReport.class, language);
        SeasonIndex.Heading heading = index.heading();
        float width = PDRectangle.A4.getWidth() - LEFT - RIGHT;
        byte[] content = (heading + index.rule().text() + index.reconciliation()).getBytes(StandardCharsets.UTF_8);
        try (Pdf pdf = new Pdf(
                words.text("report.file", heading.title()),
                language,
                heading.made().toInstant(),
                content)) {
            Manuscript manuscript = new Manuscript(pdf.faces(), words, width);
            List<Runnable> chapters = new Chapters(index, language, manuscript, pdf.faces(), width).all();
            for (int i = 0; i < chapters.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                chapters.get(i).run();
                progress.at(WRITTEN * (i + 1) / chapters.size());
            }
            List<List<Block.Placed>> pages =
                    Block.pages(manuscript.blocks(), PDRectangle.A4.getHeight() - TOP - BOTTOM);
            for (int i = 0; i < pages.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                page(pdf, pages.get(i), words, heading.title(), i + 1, pages.size());
                progress.at(WRITTEN + (1 - WRITTEN) * (i + 1) / pages.size());
            }
            pdf.save(out);
            return true;
        }
    }

    private static void page(Pdf pdf, List<Block.Placed> rows, Messages words, String title, int number, int pages) {
        try (Ink ink = new Ink(pdf.document(), pdf.faces(), PDRectangle.A4)) {
            for (Block.Placed placed : rows) {
                placed.row().paint(ink, LEFT, TOP + placed.top());
            }
            float height = PDRectangle.A4.getHeight();
            float right = PDRectangle.A4.getWidth() - RIGHT;
            ink.line(LEFT, height - FOOT - 12, right, height - FOOT - 12, RULE_GREY);
            String count = words.text("report.page", number, pages);
            String left = cut(pdf, title, right - LEFT - pdf.faces().width(SMALL, count) - 12);
            ink.text(SMALL, LEFT, height - FOOT, left);
            ink.text(SMALL, right - pdf.faces().width(SMALL, count), height - FOOT, count);
        }
    }

    /** The text, or as much of it as fits, with an ellipsis. */
    private static String cut(Pdf pdf, String text, float wide) {
        String fits = pdf.faces().writable(SMALL, text);
        while (fits.length() > 1 && pdf.faces().width(SMALL, fits) > wide) {
            fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), fits.endsWith("…") ? -2 : -1)) + "…";
        }
        return fits;
    }
}
