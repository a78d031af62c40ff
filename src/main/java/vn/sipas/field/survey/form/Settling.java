package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.helper.AnswerDataUtil;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InvalidReferenceException;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/**
 * What JavaRosa leaves undone after an answer until somebody looks: repeats get as many instances as the form counts, and
 * an answer that is no longer among its choices goes, with all that follows from it. The answers of instances that the
 * count no longer allows are kept here and come back with the instance.
 */
final class Settling {

    /** How many instances one repeat may have. */
    static final int MOST_INSTANCES = 500;

    /** How many instances one answer may bring about: repeats in repeats multiply. */
    private static final int MOST_CREATED = 2000;

    private static final int MOST_ROUNDS = 50;

    private final FormDef form;
    private final Outline outline;
    private final Prompts prompts;
    private final ZoneId zone;
    private final Map<QuestionPath, Answer> shelf = new LinkedHashMap<>();
    private int created;

    Settling(FormDef form, Outline outline, Prompts prompts, ZoneId zone) {
        this.form = form;
        this.outline = outline;
        this.prompts = prompts;
        this.zone = zone;
    }

    /** An answer taken away, and what it was. */
    record Change(TreeElement node, IAnswerData before, AnswerCheck.Dropped dropped) {}

    /** Answers of instances that the form's count doesn't allow now. */
    Map<QuestionPath, Answer> shelf() {
        return shelf;
    }

