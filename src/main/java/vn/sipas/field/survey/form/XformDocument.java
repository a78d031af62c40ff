package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/**
 * An XForm as a tree of elements, before JavaRosa sees it: what can be told from the elements alone, and what has to be
 * put another way for JavaRosa. Serves one parse: JavaRosa takes elements out of it.
 */
final class XformDocument {

    static final String JAVAROSA = "http://openrosa.org/javarosa";
    static final String SIPAS = "http://sipas.vn/xforms";

    /** Attributes that hold an XPath expression, outside of instances. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "calculate",
            "relevant",
            "constraint",
            "readonly",
            "required",
            "value",
            "nodeset",
            "ref",
            "count",
            "warning");

    /** Those of {@link #EXPRESSIONS} that don't stand in the namespace of XForms itself. */
    private static final Map<String, String> NAMESPACES = Map.of("count", JAVAROSA, "warning", SIPAS);

    /** What JavaRosa evaluates by the computer's clock or by global settings, and what we let it call instead. */
    private static final Map<String, String> RENAMED =
            Map.of("now", Functions.NOW, "today", Functions.TODAY, "property", Functions.PROPERTY);

    private static final Set<String> CONTROLS =
            Set.of("input", "select", "select1", "odk:rank", "rank", "range", "trigger", "upload", "secret");

    private final Document document;
    private final @Nullable Element model;
    private final @Nullable Element body;

    private XformDocument(Document document) {
        this.document = document;
        Element root = document.getRootElement();
        this.model = descendant(root, "model");
        this.body = child(root, "body");
    }

    /** The elements of a text that {@link XformText} has found well-formed; kXML, which JavaRosa uses, may not agree. */
    static Optional<XformDocument> of(String text) {
        return Engine.attempt(() -> new XformDocument(Engine.elements(text)));
    }

    Document document() {
        return document;
    }

    boolean hasModel() {
        return model != null;
    }

    /** The root of the answers, {@code <data id=… version=…>}. */
    Optional<Element> instanceRoot() {
        for (Element instance : elements(model, "instance")) {
            return instance.getAttributeValue(null, "src") == null
                    ? elements(instance).stream().findFirst()
                    : Optional.empty();
        }
        return Optional.empty();
    }

    List<Element> controls() {
        List<Element> controls = new ArrayList<>();
        everyElement(body, element -> {
            if (CONTROLS.contains(element.getName())) {
                controls.add(element);
            }
        });
        return controls;
    }

    Optional<String> title() {
        Element title = descendant(document.getRootElement(), "title");
        return Optional.ofNullable(title).map(XformDocument::text).filter(t -> !t.isBlank());
    }

    private List<Element> translations() {
        return elements(child(model, "itext"), "translation");
    }

    /** The languages of the itext, the default first. */
    List<String> languages() {
        List<String> languages = new ArrayList<>();
        for (Element translation : translations()) {
            String language = translation.getAttributeValue(null, "lang");
            if (language == null) {
                continue;
            }
            if (translation.getAttributeValue(null, "default") != null) {
                languages.addFirst(language);
            } else {
                languages.add(language);
            }
        }
        return List.copyOf(languages);
    }

    /** The binds by the path they are for. */
    Map<String, Element> binds() {
        Map<String, Element> binds = new LinkedHashMap<>();
        for (Element bind : elements(model, "bind")) {
            String nodeset = bind.getAttributeValue(null, "nodeset");
            if (nodeset != null) {
                binds.putIfAbsent(nodeset.strip(), bind);
            }
        }
        return binds;
    }

    /** The paths that a {@code setvalue} may write to. */
    Set<String> actionTargets() {
        Set<String> targets = new LinkedHashSet<>();
        everyElement(document.getRootElement(), element -> {
            String ref = element.getAttributeValue(null, "ref");
            if (element.getName().equals("setvalue") && ref != null) {
                targets.add(ref.strip());
            }
        });
        return targets;
    }

