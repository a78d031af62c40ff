package vn.sipas.field.office.report.document;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.page.A4Pages;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Pdf;

/** The season's report as a PDF: A4 portrait, pictures as vectors, fonts in the file. The same index gives the same bytes. */
public final class SeasonReport {

    /** Writing takes the first part of the time, drawing pages the rest. */
    private static final double WRITTEN = 0.5;

    private SeasonReport() {}

    /** Writes the report and leaves {@code out} open; whether it was written to its end, not cancelled. */
    public static boolean write(OutputStream out, SeasonIndex index, Locale language, Progress progress) {
        Messages words = Messages.of(SeasonReport.class, language);
        SeasonIndex.Heading heading = index.heading();
        byte[] content = (heading + index.rule().text() + index.reconciliation()).getBytes(StandardCharsets.UTF_8);
        try (Pdf pdf = new Pdf(
                words.text("report.file", heading.title()),
                language,
                heading.made().toInstant(),
                content)) {
            Manuscript manuscript = new Manuscript(pdf.faces(), words, A4Pages.WIDTH);
            List<Runnable> chapters = new Chapters(index, language, manuscript, pdf.faces(), A4Pages.WIDTH).all();
            for (int i = 0; i < chapters.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                chapters.get(i).run();
                progress.at(WRITTEN * (i + 1) / chapters.size());
            }
            List<List<Block.Placed>> pages = A4Pages.parted(manuscript.blocks());
            A4Pages paper = new A4Pages(pdf, heading.title());
            for (int i = 0; i < pages.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                paper.add(pages.get(i), words.text("report.page", i + 1, pages.size()));
                progress.at(WRITTEN + (1 - WRITTEN) * (i + 1) / pages.size());
            }
            pdf.save(out);
            return true;
        }
    }
}
