package vn.sipas.field.office.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The fonts that are carried along, in one size, and how wide text is in them. */
final class Lettering {

    /** From one line to the next, in sizes: room for Vietnamese letters with two marks on top. */
    private static final double LEADING = 1.36;

    private static final Font REGULAR = load("NotoSans-Regular.ttf");
    private static final Font BOLD = load("NotoSans-Bold.ttf");

    private final Font regular;
    private final Font bold;
    private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    Lettering(float size) {
        this.regular = REGULAR.deriveFont(Font.PLAIN, size);
        this.bold = BOLD.deriveFont(Font.BOLD, size);
    }

    private static Font load(String file) {
        try (InputStream in = Lettering.class.getResourceAsStream("/assets/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font is missing: '" + file + "'");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a font failed: '" + file + "'", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font is damaged: '" + file + "'", e);
        }
    }

    Font regular() {
        return regular;
    }

    Font bold() {
        return bold;
    }

    double lineHeight() {
        return regular.getSize2D() * LEADING;
    }

    double width(Font font, String text) {
        FontMetrics metrics = measure.getFontMetrics(font);
        return metrics.getStringBounds(text, measure).getWidth();
    }

    /** The text in lines of at most {@code width}; a word that is wider stands alone. */
    List<String> lines(Font font, String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
