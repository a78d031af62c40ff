package vn.sipas.field.office.report.page;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import vn.sipas.field.base.qr.QrCode;

/** Draws on one page, in points from its upper left corner. */
public final class Ink implements AutoCloseable {

    private static final float HAIR = 0.5f;

    private final PDPageContentStream content;
    private final Faces faces;
    private final float height;
    private final PDDocument document;

    /** Adds a page to the document. */
    public Ink(PDDocument document, Faces faces, PDRectangle size) {
        this.document = document;
        this.faces = faces;
        this.height = size.getHeight();
        PDPage page = new PDPage(size);
        document.addPage(page);
        this.content = doing(() -> new PDPageContentStream(document, page));
    }

    private interface Drawing<T> {
        T draw() throws IOException;
    }

    private static <T> T doing(Drawing<T> drawing) {
        try {
            return drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF page failed", e);
        }
    }

    /** Writes a text that {@link Faces#writable} has made, on its base line. */
    public void text(Face face, float x, float baseline, String text) {
        doing(() -> {
            content.beginText();
            content.setNonStrokingColor(face.grey());
            content.setFont(faces.font(face), face.size());
            content.newLineAtOffset(x, height - baseline);
            content.showText(text);
            content.endText();
            return content;
        });
    }

    public void line(float fromX, float fromY, float toX, float toY, float grey) {
        doing(() -> {
            content.setLineWidth(HAIR);
            content.setStrokingColor(grey);
            content.moveTo(fromX, height - fromY);
            content.lineTo(toX, height - toY);
            content.stroke();
            return content;
        });
    }

    public void box(float x, float top, float wide, float high, float grey) {
        doing(() -> {
            content.setLineWidth(HAIR * 1.5f);
            content.setStrokingColor(grey);
            content.addRect(x, height - top - high, wide, high);
            content.stroke();
            return content;
        });
    }

    public void fill(float x, float top, float wide, float high, float grey) {
        doing(() -> {
            content.setNonStrokingColor(grey);
            content.addRect(x, height - top - high, wide, high);
            content.fill();
            return content;
        });
    }

    /** Draws vectors and text, both as such, into a box; its pen counts points from the box's upper left corner. */
    public void picture(float x, float top, float wide, float high, Consumer<Graphics2D> drawn) {
        doing(() -> {
            PdfBoxGraphics2D pen = new PdfBoxGraphics2D(document, wide, high);
            pen.setFontTextDrawer(new OwnFonts(faces));
            drawn.accept(pen);
            pen.dispose();
            PDFormXObject form = pen.getXFormObject();
            content.saveGraphicsState();
            content.transform(Matrix.getTranslateInstance(x, height - top - high));
            content.drawForm(form);
            content.restoreGraphicsState();
            return content;
        });
    }

    /** Draws a QR code with its light margin into a square. */
    public void code(QrCode code, float x, float top, float side) {
        float module = side / (code.size() + 2 * QrCode.MARGIN);
        doing(() -> {
            content.setNonStrokingColor(0f);
            for (int row = 0; row < code.size(); row++) {
                int from = 0;
                while (from < code.size()) {
                    int to = from;
                    while (to < code.size() && code.dark(to, row)) {
                        to++;
                    }
                    if (to > from) {
                        content.addRect(
                                x + (from + QrCode.MARGIN) * module,
                                height - top - (row + 1 + QrCode.MARGIN) * module,
                                (to - from) * module,
                                module);
                    }
                    from = to + 1;
                }
            }
            content.fill();
            return content;
        });
    }

    @Override
    public void close() {
        doing(() -> {
            content.close();
            return content;
        });
    }
}
