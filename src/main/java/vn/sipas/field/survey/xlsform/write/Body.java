package vn.sipas.field.survey.xlsform.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Attached;
import vn.sipas.field.survey.xlsform.tree.Node.Facets;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Node.Section;
import vn.sipas.field.survey.xlsform.tree.Path;
import vn.sipas.field.survey.xlsform.write.References.View;

/** What is shown: groups, repeats and questions with their words. */
final class Body {

    private final References references;
    private final Outputs outputs;
    private final Itemsets itemsets;
    private final Binds binds;

    Body(Form form, References references, Outputs outputs, Binds binds) {
        this.references = references;
        this.outputs = outputs;
        this.itemsets = new Itemsets(form, references);
        this.binds = binds;
    }

    void write(Iterable<Node> nodes, Element parent) {
        for (Node node : nodes) {
            switch (node) {
                case Attached _ -> {}
                case Question question -> {
                    if (question.shown()) {
                        parent.child(question(question));
                    }
                }
                case Section section -> {
                    if (section.shown()) {
                        parent.child(section.repeats() ? repeat(section) : group(section));
                    }
                }
            }
        }
    }

    private Element group(Section section) {
        Element group = new Element("group");
        attributes(group, section.facets().control(), section.path());
        if (section.facets().control().get("appearance") instanceof Cell appearance) {
            group.attribute("appearance", appearance.text());
        }
        group.attribute("ref", section.path().absolute());
        if (section.facets().label().isPresent()) {
            group.child(label(section.facets(), section.path()));
        }
        write(section.children(), group);
        return group;
    }

    private Element repeat(Section section) {
        Element repeat =
                new Element("repeat").attribute("nodeset", section.path().absolute());
        attributes(repeat, section.facets().control(), section.path());
        write(section.children(), repeat);
        presets(section.children(), repeat);
        return new Element("group")
                .attribute("ref", section.path().absolute())
                .child(label(section.facets(), section.path()))
                .child(repeat);
    }

    /** The defaults that each new one of a repeat calculates; a repeat within has its own. */
    private void presets(Iterable<Node> nodes, Element repeat) {
        for (Node node : nodes) {
            switch (node) {
                case Attached _ -> {}
                case Question question ->
                    binds.preset(question, Binds.NEW_REPEAT).ifPresent(repeat::child);
                case Section section -> {
                    if (!section.repeats()) {
                        presets(section.children(), repeat);
                    }
                }
            }
        }
    }

    private void attributes(Element element, Map<String, Value> attributes, Path path) {
        attributes.forEach((key, value) ->
                element.attribute(key, references.replaced(value.first().text(), View.of(path))));
    }

    private Element question(Question question) {
        Facets facets = question.facets();
        Path path = question.path();
        Element element = new Element(question.kind().tag().orElseThrow()).attribute("ref", path.absolute());
        Map<String, Value> control = new LinkedHashMap<>();
        question.kind().control().forEach((key, value) -> control.put(key, new Cell(value, question.place())));
        control.putAll(facets.control());
        attributes(element, control, path);
        element.child(label(facets, path));
        if (facets.hint().isPresent() || facets.guidance().isPresent()) {
            element.child(hint(facets, path));
        }
        question.choices().ifPresent(choices -> choices(element, question, choices));
        return element;
    }

    private void choices(Element element, Question question, Choices choices) {
        if (choices.source() instanceof Source.Queried(String list)) {
            element.attribute("query", itemsets.query(list, question, choices));
        } else {
            element.child(itemsets.element(question, choices));
        }
    }

    private Element label(Facets facets, Path path) {
        return facets.labelInItext()
                ? new Element("label").attribute("ref", Itext.reference(path, "label"))
                : words("label", facets.label(), path);
    }

    private Element hint(Facets facets, Path path) {
        boolean inItext = facets.guidance().isPresent()
                || facets.hint().filter(Branch.class::isInstance).isPresent();
        return inItext
                ? new Element("hint").attribute("ref", Itext.reference(path, "hint"))
                : words("hint", facets.hint(), path);
    }

    private Element words(String name, Optional<Value> value, Path path) {
        Element element = new Element(name);
        value.ifPresent(words -> element.contents(outputs.of(words.first().text(), View.of(path))));
        return element;
    }
}
