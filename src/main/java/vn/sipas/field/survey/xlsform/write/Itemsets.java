package vn.sipas.field.survey.xlsform.write;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Order;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Path;
import vn.sipas.field.survey.xlsform.write.References.View;

/** Where a question's choices are found, filtered and shuffled. */
final class Itemsets {

    private final References references;
    private final Set<String> inItext = new HashSet<>();

    /** Nodes, the parts of each that are stored and shown, and which of them there are if nothing else is said. */
    private record Nodes(String path, String value, String label, Optional<String> filter) {}

    Itemsets(Form form, References references) {
        this.references = references;
        form.lists().stream().filter(ChoiceList::inItext).map(ChoiceList::name).forEach(inItext::add);
    }

    Element element(Question question, Choices choices) {
        Nodes nodes = nodes(question.path(), choices.source());
        Optional<String> filter = choices.filter()
                .map(cell -> filter(cell, question.path(), choices.source(), nodes))
                .or(nodes::filter);
        String nodeset = nodes.path() + filter.map(text -> "[" + text + "]").orElse("");
        return new Element("itemset")
                .attribute("nodeset", ordered(nodeset, choices.order(), question.path()))
                .child(new Element("value").attribute("ref", nodes.value()))
                .child(new Element("label").attribute("ref", nodes.label()));
    }

    /** The question that is asked of a table instead. */
    String query(String list, Question question, Choices choices) {
        View view = new View(Optional.of(question.path()), true, false);
        return instance(list)
                + choices.filter()
                        .map(cell -> "[" + references.replaced(cell.text(), view) + "]")
                        .orElse("");
    }

    private Nodes nodes(Path path, Source source) {
        View above = new View(Optional.of(path), false, true);
        return switch (source) {
            case Source.Listed(String list) ->
                new Nodes(
                        instance(list),
                        "name",
                        inItext.contains(list) ? "jr:itext(itextId)" : "label",
                        Optional.empty());
            case Source.Queried(String list) -> new Nodes(instance(list), "name", "label", Optional.empty());
            case Source.FromFile file -> new Nodes(instance(file.id()), file.value(), file.label(), Optional.empty());
            case Source.Answers(String reference) -> {
                String answers = references.replaced(reference, above).strip();
                int slash = answers.lastIndexOf('/');
                String name = answers.substring(slash + 1);
                yield new Nodes(answers.substring(0, slash), name, name, Optional.of("./" + name + " != ''"));
            }
            case Source.Places(String reference) ->
                new Nodes(
                        references.replaced(reference, above).strip(),
                        "geometry",
                        "geometry",
                        Optional.of("./geometry != ''"));
        };
    }

    private static String instance(String list) {
        return "instance('" + list + "')/root/item";
    }

    /** In a filter of earlier answers, the way to these answers is the place one stands at. */
    private String filter(Cell filter, Path path, Source source, Nodes nodes) {
        boolean answers = source instanceof Source.Answers || source instanceof Source.Places;
        String text = references.replaced(filter.text(), new View(Optional.of(path), true, answers));
        return answers ? text.replace("current()/" + nodes.path(), ".").replace(nodes.path(), ".") : text;
    }

    private String ordered(String nodeset, Order order, Path path) {
        return switch (order) {
            case Order.AsListed() -> nodeset;
            case Order.Random() -> "randomize(" + nodeset + ")";
            case Order.Seeded(String seed) ->
                "randomize(" + nodeset + ", "
                        + references.replaced(seed, View.of(path)).strip() + ")";
        };
    }
}
