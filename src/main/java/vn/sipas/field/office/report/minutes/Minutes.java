package vn.sipas.field.office.report.minutes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.document.Manuscript;
import vn.sipas.field.office.report.page.A4Pages;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Pdf;

/** The minutes of a re-check in one language. The same contents give the same text and the same file, byte for byte. */
public final class Minutes {

    private final MinutesContents contents;
    private final Locale language;
    private final List<Part> parts;
    private final String text;

    public Minutes(MinutesContents contents, Locale language) {
        this.contents = contents;
        this.language = language;
        Draft draft = new Draft(language);
        write(contents, draft);
        this.parts = draft.parts();
        this.text = new PlainText(draft.numbers()).of(parts);
    }

    private static void write(MinutesContents contents, Draft draft) {
        Meeting meeting = new Meeting(contents.occasion(), draft);
        DrawPages draws = new DrawPages(contents.draws(), draft);
        ResultPages results = new ResultPages(contents, draft);
        meeting.opening();
        meeting.topics(contents.topics());
        draws.draws();
        results.contacts();
        results.findings();
        results.variances();
        results.decisions();
        meeting.signatures();
        new HeadPages(contents.heads(), draft).heads();
        draws.tickets();
    }

    /** What the file says, without its layout: for the {@code minutes} record. */
    public String text() {
        return text;
    }

    /** The file: A4 portrait, fonts in it. */
    public byte[] pdf() {
        Messages words = Messages.of(Minutes.class, language);
        String title = words.text("file", Draft.typed(contents.occasion().title()));
        try (Pdf pdf = new Pdf(
                title, language, contents.occasion().made().toInstant(), text.getBytes(StandardCharsets.UTF_8))) {
            List<List<Block.Placed>> pages = new ArrayList<>();
            for (List<Part> sheets : sheets(parts)) {
                Manuscript manuscript = new Manuscript(pdf.faces(), words, A4Pages.WIDTH);
                new Paper(pdf.faces(), manuscript, A4Pages.WIDTH).write(sheets);
                pages.addAll(A4Pages.parted(manuscript.blocks()));
            }
            A4Pages paper = new A4Pages(pdf, title);
            for (int i = 0; i < pages.size(); i++) {
                paper.add(pages.get(i), words.text("page", i + 1, pages.size()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** The parts up to the first annex, and each annex. */
    private static List<List<Part>> sheets(List<Part> parts) {
        List<List<Part>> sheets = new ArrayList<>(List.of(new ArrayList<>()));
        for (Part part : parts) {
            if (part instanceof Part.Annex) {
                sheets.add(new ArrayList<>());
            }
            sheets.getLast().add(part);
        }
        return sheets;
    }
}
