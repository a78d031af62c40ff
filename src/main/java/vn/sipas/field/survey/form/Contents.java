package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeElement;

/** What a filled-in form holds, read out of JavaRosa's tree. */
final class Contents {

    private final FormDef form;
    private final Outline outline;
    private final ZoneId zone;
    private final AnswerKeys keys;
    private final Map<String, Answer> defaults = new HashMap<>();

    /** Of a form just initialised: what it holds now are its defaults. */
    Contents(FormDef form, Outline outline, ZoneId zone) {
        this.form = form;
        this.outline = outline;
        this.zone = zone;
        this.keys = new AnswerKeys(root(), outline);
        gatherDefaults(root());
    }

    AnswerKeys keys() {
        return keys;
    }

    /** Templates of repeats among the nodes: what a new instance starts with. */
    private void gatherDefaults(TreeElement node) {
        if (node.isLeaf()) {
            value(node).ifPresent(answer -> defaults.putIfAbsent(Nodes.generic(node), answer));
        }
        for (int i = 0; i < node.getNumChildren(); i++) {
            gatherDefaults(node.getChildAt(i));
        }
    }

    /** The relevant values in the form's order, those it computed among them; no notes. */
    Map<QuestionPath, Answer> values() {
        Map<QuestionPath, Answer> values = new LinkedHashMap<>();
        leaves(root(), leaf -> {
            if (leaf.isRelevant()) {
                value(leaf).ifPresent(answer -> values.put(Nodes.path(leaf), answer));
            }
        });
        return values;
    }

    /** Answers to questions that are not relevant now; defaults that nobody touched are none. */
    Map<QuestionPath, Answer> hidden() {
        Map<QuestionPath, Answer> hidden = new LinkedHashMap<>();
        leaves(root(), leaf -> {
            String path = Nodes.generic(leaf);
            Optional<Answer> answer = value(leaf);
            boolean asked = outline.spot(path).isPresent() && !outline.isComputed(path);
            if (!leaf.isRelevant() && asked && !answer.equals(Optional.ofNullable(defaults.get(path)))) {
                answer.ifPresent(a -> hidden.put(Nodes.path(leaf), a));
            }
        });
        return hidden;
    }

    /** Everything that has to be put back to get the same form again: see {@link OpenForm#stored()}. */
    List<Stored> stored() {
        List<Stored> stored = new ArrayList<>();
        leaves(root(), leaf -> {
            String path = Nodes.generic(leaf);
            Optional<Answer> answer = value(leaf);
            if (answer.isPresent() || (!outline.isComputed(path) && defaults.containsKey(path))) {
                stored.add(new Stored(Nodes.path(leaf), answer));
            }
        });
        return stored;
    }

    /** How many instances each repeat has whose number people set. */
    Map<QuestionPath, Integer> instances() {
        Map<QuestionPath, Integer> instances = new LinkedHashMap<>();
        count(root(), instances);
        return instances;
    }

    private void count(TreeElement node, Map<QuestionPath, Integer> instances) {
        String path = Nodes.generic(node);
        outline.repeats().forEach((repeatPath, repeat) -> {
            int end = repeatPath.lastIndexOf('/');
            if (repeatPath.substring(0, end).equals(path) && repeat.getCountReference() == null) {
                String name = repeatPath.substring(end + 1);
                instances.put(new QuestionPath(Nodes.path(node) + "/" + name), Nodes.instances(node, name));
            }
        });
        for (int i = 0; i < node.getNumChildren(); i++) {
            if (!Nodes.isTemplate(node.getChildAt(i))) {
                count(node.getChildAt(i), instances);
            }
        }
    }

    AnswerTree tree() {
        Map<String, AnswerTree.Branch> branches = new LinkedHashMap<>();
        branches(root(), branches);
        return new AnswerTree(branches);
    }

    private void branches(TreeElement group, Map<String, AnswerTree.Branch> branches) {
        Set<String> repeats = new LinkedHashSet<>();
        for (int i = 0; i < group.getNumChildren(); i++) {
            TreeElement child = group.getChildAt(i);
            String path = Nodes.generic(child);
            if (!child.isRelevant() || Nodes.isTemplate(child) || AnswerKeys.isLeftOut(path, child, outline)) {
                continue;
            }
            if (outline.isRepeat(path)) {
                if (repeats.add(path)) {
                    instances(group, child.getName()).ifPresent(b -> branches.put(keys.key(path), b));
                }
            } else if (child.isLeaf()) {
                value(child).ifPresent(answer -> branches.putIfAbsent(keys.key(path), new AnswerTree.Leaf(answer)));
            } else {
                branches(child, branches);
            }
        }
    }

    private Optional<AnswerTree.Branch> instances(TreeElement group, String name) {
        List<AnswerTree> trees = new ArrayList<>();
        for (int k = 0; k < Nodes.instances(group, name); k++) {
            TreeElement instance = group.getChild(name, k);
            if (instance.isRelevant()) {
                Map<String, AnswerTree.Branch> branches = new LinkedHashMap<>();
                branches(instance, branches);
                trees.add(new AnswerTree(branches));
            }
        }
        boolean empty = trees.stream().allMatch(tree -> tree.branches().isEmpty());
        return empty ? Optional.empty() : Optional.of(new AnswerTree.Instances(trees));
    }

    Optional<Answer> value(TreeElement leaf) {
        return Values.answer(leaf, zone);
    }

    private TreeElement root() {
        return form.getMainInstance().getRoot();
    }

    /** Every node that can hold a value, templates and ODK's own left out. */
    private void leaves(TreeElement node, Consumer<TreeElement> visitor) {
        for (int i = 0; i < node.getNumChildren(); i++) {
            TreeElement child = node.getChildAt(i);
            if (Nodes.isTemplate(child) || AnswerKeys.isLeftOut(Nodes.generic(child), child, outline)) {
                continue;
            }
            if (child.isLeaf()) {
                visitor.accept(child);
            } else {
                leaves(child, visitor);
            }
        }
    }
}
