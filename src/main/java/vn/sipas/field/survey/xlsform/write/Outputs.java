package vn.sipas.field.survey.xlsform.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.expression.InstancePaths;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.write.Element.Content;
import vn.sipas.field.survey.xlsform.write.References.View;

/** Words for people in which references and paths into lists are values to be put in: {@code <output value="…"/>}. */
final class Outputs {

    /** Marks of a value within a text that is already escaped, where they can't stand otherwise. */
    private static final Pattern MARKED = Pattern.compile("<output value=\"([^\"]*+)\"/>");

    private final References references;

    Outputs(References references) {
        this.references = references;
    }

    /** The pieces of {@code text} in their order. A text without values is one piece, exactly as it is. */
    List<Content> of(String text, View view) {
        if (text.equals("-")) {
            return List.of(new Content.Text(text));
        }
        String plain = escaped(text);
        String marked = references(lists(plain, view), view);
        return marked.equals(plain) ? List.of(new Content.Text(text)) : pieces(marked);
    }

    private String lists(String text, View view) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (InstancePaths.Span span : InstancePaths.in(text)) {
            String path = references.replaced(text.substring(span.start(), span.end()), view);
            marked.append(text, done, span.start()).append(mark(escaped(path).replace("\"", "&quot;")));
            done = span.end();
        }
        return marked.append(text, done, text.length()).toString();
    }

    private String references(String text, View view) {
        return Reference.PATTERN
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(mark(references.path(text, match, view))));
    }

    private static String mark(String value) {
        return "<output value=\"" + value + "\"/>";
    }

    /** Blanks stand at the ends of mixed text, as in what pyxform writes. */
    private static List<Content> pieces(String marked) {
        List<Content> pieces = new ArrayList<>();
        Matcher output = MARKED.matcher(marked);
        int done = 0;
        while (output.find()) {
            text(pieces, marked.substring(done, output.start()));
            pieces.add(new Content.Child(new Element("output").attribute("value", plain(output.group(1)))));
            done = output.end();
        }
        text(pieces, marked.substring(done));
        if (pieces.size() == 1) {
            return pieces;
        }
        if (pieces.getFirst() instanceof Content.Text(String first)) {
            pieces.set(0, new Content.Text(" " + first));
        }
        if (pieces.stream().anyMatch(Content.Text.class::isInstance)) {
            pieces.add(new Content.Text(" "));
        }
        return pieces;
    }

    private static void text(List<Content> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Content.Text(plain(text)));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
