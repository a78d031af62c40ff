package vn.sipas.field.survey.xlsform;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What an XForm says, as facts whose order and spelling don't matter where they mean nothing: binds by nodeset, texts by
 * language, id and form, lists item by item, answers and body as trees. Namespace prefixes don't matter, names do; white space
 * is collapsed.
 */
final class XFormCanon {

    private static final String XFORMS = "http://www.w3.org/2002/xforms";

    private final NavigableMap<String, String> facts = new TreeMap<>();

    private XFormCanon() {}

    static NavigableMap<String, String> of(String xform) {
        XFormCanon canon = new XFormCanon();
        Element root = parse(xform);
        Element head = child(root, "head");
        canon.facts.put("title", text(child(head, "title").getTextContent()));
        canon.model(child(head, "model"));
        canon.facts.put("body", tree(child(root, "body")));
        return canon.facts;
    }

    private static Element parse(String xform) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xform)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private void model(Element model) {
        facts.put("model", attributes(model));
        boolean answers = true;
        for (Element element : children(model)) {
            switch (element.getLocalName()) {
                case "bind" -> add("bind " + element.getAttribute("nodeset"), attributes(element));
                case "itext" -> children(element).forEach(this::language);
                case "instance" -> {
                    if (answers) {
                        facts.put("answers", tree(children(element).getFirst()));
                    } else {
                        list(element);
                    }
                    answers = false;
                }
                default -> add(element.getLocalName() + " " + attributes(element), tree(element));
            }
        }
    }

    private void language(Element translation) {
        String language = translation.getAttribute("lang");
        add("language " + language, translation.getAttribute("default"));
        for (Element text : children(translation)) {
            for (Element value : children(text)) {
                add(
                        "text " + language + " " + text.getAttribute("id") + " " + value.getAttribute("form"),
                        pieces(value));
            }
        }
    }

    private void list(Element instance) {
        List<String> items = new ArrayList<>();
        for (Element root : children(instance)) {
            for (Element item : children(root)) {
                items.add(children(item).stream()
                        .map(XFormCanon::tree)
                        .sorted()
                        .toList()
                        .toString());
            }
        }
        add("list " + instance.getAttribute("id"), instance.getAttribute("src") + items);
    }

    private void add(String key, String value) {
        if (facts.put(key, value) != null) {
            throw new AssertionError("twice: " + key);
        }
    }

    /** Labels and hints hold words, everything else elements. */
    private static String tree(Element element) {
        StringBuilder tree =
                new StringBuilder("<").append(name(element)).append(' ').append(attributes(element));
        return tree.append('>').append(pieces(element)).append("</>\n").toString();
    }

    private static String pieces(Element element) {
        StringBuilder pieces = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                pieces.append(tree(child));
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                pieces.append(text(node.getNodeValue()));
            }
        }
        return pieces.toString();
    }

    private static String attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                sorted.put(name(attribute), text(attribute.getValue()));
            }
        }
        return sorted.toString();
    }

    private static String name(Node node) {
        String space = node.getNamespaceURI();
        return space == null || space.equals(XFORMS) ? node.getLocalName() : "{" + space + "}" + node.getLocalName();
    }

    private static String text(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + name));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
