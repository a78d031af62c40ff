package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeElement;

/** The relevant questions in the form's order, and the places where one more instance of a repeat may be added. */
final class Walk {

    private final FormDef form;
    private final Outline outline;
    private final List<Stop> stops = new ArrayList<>();

    private Walk(FormDef form, Outline outline) {
        this.form = form;
        this.outline = outline;
    }

    sealed interface Stop {
        Section section();
    }

    /** A relevant question. */
    record Ask(Section section, Spot spot, TreeElement node, Trail trail) implements Stop {}

    /** The place for one more instance. */
    record OneMore(Section section) implements Stop {}

    /**
     * What stands on one page.
     *
     * @param headings the groups it stands in, outermost first
     */
    record Section(String key, List<Trail> headings, Optional<Page.RepeatPlace> repeat) {}

    /** Where the walk is: the groups passed, the innermost repeat, and the page that takes all, if a group said so. */
    private record State(
            Trail trail, List<Trail> headings, Optional<Page.RepeatPlace> repeat, Optional<Section> onePage) {}

    static List<Stop> through(FormDef form, Outline outline) {
        Walk walk = new Walk(form, outline);
        walk.children(
                form,
                form.getMainInstance().getRoot(),
                new State(Trail.TOP, List.of(), Optional.empty(), Optional.empty()));
        return walk.stops;
    }

    private void children(IFormElement parent, TreeElement context, State state) {
        int run = 0;
        for (int i = 0; i < parent.getChildren().size(); i++) {
            IFormElement child = parent.getChild(i);
            if (child instanceof QuestionDef question) {
                int number = run;
                Section section = state.onePage()
                        .orElseGet(() ->
                                new Section(state.trail().key() + "#" + number, state.headings(), state.repeat()));
                question(question, i, context, state, section);
            } else if (child instanceof GroupDef group) {
                run++;
                if (group.getRepeat()) {
                    repeat(group, i, context, state);
                } else {
                    group(group, i, context, state);
                }
            }
        }
    }

    private void question(QuestionDef question, int child, TreeElement context, State state, Section section) {
        Spot spot = outline.of(question);
        Nodes.within(form.getMainInstance(), context, spot.path())
                .filter(TreeElement::isRelevant)
                .ifPresent(node ->
                        stops.add(new Ask(section, spot, node, state.trail().to(child, 0, question))));
    }

    private void group(GroupDef group, int child, TreeElement context, State state) {
        Optional<TreeElement> node = Nodes.within(form.getMainInstance(), context, Outline.path(group));
        if (node.isPresent() && node.get().isRelevant()) {
            Trail trail = state.trail().to(child, 0, group);
            children(group, node.get(), deeper(group, trail, state, state.repeat()));
        }
    }

    private void repeat(GroupDef group, int child, TreeElement context, State state) {
        String path = Outline.path(group);
        String parentPath = path.substring(0, path.lastIndexOf('/'));
        Optional<TreeElement> parent = Nodes.within(form.getMainInstance(), context, parentPath);
        if (parent.isEmpty() || !parent.get().isRelevant()) {
            return;
        }
        String name = path.substring(parentPath.length() + 1);
        QuestionPath repeatPath = new QuestionPath(Nodes.path(parent.get()) + "/" + name);
        int count = Nodes.instances(parent.get(), name);
        for (int i = 0; i < count; i++) {
            TreeElement instance = parent.get().getChild(name, i);
            if (instance.isRelevant()) {
                Trail trail = state.trail().to(child, i, group);
                Page.RepeatPlace place = new Page.RepeatPlace(repeatPath, i + 1, false, group.noAddRemove);
                children(group, instance, deeper(group, trail, state, Optional.of(place)));
            }
        }
        Trail next = state.trail().to(child, count, group);
        if (!group.noAddRemove && isRelevant(next)) {
            Page.RepeatPlace place = new Page.RepeatPlace(repeatPath, count + 1, true, false);
            List<Trail> headings = new ArrayList<>(state.headings());
            headings.add(next);
            String key = state.trail().to(child, 0, group).key() + "+";
            stops.add(new OneMore(new Section(key, headings, Optional.of(place))));
        }
    }

    private boolean isRelevant(Trail repeat) {
        return Engine.attempt(() -> form.isRepeatRelevant(repeat.index(form).getReference()))
                .orElse(false);
    }

    private static State deeper(GroupDef group, Trail trail, State state, Optional<Page.RepeatPlace> repeat) {
        List<Trail> headings = new ArrayList<>(state.headings());
        headings.add(trail);
        Optional<Section> onePage = state.onePage();
        if (onePage.isEmpty() && isFieldList(group) && !holdsOpenRepeat(group)) {
            onePage = Optional.of(new Section(trail.key(), headings, repeat));
        }
        return new State(trail, headings, repeat, onePage);
    }

    private static boolean isFieldList(GroupDef group) {
        String appearance = group.getAppearanceAttr();
        return appearance != null && Set.of(appearance.strip().split("\\s+")).contains("field-list");
    }

    /** Whether people may add instances in it: such a group can't be one page, for then there is no place to do so. */
    private static boolean holdsOpenRepeat(GroupDef group) {
        for (IFormElement child : group.getChildren()) {
            if (child instanceof GroupDef inner
                    && ((inner.getRepeat() && !inner.noAddRemove) || holdsOpenRepeat(inner))) {
                return true;
            }
        }
        return false;
    }
}
