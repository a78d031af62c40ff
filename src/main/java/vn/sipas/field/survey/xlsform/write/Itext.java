package vn.sipas.field.survey.xlsform.write;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Facets;
import vn.sipas.field.survey.xlsform.tree.Path;
import vn.sipas.field.survey.xlsform.write.References.View;

/**
 * The texts in languages: of everything that is said in several, of labels with media, of guidance, and of messages with
 * values in them. What one language has and another lacks is a dash there.
 */
final class Itext {

    private static final String PLAIN = "";
    private static final String GUIDANCE = "guidance";
    private static final String GAP = "-";

    /** Words, and the element from which the paths in them are seen. */
    private record Said(String text, View view) {}

    private final Map<String, Map<String, Map<String, Said>>> languages = new LinkedHashMap<>();
    private final String main;

    Itext(Form form) {
        this.main = form.settings().language();
        form.lists().stream().filter(ChoiceList::inItext).forEach(this::choices);
        form.each(node -> facets(node).ifPresent(facets -> words(node.path(), facets)));
        form.each(node ->
                facets(node).ifPresent(facets -> media(id(node.path(), "label"), facets.media(), View.absolute())));
        fillGaps();
    }

    private static Optional<Facets> facets(Node node) {
        return switch (node) {
            case Node.Question question -> Optional.of(question.facets());
            case Node.Section section -> Optional.of(section.facets());
            case Node.Attached _ -> Optional.empty();
        };
    }

    /** The id of a text: {@code /data/name:label}. */
    static String id(Path path, String sort) {
        return path.absolute() + ":" + sort;
    }

    /** The reference to a text, as attributes have it. */
    static String reference(Path path, String sort) {
        return "jr:itext('" + id(path, sort) + "')";
    }

    static String choice(ChoiceList list, int index) {
        return list.name() + "-" + index;
    }

    /** Whether a message stands here, not in its bind. */
    static boolean holds(Value message, boolean withValues) {
        return switch (message) {
            case Branch _ -> true;
            case Cell cell -> withValues && Reference.within(cell.text());
        };
    }

    boolean empty() {
        return languages.isEmpty();
    }

    private void choices(ChoiceList list) {
        for (int i = 0; i < list.items().size(); i++) {
            ChoiceList.Item item = list.items().get(i);
            String id = choice(list, i);
            item.label().ifPresent(label -> say(id, PLAIN, label, View.absolute()));
            media(id, item.media(), View.absolute());
        }
    }

    private void words(Path path, Facets facets) {
        View view = View.of(path);
        message(path, facets, "jr:constraintMsg", true);
        message(path, facets, "jr:requiredMsg", true);
        message(path, facets, "jr:noAppErrorString", false);
        message(path, facets, "sipas:warning_message", true);
        facets.label()
                .filter(label -> facets.labelInItext())
                .ifPresent(label -> say(id(path, "label"), PLAIN, label, view));
        facets.hint()
                .filter(hint -> hint instanceof Branch || facets.guidance().isPresent())
                .ifPresent(hint -> say(id(path, "hint"), PLAIN, hint, view));
        facets.guidance().ifPresent(guidance -> say(id(path, "hint"), GUIDANCE, guidance, view));
    }

    private void message(Path path, Facets facets, String name, boolean withValues) {
        Optional.ofNullable(facets.bind().get(name))
                .filter(message -> holds(message, withValues))
                .ifPresent(message -> say(id(path, name), PLAIN, message, View.of(path)));
    }

    private void media(String id, Map<String, Value> media, View view) {
        media.forEach((kind, value) -> say(id, kind, value, view));
    }

    private void say(String id, String form, Value value, View view) {
        switch (value) {
            case Cell cell -> put(main, id, form, new Said(cell.text(), view));
            case Branch branch ->
                branch.parts()
                        .forEach((language, part) ->
                                put(language, id, form, new Said(part.first().text(), view)));
        }
    }

    private void put(String language, String id, String form, Said said) {
        languages
                .computeIfAbsent(language, key -> new LinkedHashMap<>())
                .computeIfAbsent(id, key -> new LinkedHashMap<>())
                .put(form, said);
    }

    private void fillGaps() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        languages
                .values()
                .forEach(texts -> texts.forEach((id, forms) ->
                        all.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(forms.keySet())));
        Said gap = new Said(GAP, View.absolute());
        languages
                .values()
                .forEach(texts -> all.forEach((id, forms) -> {
                    Map<String, Said> said = texts.computeIfAbsent(id, key -> new LinkedHashMap<>());
                    forms.forEach(form -> said.putIfAbsent(form, gap));
                }));
    }

    Element element(Outputs outputs) {
        Element itext = new Element("itext");
        languages.forEach((language, texts) -> {
            Element translation = new Element("translation").attribute("lang", language);
            if (language.equals(main)) {
                translation.attribute("default", "true()");
            }
            texts.forEach((id, forms) -> {
                Element text = new Element("text").attribute("id", id);
                forms.forEach((form, said) -> value(form, said, outputs).ifPresent(text::child));
                translation.child(text);
            });
            itext.child(translation);
        });
        return itext;
    }

    private static Optional<Element> value(String form, Said said, Outputs outputs) {
        Element value = new Element("value");
        if (form.equals(PLAIN)) {
            return Optional.of(value.contents(outputs.of(said.text(), said.view())));
        }
        value.attribute("form", form);
        if (form.equals(GUIDANCE)) {
            return Optional.of(value.contents(outputs.of(said.text(), said.view())));
        }
        if (said.text().equals(GAP)) {
            return Optional.empty();
        }
        return Optional.of(value.contents(outputs.of(folder(form) + said.text(), said.view())));
    }

    /** Where a medium is looked for; the names of the files are listed with it. */
    static String folder(String kind) {
        return "jr://" + (kind.equals("big-image") ? "images" : kind.equals("image") ? "images" : kind) + "/";
    }
}
