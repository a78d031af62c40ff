package vn.sipas.field.office.report.page;

import java.util.ArrayList;
import java.util.List;

/** Text of one or more faces broken into lines that fit a width. */
public final class Paragraph {

    /** A stretch of text in one face. */
    public record Span(String text, Face face) {}

    /** A stretch on a line, {@code x} points from the line's left end. */
    public record Piece(String text, Face face, float x) {}

    /** One line; heights in points. */
    public record Line(List<Piece> pieces, float width, float height, float ascent) implements Row {

        @Override
        public void paint(Ink ink, float x, float top) {
            for (Piece piece : pieces) {
                ink.text(piece.face(), x + piece.x(), top + ascent, piece.text());
            }
        }
    }

    private record Word(String text, Face face, boolean spaced, boolean newLine) {}

    private final Faces faces;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private float x;
    private Face tallest;

    private Paragraph(Faces faces, float width, Face first) {
        this.faces = faces;
        this.width = width;
        this.tallest = first;
    }

    /** The lines; none for no text. A word that is wider than a line is broken anywhere. */
    public static List<Line> lines(Faces faces, float width, List<Span> spans) {
        List<Word> words = words(faces, spans);
        if (words.isEmpty()) {
            return List.of();
        }
        Paragraph paragraph = new Paragraph(faces, width, words.getFirst().face());
        words.forEach(paragraph::add);
        paragraph.endLine();
        return List.copyOf(paragraph.lines);
    }

    public static List<Line> lines(Faces faces, float width, Face face, String text) {
        return lines(faces, width, List.of(new Span(text, face)));
    }

    /** The width of the widest word. */
    public static float widestWord(Faces faces, Face face, String text) {
        float widest = 0;
        for (Word word : words(faces, List.of(new Span(text, face)))) {
            widest = Math.max(widest, faces.width(face, word.text()));
        }
        return widest;
    }

    public static float height(List<? extends Row> rows) {
        float height = 0;
        for (Row row : rows) {
            height += row.height();
        }
        return height;
    }

    private static List<Word> words(Faces faces, List<Span> spans) {
        List<Word> words = new ArrayList<>();
        boolean spaced = false;
        for (Span span : spans) {
            boolean newLine = false;
            String[] lines = faces.writable(span.face(), span.text()).split("\n", -1);
            for (String line : lines) {
                for (String word : line.split(" ", -1)) {
                    if (!word.isEmpty()) {
                        words.add(new Word(word, span.face(), spaced, newLine && !words.isEmpty()));
                        newLine = false;
                        spaced = false;
                    }
                    spaced = true;
                }
                newLine = true;
            }
            spaced = span.text().endsWith(" ");
        }
        return words;
    }

    private void add(Word word) {
        float space = word.spaced() && !pieces.isEmpty() ? faces.width(word.face(), " ") : 0;
        float wide = faces.width(word.face(), word.text());
        if (word.newLine() || (!pieces.isEmpty() && x + space + wide > width)) {
            endLine();
            space = 0;
        }
        String rest = word.text();
        while (x == 0 && wide > width && rest.length() > 1) {
            int fits = fitting(word.face(), rest);
            put(rest.substring(0, fits), word.face(), 0);
            endLine();
            rest = rest.substring(fits);
            wide = faces.width(word.face(), rest);
        }
        put(rest, word.face(), space);
    }

    /** How many characters of a word fit a line; at least one whole one. */
    private int fitting(Face face, String word) {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (faces.width(face, word.substring(0, next)) > width) {
                return fits;
            }
            fits = next;
        }
        return fits;
    }

    private void put(String text, Face face, float space) {
        if (face.size() > tallest.size() || pieces.isEmpty()) {
            tallest = face;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).face().equals(face)) {
            Piece before = pieces.get(last);
            pieces.set(last, new Piece(before.text() + (space > 0 ? " " : "") + text, face, before.x()));
        } else {
            pieces.add(new Piece(text, face, x + space));
        }
        x += space + faces.width(face, text);
    }

    private void endLine() {
        if (!pieces.isEmpty()) {
            lines.add(new Line(List.copyOf(pieces), x, tallest.lineHeight(), tallest.ascent()));
        }
        pieces.clear();
        x = 0;
    }
}