    /** The sources of secondary instances by their id, {@code jr://…}. */
    Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        for (Element instance : elements(model, "instance")) {
            String id = instance.getAttributeValue(null, "id");
            String source = instance.getAttributeValue(null, "src");
            if (id != null && source != null) {
                sources.put(id, source);
            }
        }
        return sources;
    }

    /** The names of the files that expressions look values up in. */
    Set<String> neededLists() {
        Map<String, String> sources = sources();
        Set<String> needed = new LinkedHashSet<>();
        for (Expression expression : expressions()) {
            for (Expressions.Argument use : Expressions.firstArguments(expression.text())) {
                if (use.function().equals("instance") && sources.containsKey(use.text())) {
                    String source = sources.getOrDefault(use.text(), "");
                    if (!source.equalsIgnoreCase("jr://instance/last-saved")) {
                        needed.add(FormFiles.nameOf(source));
                    }
                } else if (use.function().equals("pulldata")) {
                    needed.add(use.text().endsWith(".csv") ? use.text() : use.text() + ".csv");
                }
            }
        }
        return needed;
    }

    /** The names of pictures, sounds and films beside texts, in any language. */
    Set<String> neededMedia() {
        Set<String> needed = new LinkedHashSet<>();
        for (Element translation : translations()) {
            for (Element text : elements(translation, "text")) {
                for (Element value : elements(text, "value")) {
                    String source = text(value);
                    if (value.getAttributeValue(null, "form") != null && source.startsWith("jr://")) {
                        needed.add(FormFiles.nameOf(source));
                    }
                }
            }
        }
        return needed;
    }

    /** Every expression, with the element it stands in. */
    List<Expression> expressions() {
        List<Expression> expressions = new ArrayList<>();
        everyElement(document.getRootElement(), element -> {
            for (int i = 0; i < element.getAttributeCount(); i++) {
                if (EXPRESSIONS.contains(element.getAttributeName(i))) {
                    expressions.add(new Expression(element, element.getAttributeName(i), element.getAttributeValue(i)));
                }
            }
        });
        return expressions;
    }

    record Expression(Element element, String attribute, String text) {

        /** Where it stands, for people: the question's path, or the element. */
        String place() {
            for (String name : List.of("nodeset", "ref", "bind")) {
                String path = element.getAttributeValue(null, name);
                if (path != null && !name.equals(attribute)) {
                    return path;
                }
            }
            return "<" + element.getName() + ">";
        }
    }

    /**
     * Puts the form so that JavaRosa runs it as we want: time and properties come from us, and actions that need a
     * telephone's position or microphone are left out. Fills gaps in the default language.
     */
    void prepare() {
        for (Expression expression : expressions()) {
            String renamed = Expressions.rename(expression.text(), RENAMED);
            if (!renamed.equals(expression.text())) {
                String namespace = NAMESPACES.getOrDefault(expression.attribute(), "");
                expression.element().setAttribute(namespace, expression.attribute(), renamed);
            }
        }
        Itext.complete(translations());
        removeAll(document.getRootElement(), Set.of("setgeopoint", "recordaudio"));
    }

    private static void removeAll(Element parent, Set<String> names) {
        for (int i = parent.getChildCount() - 1; i >= 0; i--) {
            if (parent.getType(i) == Node.ELEMENT) {
                Element child = parent.getElement(i);
                if (names.contains(child.getName()) && !parent.getName().equals("instance")) {
                    parent.removeChild(i);
                } else if (!child.getName().equals("instance")) {
                    removeAll(child, names);
                }
            }
        }
    }

    static List<Element> elements(@Nullable Element parent) {
        List<Element> elements = new ArrayList<>();
        if (parent != null) {
            for (int i = 0; i < parent.getChildCount(); i++) {
                if (parent.getType(i) == Node.ELEMENT) {
                    elements.add(parent.getElement(i));
                }
            }
        }
        return elements;
    }

    static List<Element> elements(@Nullable Element parent, String name) {
        return elements(parent).stream().filter(e -> e.getName().equals(name)).toList();
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        return elements(parent, name).stream().findFirst().orElse(null);
    }

    private static @Nullable Element descendant(Element parent, String name) {
        if (parent.getName().equals(name)) {
            return parent;
        }
        for (Element child : elements(parent)) {
            Element found = child.getName().equals("instance") ? null : descendant(child, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Every element outside of instances, in the document's order. */
    private static void everyElement(@Nullable Element parent, Consumer<Element> visitor) {
        if (parent == null || parent.getName().equals("instance")) {
            return;
        }
        visitor.accept(parent);
        for (Element child : elements(parent)) {
            everyElement(child, visitor);
        }
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.isText(i)) {
                text.append(element.getText(i));
            }
        }
        return text.toString().strip();
    }
}
