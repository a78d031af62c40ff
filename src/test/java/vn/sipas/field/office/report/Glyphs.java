package vn.sipas.field.office.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on a PDF's pages and where, as another program finds it. */
public final class Glyphs {

    /** How far Noto Sans rises and falls, in sizes: from its hhea table, 1069 and 293 of 1000. */
    private static final float RISE = 1.069f;

    private static final float FALL = 0.293f;

    private static final float TOLERANCE = 0.1f;

    /** One glyph's place on its page, from the upper left corner, in points. */
    public record Glyph(String text, float left, float top, float right, float bottom) {
        boolean overlaps(Glyph other) {
            return left < other.right - TOLERANCE
                    && other.left < right - TOLERANCE
                    && top < other.bottom - TOLERANCE
                    && other.top < bottom - TOLERANCE;
        }
    }

    /** A page: its size, its text in the order of writing with all blanks taken out, its glyphs. */
    public record Page(float width, float height, String text, List<Glyph> glyphs) {

        public boolean says(String words) {
            return text.contains(squeezed(words));
        }

        public List<Glyph> outside(float margin) {
            return glyphs.stream()
                    .filter(g -> g.left < margin
                            || g.right > width - margin
                            || g.top < margin / 2
                            || g.bottom > height - margin / 2)
                    .toList();
        }

        public List<String> overlapping() {
            List<String> found = new ArrayList<>();
            List<Glyph> sorted = new ArrayList<>(glyphs);
            sorted.sort(Comparator.comparingDouble(Glyph::top));
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size() && sorted.get(j).top < sorted.get(i).bottom; j++) {
                    if (sorted.get(i).overlaps(sorted.get(j))) {
                        found.add(sorted.get(i) + " and " + sorted.get(j));
                    }
                }
            }
            return found;
        }
    }

    private Glyphs() {}

    public static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    public static List<Page> pages(byte[] pdf) {
        List<Page> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i - 1);
                List<Glyph> glyphs = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        super.processTextPosition(text);
                        float size = text.getFontSizeInPt();
                        glyphs.add(new Glyph(
                                text.getUnicode(),
                                text.getXDirAdj(),
                                text.getYDirAdj() - RISE * size,
                                text.getXDirAdj() + text.getWidthDirAdj(),
                                text.getYDirAdj() + FALL * size));
                    }
                };
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String text = squeezed(stripper.getText(document));
                pages.add(new Page(
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight(),
                        text,
                        glyphs.stream().filter(g -> !g.text().isBlank()).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** The names of fonts that are not in the file. */
    public static List<String> foreignFonts(byte[] pdf) {
        List<String> foreign = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                foreign(page.getResources(), foreign);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return foreign;
    }

    private static void foreign(PDResources resources, List<String> foreign) throws IOException {
        for (COSName name : resources.getFontNames()) {
            if (!resources.getFont(name).isEmbedded()) {
                foreign.add(resources.getFont(name).getName());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject picture && picture.getResources() != null) {
                foreign(picture.getResources(), foreign);
            }
        }
    }
}
