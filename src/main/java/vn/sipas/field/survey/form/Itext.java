package vn.sipas.field.survey.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/** The translations of an XForm, made such that JavaRosa takes them: it refuses a text that the default language lacks. */
final class Itext {

    private Itext() {}

    /** Gives the default translation every text that only another one has, in that one's words. */
    static void complete(List<Element> translations) {
        if (translations.isEmpty()) {
            return;
        }
        Element standard = translations.stream()
                .filter(t -> t.getAttributeValue(null, "default") != null)
                .findFirst()
                .orElse(translations.getFirst());
        Set<Key> known = new HashSet<>();
        for (Element text : XformDocument.elements(standard, "text")) {
            for (Element value : XformDocument.elements(text, "value")) {
                known.add(Key.of(text, value));
            }
        }
        for (Element translation : translations) {
            for (Element text : XformDocument.elements(translation, "text")) {
                for (Element value : XformDocument.elements(text, "value")) {
                    if (known.add(Key.of(text, value))) {
                        standard.addChild(Node.ELEMENT, copy(text, value));
                    }
                }
            }
        }
    }

    private record Key(String id, String form) {

        static Key of(Element text, Element value) {
            String id = text.getAttributeValue(null, "id");
            String form = value.getAttributeValue(null, "form");
            return new Key(id == null ? "" : id, form == null ? "" : form);
        }
    }

    private static Element copy(Element text, Element value) {
        Element copy = text.createElement(text.getNamespace(), "text");
        String id = text.getAttributeValue(null, "id");
        copy.setAttribute("", "id", id == null ? "" : id);
        copy.addChild(Node.ELEMENT, copyOf(value));
        return copy;
    }

    private static Element copyOf(Element element) {
        Element copy = element.createElement(element.getNamespace(), element.getName());
        for (int i = 0; i < element.getAttributeCount(); i++) {
            copy.setAttribute(
                    element.getAttributeNamespace(i), element.getAttributeName(i), element.getAttributeValue(i));
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            boolean child = element.getType(i) == Node.ELEMENT;
            copy.addChild(element.getType(i), child ? copyOf(element.getElement(i)) : element.getChild(i));
        }
        return copy;
    }
}
