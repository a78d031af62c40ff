package vn.sipas.field.survey.xlsform.write;

import vn.sipas.field.survey.xlsform.write.Element.Content;

/** Writes an element tree as text: one element a line, two blanks for each step in, LF at every end of line. */
final class XmlText {

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    static String of(Element root) {
        XmlText text = new XmlText();
        text.write(root, "", "\n");
        return text.out.toString();
    }

    private void write(Element element, String indent, String end) {
        out.append(indent).append('<').append(element.name());
        element.attributes()
                .forEach((key, value) -> out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(escaped(value, true))
                        .append('"'));
        if (element.contents().isEmpty()) {
            out.append("/>").append(end);
            return;
        }
        out.append('>');
        if (element.contents().stream().anyMatch(Content.Text.class::isInstance)) {
            element.contents().forEach(this::inline);
        } else {
            out.append('\n');
            for (Content content : element.contents()) {
                if (content instanceof Content.Child(Element child)) {
                    write(child, end.isEmpty() ? "" : indent + STEP, end);
                }
            }
            out.append(indent);
        }
        out.append("</").append(element.name()).append('>').append(end);
    }

    private void inline(Content content) {
        switch (content) {
            case Content.Text(String text) -> out.append(escaped(text, false));
            case Content.Child(Element child) -> write(child, "", "");
        }
    }

    /** A carriage return would be read back as a line feed, and white space in attributes as blanks. */
    private static String escaped(String text, boolean attribute) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
        return attribute
                ? escaped.replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
                : escaped;
    }
}
