package vn.sipas.field.survey.xlsform.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.grid.Heading;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Kind;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Attached;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Node.Section;
import vn.sipas.field.survey.xlsform.tree.Path;
import vn.sipas.field.survey.xlsform.write.References.View;

/** What holds for each answer, and the values that are calculated when the form is first opened. */
final class Binds {

    static final String FIRST_LOAD = "odk-instance-first-load";
    static final String NEW_REPEAT = "odk-new-repeat";

    private static final Set<String> YES_OR_NO = Set.of("readonly", "required", "relevant", "constraint", "calculate");

    private static final Map<String, String> TRUTH = Map.ofEntries(
            Map.entry("yes", "true()"),
            Map.entry("Yes", "true()"),
            Map.entry("YES", "true()"),
            Map.entry("true", "true()"),
            Map.entry("True", "true()"),
            Map.entry("TRUE", "true()"),
            Map.entry("no", "false()"),
            Map.entry("No", "false()"),
            Map.entry("NO", "false()"),
            Map.entry("false", "false()"),
            Map.entry("False", "false()"),
            Map.entry("FALSE", "false()"));

    private final References references;

    Binds(References references) {
        this.references = references;
    }

    List<Element> elements(Form form) {
        List<Element> elements = new ArrayList<>();
        form.each(node -> {
            switch (node) {
                case Attached _ -> {}
                case Section section -> {
                    if (!section.facets().bind().isEmpty()) {
                        elements.add(bind(section.path(), section.facets().bind()));
                    }
                }
                case Question question -> {
                    Map<String, Value> attributes = with(question.kind(), question);
                    if (!attributes.isEmpty()) {
                        elements.add(bind(question.path(), attributes));
                    }
                    if (question.type().equals("start-geopoint")) {
                        elements.add(new Element("odk:setgeopoint")
                                .attribute("ref", question.path().absolute())
                                .attribute("event", FIRST_LOAD));
                    }
                    preset(question, FIRST_LOAD).ifPresent(elements::add);
                }
            }
        });
        return elements;
    }

    private static Map<String, Value> with(Kind kind, Question question) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        kind.bind().forEach((key, value) -> attributes.put(key, new Cell(value, question.place())));
        attributes.putAll(question.facets().bind());
        return attributes;
    }

    private Element bind(Path path, Map<String, Value> attributes) {
        Element bind = new Element("bind").attribute("nodeset", path.absolute());
        attributes.forEach((key, value) -> bind.attribute(key, attribute(path, key, value)));
        return bind;
    }

    private String attribute(Path path, String key, Value value) {
        if (Heading.MESSAGES.contains(key) && Itext.holds(value, Heading.WITH_VALUES.contains(key))) {
            return Itext.reference(path, key);
        }
        String text = value.first().text();
        Optional<String> truth = Optional.ofNullable(YES_OR_NO.contains(key) ? TRUTH.get(text) : null);
        return truth.orElseGet(() -> references.replaced(text, View.of(path)));
    }

    /** What calculates a dynamic default, at the form's first opening or in each new repeat. */
    Optional<Element> preset(Question question, String event) {
        return question.preset()
                .filter(Node.Preset::dynamic)
                .map(preset -> new Element("setvalue")
                        .attribute("ref", question.path().absolute())
                        .attribute("event", event)
                        .attribute("value", references.replaced(preset.cell().text(), View.of(question.path()))));
    }
}
