package vn.sipas.field.survey.xlsform.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Attached;
import vn.sipas.field.survey.xlsform.tree.Node.Facets;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Node.Section;

/** The lists of the form: in files, in the record saved before, and those written into it. */
public final class Instances {

    static final String LAST_SAVED = "__last-saved";

    private static final Pattern PULLDATA = Pattern.compile("pulldata\\s*+\\(\\s*+([^,\\n]*+),");
    private static final List<String> EXPRESSIONS =
            List.of("calculate", "constraint", "readonly", "required", "relevant");

    private Instances() {}

    /**
     * One list that the form asks for.
     *
     * @param id what expressions call it
     * @param source where it is; empty for a list of the sheet {@code choices}
     * @param place the row that needs it
     */
    public record Needed(String id, Optional<String> source, Place place) {}

    /** All, in the order in which they are asked for; the same one may be asked for several times. */
    public static List<Needed> needed(Form form) {
        List<Needed> needed = new ArrayList<>();
        List<Place> lastSaved = new ArrayList<>();
        form.each(node -> {
            switch (node) {
                case Attached list -> needed.add(attached(list));
                case Section section -> needed.addAll(pulled(expressions(section.facets()), section.place()));
                case Question question -> {
                    needed.addAll(pulled(expressions(question), question.place()));
                    question.choices()
                            .map(Choices::source)
                            .flatMap(source -> file(source, question.place()))
                            .ifPresent(needed::add);
                }
            }
            if (texts(node).anyMatch(Instances::lastSaved)) {
                lastSaved.add(node.place());
            }
        });
        lastSaved.stream()
                .limit(1)
                .forEach(place -> needed.add(new Needed(LAST_SAVED, Optional.of("jr://instance/last-saved"), place)));
        for (ChoiceList list : form.lists()) {
            needed.add(new Needed(
                    list.name(), Optional.empty(), list.items().getFirst().place()));
        }
        return needed;
    }

    private static Needed attached(Attached list) {
        String source = list.csv() ? "jr://file-csv/" + list.name() + ".csv" : "jr://file/" + list.name() + ".xml";
        return new Needed(list.name(), Optional.of(source), list.place());
    }

    private static Optional<Needed> file(Source source, Place place) {
        return source instanceof Source.FromFile file
                ? Optional.of(new Needed(
                        file.id(),
                        Optional.of("jr://" + (file.ending().equals("csv") ? "file-csv" : "file") + "/" + file.file()),
                        place))
                : Optional.empty();
    }

    private static List<Needed> pulled(Stream<String> expressions, Place place) {
        return expressions
                .filter(text -> text.contains("pulldata("))
                .flatMap(text -> PULLDATA.matcher(text).results())
                .map(match -> match.group(1).replace("'", "").replace("\"", "").strip())
                .map(id -> new Needed(id, Optional.of("jr://file-csv/" + id + ".csv"), place))
                .toList();
    }

    private static Stream<String> expressions(Facets facets) {
        return EXPRESSIONS.stream()
                .map(facets.bind()::get)
                .flatMap(value -> value instanceof Cell cell ? Stream.of(cell.text()) : Stream.empty());
    }

    private static Stream<String> expressions(Question question) {
        return Stream.of(
                        expressions(question.facets()),
                        question.choices().flatMap(Choices::filter).map(Cell::text).stream(),
                        question.preset().map(preset -> preset.cell().text()).stream())
                .flatMap(texts -> texts);
    }

    /** Whatever of an element may hold a reference. */
    private static Stream<String> texts(Node node) {
        return switch (node) {
            case Attached _ -> Stream.empty();
            case Section section -> texts(section.facets());
            case Question question -> Stream.concat(expressions(question), texts(question.facets()));
        };
    }

    private static Stream<String> texts(Facets facets) {
        return Stream.of(
                        facets.label().stream(),
                        facets.hint().stream(),
                        facets.guidance().stream(),
                        facets.bind().values().stream(),
                        facets.control().values().stream())
                .flatMap(values -> values)
                .flatMap(Instances::cells);
    }

    private static Stream<String> cells(Value value) {
        return switch (value) {
            case Cell cell -> Stream.of(cell.text());
            case Value.Branch branch -> branch.parts().values().stream().flatMap(Instances::cells);
        };
    }

    private static boolean lastSaved(String text) {
        return text.contains("${last-saved#")
                && Reference.in(text) instanceof Reference.Search.Found(List<Reference> found)
                && found.stream().anyMatch(Reference::lastSaved);
    }

    /** The elements, each list once. */
    static List<Element> elements(Form form) {
        Map<String, ChoiceList> lists = new java.util.HashMap<>();
        form.lists().forEach(list -> lists.put(list.name(), list));
        Set<String> written = new HashSet<>();
        List<Element> elements = new ArrayList<>();
        for (Needed needed : needed(form)) {
            if (written.add(needed.id())) {
                Element instance = new Element("instance").attribute("id", needed.id());
                elements.add(
                        needed.source().isPresent()
                                ? instance.attribute("src", needed.source().get())
                                : instance.child(items(Optional.ofNullable(lists.get(needed.id()))
                                        .orElseThrow())));
            }
        }
        return elements;
    }

    private static Element items(ChoiceList list) {
        Element root = new Element("root");
        for (int i = 0; i < list.items().size(); i++) {
            ChoiceList.Item item = list.items().get(i);
            Element element = new Element("item");
            if (list.inItext()) {
                element.child(Element.of("itextId", Itext.choice(list, i)));
            }
            element.child(Element.of("name", item.name()));
            if (!list.inItext()) {
                item.label()
                        .ifPresent(label ->
                                element.child(Element.of("label", label.first().text())));
            }
            item.more().forEach((name, cell) -> element.child(Element.of(name, cell.text())));
            item.smsOption().ifPresent(text -> element.child(Element.of("sms_option", text)));
            root.child(element);
        }
        return root;
    }
}
