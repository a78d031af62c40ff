package vn.sipas.field.survey.xlsform.write;

import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Attached;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Node.Section;
import vn.sipas.field.survey.xlsform.tree.Settings;
import vn.sipas.field.survey.xlsform.write.References.View;

/** The empty answers a new record begins with; each repeat stands there twice, as the pattern of a new one and as the first. */
final class Answers {

    private final Form form;
    private final References references;

    Answers(Form form, References references) {
        this.form = form;
        this.references = references;
    }

    Element element() {
        Settings settings = form.settings();
        Element root = new Element(settings.root());
        attributes(root, settings.branch("instance"), View.absolute());
        children(root, form.nodes(), false);
        settings.branch("attribute")
                .forEach((key, value) -> root.attribute(key, value.first().text()));
        root.attribute("id", settings.id());
        optional(root, "xmlns", settings.text("instance_xmlns"));
        optional(root, "version", settings.text("version"));
        optional(root, "odk:prefix", settings.text("prefix"));
        optional(root, "odk:delimiter", settings.text("delimiter"));
        return root;
    }

    private static void optional(Element element, String name, Optional<String> value) {
        value.ifPresent(text -> element.attribute(name, text));
    }

    private void attributes(Element element, Map<String, Value> attributes, View view) {
        attributes.forEach((key, value) ->
                element.attribute(key, references.replaced(value.first().text(), view)));
    }

    /** @param inside whether this is within the first of a repeat, whose own repeats need no pattern: it is in that repeat's pattern */
    private void children(Element parent, Iterable<Node> nodes, boolean inside) {
        for (Node node : nodes) {
            switch (node) {
                case Attached _ -> {}
                case Question question -> parent.child(question(question));
                case Section section -> {
                    boolean first = section.repeats() && !inside;
                    if (first) {
                        parent.child(pattern(section));
                    }
                    parent.child(section(section, inside || first));
                }
            }
        }
    }

    private Element section(Section section, boolean inside) {
        Element element = new Element(section.name());
        attributes(element, section.facets().instance(), View.of(section.path()));
        children(element, section.children(), inside);
        return element;
    }

    private Element pattern(Section repeat) {
        Element element = new Element(repeat.name()).attribute("jr:template", "");
        for (Node node : repeat.children()) {
            switch (node) {
                case Attached _ -> {}
                case Question question -> element.child(question(question));
                case Section section -> element.child(section.repeats() ? pattern(section) : section(section, false));
            }
        }
        return element;
    }

    private Element question(Question question) {
        Element element = new Element(question.name());
        question.preset()
                .filter(preset -> !preset.dynamic())
                .ifPresent(preset -> element.text(preset.cell().text()));
        attributes(element, question.facets().instance(), View.of(question.path()));
        return element;
    }
}
