package vn.sipas.field.office.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.form.Wording;

/**
 * A form as paper shows it: everything that may be asked, whatever is relevant. An open form only knows what is relevant now,
 * so groups, hints and conditions are taken from the XForm's elements, in a file already judged good.
 */
final class FormContents {

    private static final Pattern ITEXT = Pattern.compile("\\s*jr:itext\\(\\s*['\"](.*)['\"]\\s*\\)\\s*");
    private static final Pattern EQUALS =
            Pattern.compile("\\s*(/[\\w./-]+)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\"|([0-9]+))\\s*");
    private static final Pattern SELECTED =
            Pattern.compile("\\s*selected\\(\\s*(/[\\w./-]+)\\s*,\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*\\)\\s*");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9:]*(\\s[^<>]*)?/?>");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+");

    /** What pyxform writes where a language lacks a text. */
    private static final String NO_TEXT = "-";

    private static final Set<String> CONTROLS =
            Set.of("input", "select", "select1", "rank", "range", "trigger", "upload", "secret");

    private final Map<String, FormQuestion> questions;
    private final List<Map<String, Wording>> wordings;
    private final List<Map<String, String>> texts;
    private final Map<String, Element> binds;
    private final List<Printed> printed = new ArrayList<>();

    private FormContents(FormFile form, List<String> languages) {
        Document document = parse(form.bytes());
        this.questions = form.questions().stream()
                .collect(Collectors.toMap(q -> q.path().text(), Function.identity(), (first, second) -> first));
        this.wordings = (languages.isEmpty()
                        ? List.of(form.wordings())
                        : languages.stream().map(form::wordings).toList())
                .stream()
                        .map(all -> all.stream()
                                .collect(Collectors.toMap(
                                        w -> w.path().text(), Function.identity(), (first, second) -> first)))
                        .toList();
        List<String> spoken =
                languages.isEmpty() ? form.languages().stream().limit(1).toList() : languages;
        this.texts = spoken.stream().map(language -> itext(document, language)).toList();
        this.binds = new HashMap<>();
        for (Element bind : all(document, "bind")) {
            binds.putIfAbsent(bind.getAttribute("nodeset").strip(), bind);
        }
        for (Element body : all(document, "body")) {
            walk(body, "", 1);
        }
    }

    /** What stands on the paper, in {@code languages} as the form names them; none: in its default or only one. */
    static List<Printed> of(FormFile form, List<String> languages) {
        return List.copyOf(new FormContents(form, languages).printed);
    }

    private void walk(Element parent, String group, int level) {
        for (Element child : children(parent)) {
            String name = child.getLocalName();
            String path = path(child);
            if (CONTROLS.contains(name)) {
                control(child, path, group);
            } else if (name.equals("group")) {
                Printed.Texts title = texts(child, "label");
                boolean repeated =
                        children(child).stream().anyMatch(c -> c.getLocalName().equals("repeat"));
                int before = printed.size();
                walk(child, path, title.empty() ? level : level + 1);
                if (printed.size() > before && (!title.empty() || repeated)) {
                    printed.add(before, new Printed.Section(level, title, repeated, condition(path)));
                }
            } else if (name.equals("repeat")) {
                walk(child, path, level);
            }
        }
    }

    private void control(Element control, String path, String group) {
        FormQuestion question = questions.get(path);
        Set<String> appearance =
                Set.of(control.getAttribute("appearance").strip().split("\\s+"));
        Optional<Element> bind = Optional.ofNullable(binds.get(path));
        boolean computed = bind.filter(b -> b.hasAttribute("calculate")).isPresent();
        boolean readOnly = bind.filter(
                        b -> b.getAttribute("readonly").replaceAll("\\s", "").equals("true()"))
                .isPresent();
        if (question == null || computed || appearance.contains("hidden")) {
            return;
        }
        if (readOnly && question.type() != QuestionType.NOTE) {
            return;
        }
        printed.add(new Printed.Asked(
                question.name(),
                group,
                question.type(),
                Printed.Texts.of(wordings.stream()
                        .map(w -> Optional.ofNullable(w.get(path))
                                .map(Wording::text)
                                .map(FormContents::present)
                                .orElse(""))
                        .toList()),
                texts(control, "hint"),
                options(path),
                appearance.contains("likert"),
                appearance.contains("multiline"),
                Optional.of(control)
                        .filter(c -> question.type() == QuestionType.RANGE)
                        .map(c -> c.getAttribute("start") + " – " + c.getAttribute("end")),
                condition(path)));
    }

    private List<Printed.Option> options(String path) {
        List<List<Choice>> all = wordings.stream()
                .map(w -> Optional.ofNullable(w.get(path)).map(Wording::choices).orElse(List.of()))
                .toList();
        List<Printed.Option> options = new ArrayList<>();
        for (int i = 0; i < all.getFirst().size(); i++) {
            int at = i;
            options.add(new Printed.Option(
                    all.getFirst().get(i).name(),
                    Printed.Texts.of(all.stream()
                            .map(choices -> at < choices.size()
                                    ? present(choices.get(at).label())
                                    : "")
                            .toList())));
        }
        return options;
    }

    /** The condition under {@code relevant}, if it is simple enough to be said in a few words. */
    private Optional<Printed.Condition> condition(String path) {
        String relevant = Optional.ofNullable(binds.get(path))
                .map(bind -> bind.getAttribute("relevant").strip())
                .orElse("");
        boolean all = relevant.contains(" and ");
        List<Printed.Answered> answers = new ArrayList<>();
        for (String part : relevant.split(all ? "\\s+and\\s+" : "\\s+or\\s+")) {
            Optional<Printed.Answered> answered = answered(part);
            if (answered.isEmpty()) {
                return Optional.empty();
            }
            answers.add(answered.get());
        }
        return Optional.of(new Printed.Condition(answers, all));
    }

    private Optional<Printed.Answered> answered(String expression) {
        for (Pattern pattern : List.of(EQUALS, SELECTED)) {
            Matcher matcher = pattern.matcher(expression);
            if (matcher.matches() && questions.containsKey(matcher.group(1))) {
                String code = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
                if (code == null) {
                    code = matcher.group(4);
                }
                String value = code;
                String label = options(matcher.group(1)).stream()
                        .filter(option -> option.code().equals(value))
                        .map(option -> option.label().first())
                        .findFirst()
                        .orElse("");
                return value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Printed.Answered(
                                questions.get(matcher.group(1)).name(), value, label));
            }
        }
        return Optional.empty();
    }

    private Printed.Texts texts(Element element, String name) {
        for (Element child : children(element)) {
            if (child.getLocalName().equals(name)) {
                Matcher itext = ITEXT.matcher(child.getAttribute("ref"));
                if (!itext.matches()) {
                    return new Printed.Texts(present(plain(child)), "");
                }
                String id = itext.group(1);
                return Printed.Texts.of(texts.stream()
                        .map(all -> present(all.getOrDefault(id, "")))
                        .toList());
            }
        }
        return new Printed.Texts("", "");
    }

    private static String present(String text) {
        return text.equals(NO_TEXT) ? "" : text;
    }

    private static Map<String, String> itext(Document document, String language) {
        Map<String, String> texts = new HashMap<>();
        for (Element translation : all(document, "translation")) {
            if (!translation.getAttribute("lang").equals(language)) {
                continue;
            }
            for (Element text : children(translation)) {
                for (Element value : children(text)) {
                    if (!value.hasAttribute("form")) {
                        texts.put(text.getAttribute("id"), plain(value));
                    }
                }
            }
        }
        return texts;
    }

    /** An element's words without markup, with {@code …} where the form puts in a value. */
    private static String plain(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            boolean value =
                    node instanceof Element inner && inner.getLocalName().equals("output");
            text.append(value ? "…" : node.getTextContent());
        }
        String plain = TAG.matcher(text).replaceAll("");
        plain = HEADING.matcher(plain).replaceAll("");
        return Folding.nfc(STRONG.matcher(plain).replaceAll("$2").strip());
    }

    private static String path(Element element) {
        for (String attribute : List.of("ref", "nodeset")) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute).strip();
            }
        }
        return "";
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document parse(byte[] xform) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xform));
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory fails", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("a form judged good is no XML", e);
        }
    }
}
