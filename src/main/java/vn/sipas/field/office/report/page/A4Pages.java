package vn.sipas.field.office.report.page;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of A4 with the file's title and the page's number at the foot; sizes in points. */
public final class A4Pages {

    /** Margins of an official paper (Decree 30/2020/NĐ-CP, annex I): left 30–35 mm, right 15–20, above and below 20–25. */
    private static final float LEFT = 85.5f;

    private static final float RIGHT = 48;
    private static final float TOP = 60;
    private static final float BOTTOM = 66;
    private static final float FOOT = 40;

    private static final Face SMALL = Face.quiet(8);
    private static final float RULE_GREY = 0.7f;

    /** How wide the text is. */
    public static final float WIDTH = PDRectangle.A4.getWidth() - LEFT - RIGHT;

    private final Pdf pdf;
    private final String title;

    /** Pages of {@code pdf}, called {@code title} at the foot of each. */
    public A4Pages(Pdf pdf, String title) {
        this.pdf = pdf;
        this.title = title;
    }

    /** The blocks parted into pages. */
    public static List<List<Block.Placed>> parted(List<Block> blocks) {
        return Block.pages(blocks, PDRectangle.A4.getHeight() - TOP - BOTTOM);
    }

    /** Adds one page; {@code number} is what stands at the right of its foot. */
    public void add(List<Block.Placed> rows, String number) {
        try (Ink ink = new Ink(pdf.document(), pdf.faces(), PDRectangle.A4)) {
            for (Block.Placed placed : rows) {
                placed.row().paint(ink, LEFT, TOP + placed.top());
            }
            float height = PDRectangle.A4.getHeight();
            float right = PDRectangle.A4.getWidth() - RIGHT;
            ink.line(LEFT, height - FOOT - 12, right, height - FOOT - 12, RULE_GREY);
            float wide = pdf.faces().width(SMALL, number);
            ink.text(SMALL, LEFT, height - FOOT, cut(right - LEFT - wide - 12));
            ink.text(SMALL, right - wide, height - FOOT, number);
        }
    }

    /** The title, or as much of it as fits, with an ellipsis. */
    private String cut(float wide) {
        String fits = pdf.faces().writable(SMALL, title);
        while (fits.length() > 1 && pdf.faces().width(SMALL, fits) > wide) {
            fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), fits.endsWith("…") ? -2 : -1)) + "…";
        }
        return fits;
    }
}
