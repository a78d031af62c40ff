package vn.sipas.field.office.report.page;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes a picture's text with the fonts that the document has already, bold where the picture's font is. */
final class OwnFonts extends PdfBoxGraphics2DFontTextDrawer {

    private final Faces faces;

    OwnFonts(Faces faces) {
        this.faces = faces;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        boolean bold = font.isBold() || font.getFontName().endsWith("Bold");
        return faces.font(bold ? Face.bold(font.getSize2D()) : Face.regular(font.getSize2D()));
    }
}
