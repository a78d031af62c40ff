package vn.sipas.field.office.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.qr.QrCode;
import vn.sipas.field.base.qr.QrMaking;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Pdf;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.survey.form.FormFile;

/**
 * The blank form on A4: every question that may be asked, with its name for whoever keys it in, boxes with the codes, grids for
 * scales, lines for words. Questions of a hand-over are printed like the others; what the form computes or hides is not. A
 * question is parted between pages only if it is longer than one.
 *
 * <p>The QR code of a page of a numbered copy holds {@code sipas-paper/1}, form id, form version, case id, serial number and
 * {@code page/pages}, one a line; a missing one is an empty line.
 */
public final class BlankForm {

    private static final float SIDE = 42;
    private static final float TOP = 38;
    private static final float BOTTOM = 46;
    private static final float CODE_SIDE = 62;
    private static final float BOTTOM_WITH_CODE = 82;
    private static final float FOOT = 24;

    private static final Face TITLE = Face.bold(15);
    private static final Face SEASON = Face.regular(10.5f);
    private static final Face SMALL = Face.quiet(8);
    private static final Face NUMBER = new Face(Face.Cut.MONO, 9, 0);
    private static final float RULE_GREY = 0.6f;

    private BlankForm() {}

    /**
     * Writes the PDF and leaves {@code out} open. A language that the form does not have is refused by an exception.
     */
    public static void write(OutputStream out, FormFile form, Print print) {
        List<Printed> contents = FormContents.of(form, print.languages());
        try (Pdf pdf = print.pdf(form)) {
            if (print.copies().isEmpty()) {
                new Copying(pdf, form, print, Optional.empty()).pages(contents);
            }
            for (Print.Copy copy : print.copies()) {
                new Copying(pdf, form, print, Optional.of(copy)).pages(contents);
            }
            pdf.save(out);
        }
    }

    /** One set of pages. */
    private static final class Copying {

        private final Pdf pdf;
        private final FormFile form;
        private final Print print;
        private final Messages words;
        private final Optional<Print.Copy> copy;
        private final float width = PDRectangle.A4.getWidth() - 2 * SIDE;

        Copying(Pdf pdf, FormFile form, Print print, Optional<Print.Copy> copy) {
            this.pdf = pdf;
            this.form = form;
            this.print = print;
            this.words = Messages.of(BlankForm.class, print.words());
            this.copy = copy;
        }

        void pages(List<Printed> contents) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(title());
            blocks.addAll(new Layout(pdf.faces(), words, width).blocks(contents));
            float bottom = copy.isPresent() ? BOTTOM_WITH_CODE : BOTTOM;
            List<List<Block.Placed>> pages = Block.pages(blocks, PDRectangle.A4.getHeight() - TOP - bottom);
            for (int i = 0; i < pages.size(); i++) {
                try (Ink ink = new Ink(pdf.document(), pdf.faces(), PDRectangle.A4)) {
                    for (Block.Placed placed : pages.get(i)) {
                        placed.row().paint(ink, SIDE, TOP + placed.top());
                    }
                    foot(ink, i + 1, pages.size());
                }
            }
        }

        private Block title() {
            List<Row> rows = new ArrayList<>(Paragraph.lines(pdf.faces(), width, TITLE, form.title()));
            print.season().ifPresent(season -> rows.addAll(Paragraph.lines(pdf.faces(), width, SEASON, season)));
            if (copy.isEmpty()) {
                rows.add(new Blanks(pdf.faces(), words).copy(width));
            }
            return new Block(0, List.of(), rows, true, true);
        }

        private void foot(Ink ink, int page, int pages) {
            float height = PDRectangle.A4.getHeight();
            float baseline = height - FOOT;
            ink.line(
                    SIDE,
                    height - FOOT - 12,
                    SIDE + width - (copy.isPresent() ? CODE_SIDE + 8 : 0),
                    height - FOOT - 12,
                    RULE_GREY);
            String number = words.text("blank.page", String.valueOf(page), String.valueOf(pages));
            String about = words.text("blank.form", form.id(), form.version().orElse("–"));
            float right = SIDE + width - (copy.isPresent() ? CODE_SIDE + 8 : 0);
            write(ink, SMALL, right - width(SMALL, number), baseline, number);
            write(ink, SMALL, SIDE, baseline, cut(about, right - SIDE - width(SMALL, number) - 12));
            copy.ifPresent(c -> {
                String line = c.caseId()
                        .map(id -> words.text("blank.case-and-serial", id, c.serial()))
                        .orElseGet(() -> words.text("blank.serial", c.serial()));
                write(ink, NUMBER, SIDE, height - FOOT - 19, cut(NUMBER, line, right - SIDE));
                ink.code(code(c, page, pages), SIDE + width - CODE_SIDE + 6, height - FOOT - CODE_SIDE + 8, CODE_SIDE);
            });
        }

        private QrCode code(Print.Copy of, int page, int pages) {
            String payload = String.join(
                    "\n",
                    "sipas-paper/1",
                    form.id(),
                    form.version().orElse(""),
                    of.caseId().orElse(""),
                    of.serial(),
                    page + "/" + pages);
            return switch (QrCode.of(payload, QrCode.Correction.MEDIUM)) {
                case QrMaking.Made made -> made.code();
                case QrMaking.Refused refused ->
                    throw new IllegalStateException("a footer does not fit a QR code: " + refused.fault());
            };
        }

        private String cut(String text, float wide) {
            return cut(SMALL, text, wide);
        }

        /** The text, or as much of it as fits, with an ellipsis. */
        private String cut(Face face, String text, float wide) {
            String fits = text;
            while (fits.length() > 1 && width(face, fits) > wide) {
                fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), fits.endsWith("…") ? -2 : -1)) + "…";
            }
            return fits;
        }

        private float width(Face face, String text) {
            return pdf.faces().width(face, pdf.faces().writable(face, text));
        }

        private void write(Ink ink, Face face, float x, float baseline, String text) {
            ink.text(face, x, baseline, pdf.faces().writable(face, text));
        }
    }
}
