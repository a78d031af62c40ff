package vn.sipas.field.survey.xlsform.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An XML element that is being put together. Names may have the prefixes declared at the root. */
final class Element {

    /** What an element holds. */
    sealed interface Content {
        record Child(Element element) implements Content {}

        record Text(String text) implements Content {}
    }

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Content> contents = new ArrayList<>();

    Element(String name) {
        this.name = name;
    }

    Element attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    Element child(Element element) {
        contents.add(new Content.Child(element));
        return this;
    }

    Element text(String text) {
        contents.add(new Content.Text(text));
        return this;
    }

    Element contents(List<Content> more) {
        contents.addAll(more);
        return this;
    }

    /** An element with one text. */
    static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Content> contents() {
        return contents;
    }
}