    /** Settles everything; {@code changes} gets what was taken away. False if a repeat would become too long. */
    boolean settle(List<Change> changes) {
        created = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (outline.hasCounted()) {
                boolean fits = fit(form, form.getMainInstance().getRoot(), Trail.TOP);
                if (!fits) {
                    return false;
                }
            }
            if (!dropStale(changes)) {
                return true;
            }
        }
        return true;
    }

    /** Only the instances. False if a repeat would become too long: then it stays as it is. */
    boolean fitCounts() {
        created = 0;
        return !outline.hasCounted() || fit(form, form.getMainInstance().getRoot(), Trail.TOP);
    }

    private boolean fit(IFormElement parent, TreeElement context, Trail trail) {
        FormInstance instance = form.getMainInstance();
        for (int i = 0; i < parent.getChildren().size(); i++) {
            if (!(parent.getChild(i) instanceof GroupDef group)) {
                continue;
            }
            String path = Outline.path(group);
            if (!group.getRepeat()) {
                Optional<TreeElement> node = Nodes.within(instance, context, path);
                if (node.isPresent() && !fit(group, node.get(), trail.to(i, 0, group))) {
                    return false;
                }
                continue;
            }
            String parentPath = path.substring(0, path.lastIndexOf('/'));
            Optional<TreeElement> holder = Nodes.within(instance, context, parentPath);
            if (holder.isEmpty()) {
                continue;
            }
            String name = path.substring(parentPath.length() + 1);
            if (group.getCountReference() != null && !fitOne(group, holder.get(), name, i, trail)) {
                return false;
            }
            for (int k = 0; k < Nodes.instances(holder.get(), name); k++) {
                if (!fit(group, holder.get().getChild(name, k), trail.to(i, k, group))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fitOne(GroupDef group, TreeElement holder, String name, int child, Trail trail) {
        int wanted = wanted(group, holder);
        int existing = Nodes.instances(holder, name);
        if (wanted > MOST_INSTANCES || created + wanted - existing > MOST_CREATED) {
            return false;
        }
        for (int k = existing; k < wanted; k++) {
            create(trail.to(child, k, group));
            unshelve(Nodes.path(holder.getChild(name, k)));
        }
        for (int k = existing - 1; k >= wanted; k--) {
            shelve(holder.getChild(name, k));
            form.deleteRepeat(trail.to(child, k, group).index(form));
        }
        return true;
    }

    private int wanted(GroupDef group, TreeElement holder) {
        String path = Outline.path(FormInstance.unpackReference(group.getCountReference()));
        IAnswerData count = Nodes.within(form.getMainInstance(), holder, path)
                .map(TreeElement::getValue)
                .orElse(null);
        return count == null ? 0 : Math.max(0, AnswerDataUtil.answerDataToInt(count));
    }

    void create(Trail trail) {
        try {
            form.createNewRepeat(trail.index(form));
            created++;
        } catch (InvalidReferenceException e) {
            throw new IllegalStateException("a repeat of the form itself", e);
        }
    }

    private void shelve(TreeElement node) {
        if (node.isLeaf()) {
            boolean asked = outline.spot(Nodes.generic(node)).isPresent();
            Values.answer(node, zone).filter(a -> asked).ifPresent(a -> shelf.put(Nodes.path(node), a));
        }
        for (int i = 0; i < node.getNumChildren(); i++) {
            if (!Nodes.isTemplate(node.getChildAt(i))) {
                shelve(node.getChildAt(i));
            }
        }
    }

    private void unshelve(QuestionPath instance) {
        Map<QuestionPath, Answer> back = new LinkedHashMap<>();
        shelf.forEach((path, answer) -> {
            if (path.text().startsWith(instance.text() + "/")) {
                back.put(path, answer);
            }
        });
        back.forEach((path, answer) -> {
            List<Nodes.Step> steps = Nodes.steps(path.text());
            Optional<TreeElement> node = ensure(steps);
            Optional<Spot> spot = outline.spot(Nodes.generic(steps));
            if (node.isPresent() && spot.isPresent()) {
                shelf.remove(path);
                put(node.get(), Raw.data(spot.get(), answer, zone));
            }
        });
    }

    /** The node at a path, with the instances of repeats on the way that people may add; nothing if there can't be one. */
    Optional<TreeElement> ensure(List<Nodes.Step> steps) {
        FormInstance instance = form.getMainInstance();
        for (int length = 2; length < steps.size(); length++) {
            List<Nodes.Step> prefix = steps.subList(0, length);
            Optional<GroupDef> repeat = outline.repeat(Nodes.generic(prefix));
            if (repeat.isEmpty() || Nodes.find(instance, prefix).isPresent()) {
                continue;
            }
            Optional<TreeElement> holder = Nodes.find(instance, prefix.subList(0, length - 1));
            int last = prefix.getLast().instance();
            if (repeat.get().getCountReference() != null || holder.isEmpty() || last >= MOST_INSTANCES) {
                return Optional.empty();
            }
            String name = prefix.getLast().name();
            for (int k = Nodes.instances(holder.get(), name); k <= last; k++) {
                List<Nodes.Step> next = new ArrayList<>(prefix.subList(0, length - 1));
                next.add(new Nodes.Step(name, k));
                create(outline.trail(next));
            }
        }
        return Nodes.find(instance, steps);
    }

    /** Puts a value where it belongs and computes what follows, without the form's own actions on a changed value. */
    void put(TreeElement node, @Nullable IAnswerData data) {
        node.setAnswer(data);
        form.triggerTriggerables(node.getRef());
    }

    /** As {@link #put}; false if the form can't compute what follows: the value is there, and the rest stays as it was. */
    boolean tryToPut(TreeElement node, @Nullable IAnswerData data) {
        return Engine.attempt(() -> {
                    put(node, data);
                    return true;
                })
                .orElse(false);
    }

    private boolean dropStale(List<Change> changes) {
        boolean changed = false;
        for (Walk.Stop stop : Walk.through(form, outline)) {
            if (stop instanceof Walk.Ask ask
                    && ask.spot().cascading()
                    && ask.node().getValue() != null) {
                changed |= dropStale(ask, changes);
            }
        }
        return changed;
    }

    private boolean dropStale(Walk.Ask ask, List<Change> changes) {
        TreeElement node = ask.node();
        IAnswerData before = node.getValue();
        Optional<Answer> text = Values.answer(before, zone);
        Optional<List<SelectChoice>> choices = prompts.choices(ask.spot(), node, prompts.prompt(ask.trail()));
        if (choices.isEmpty() || text.isEmpty()) {
            return false;
        }
        boolean one = ask.spot().type() == QuestionType.SELECT_ONE;
        List<String> chosen =
                one ? List.of(text.get().text()) : List.of(text.get().text().split(" "));
        Set<String> offered = choices.get().stream().map(SelectChoice::getValue).collect(Collectors.toSet());
        boolean complete = ask.spot().type() != QuestionType.RANK || offered.size() == chosen.size();
        if (offered.containsAll(chosen) && complete) {
            return false;
        }
        List<Selection> left = new ArrayList<>();
        if (ask.spot().type() == QuestionType.SELECT_MULTIPLE) {
            for (SelectChoice choice : choices.get()) {
                if (chosen.contains(choice.getValue())) {
                    left.add(choice.selection());
                }
            }
        }
        IAnswerData now = left.isEmpty() ? null : new MultipleItemsData(left);
        node.setAnswer(before);
        form.setValue(now, node.getRef(), node, true);
        changes.add(new Change(
                node, before, new AnswerCheck.Dropped(Nodes.path(node), text.get(), Values.answer(now, zone))));
        return true;
    }
}
