package vn.sipas.field.office.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Noto Sans in one document, embedded as far as it is used. */
public final class Faces {

    private static final float UNITS = 1000;

    private static final int UNKNOWN = '?';

    private final Map<Face.Cut, PDFont> fonts = new EnumMap<>(Face.Cut.class);
    private final Map<Face.Cut, CmapLookup> glyphs = new EnumMap<>(Face.Cut.class);

    public Faces(PDDocument document) {
        for (Face.Cut cut : Face.Cut.values()) {
            String file = switch (cut) {
                case REGULAR -> "NotoSans-Regular.ttf";
                case BOLD -> "NotoSans-Bold.ttf";
                case MONO -> "NotoSansMono-Regular.ttf";
            };
            try (InputStream in = Faces.class.getResourceAsStream("/assets/fonts/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the font is missing: '" + file + "'");
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                glyphs.put(cut, font.getUnicodeCmapLookup());
                fonts.put(cut, PDType0Font.load(document, font, true));
            } catch (IOException e) {
                throw new UncheckedIOException("reading a font failed: '" + file + "'", e);
            }
        }
    }

    public PDFont font(Face face) {
        PDFont font = fonts.get(face.cut());
        if (font == null) {
            throw new IllegalStateException("no font for " + face.cut());
        }
        return font;
    }

    /** The width in points of a text that {@link #writable} has made. */
    public float width(Face face, String text) {
        try {
            return font(face).getStringWidth(text) * face.size() / UNITS;
        } catch (IOException e) {
            throw new UncheckedIOException("measuring text failed", e);
        }
    }

    /** Whether there is a picture of the character. */
    public boolean has(Face.Cut cut, int character) {
        CmapLookup lookup = glyphs.get(cut);
        return lookup != null && lookup.getGlyphId(character) != 0;
    }

    /** The text with a question mark for every character that the font lacks; tabs and the like as blanks. */
    public String writable(Face face, String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || (!Character.isISOControl(c) && has(face.cut(), c))) {
                writable.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                writable.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                writable.appendCodePoint(UNKNOWN);
            }
        });
        return writable.toString();
    }
}
