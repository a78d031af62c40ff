package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** Everything a form consists of at this moment, asked or not, and why what is not asked is not. */
final class NodeTree {

    private final FormDef form;
    private final Outline outline;
    private final Prompts prompts;
    private final ZoneId zone;
    private final RuleReading rules;

    NodeTree(FormDef form, Outline outline, Prompts prompts, ZoneId zone) {
        this.form = form;
        this.outline = outline;
        this.prompts = prompts;
        this.zone = zone;
        this.rules = new RuleReading(form.getMainInstance(), zone);
    }

    List<FormNode> nodes() {
        return below(form.getMainInstance().getRoot(), null);
    }

    private List<FormNode> below(TreeElement parent, FormNode.@Nullable Hidden above) {
        List<FormNode> nodes = new ArrayList<>();
        Set<String> repeats = new LinkedHashSet<>();
        for (int i = 0; i < parent.getNumChildren(); i++) {
            TreeElement child = parent.getChildAt(i);
            String path = Nodes.generic(child);
            if (outline.isRepeat(path)) {
                // A repeat without instances is there by its template alone.
                if (repeats.add(path)) {
                    nodes.add(repeat(path, parent, child, above));
                }
            } else if (!Nodes.isTemplate(child) && !isOdksOwn(path, child)) {
                nodes.add(child.isLeaf() ? leaf(path, child, above) : group(path, child, above));
            }
        }
        return nodes;
    }

    private boolean isOdksOwn(String path, TreeElement node) {
        return AnswerKeys.isLeftOut(path, node, outline) && outline.spot(path).isEmpty();
    }

    private FormNode leaf(String path, TreeElement node, FormNode.@Nullable Hidden above) {
        Optional<Spot> spot = outline.spot(path);
        Optional<QuestionType> type = spot.map(Spot::type);
        FormNode.Kind kind = type.map(t -> t == QuestionType.NOTE ? FormNode.Kind.NOTE : FormNode.Kind.QUESTION)
                .orElse(FormNode.Kind.COMPUTED);
        String text = spot.map(s -> prompts.text(prompts.prompt(
                                outline.trail(Nodes.steps(Nodes.path(node).text()))))
                        .orElse(""))
                .orElse("");
        return new FormNode(
                Nodes.path(node),
                kind,
                type,
                text,
                Values.answer(node, zone),
                Optional.ofNullable(hidden(path, node, above)),
                List.of());
    }

    private FormNode group(String path, TreeElement node, FormNode.@Nullable Hidden above) {
        FormNode.Hidden hidden = hidden(path, node, above);
        return inner(Nodes.path(node), FormNode.Kind.GROUP, title(node), hidden, below(node, hidden));
    }

    private FormNode repeat(String path, TreeElement parent, TreeElement any, FormNode.@Nullable Hidden above) {
        String name = any.getName();
        QuestionPath repeat = new QuestionPath(Nodes.path(parent) + "/" + name);
        int count = Nodes.instances(parent, name);
        FormNode.Hidden hidden = count > 0 ? above : withoutInstances(path, repeat, parent, any, above);
        List<FormNode> instances = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            TreeElement instance = parent.getChild(name, k);
            FormNode.Hidden own = hidden(path, instance, above);
            instances.add(
                    inner(Nodes.path(instance), FormNode.Kind.INSTANCE, title(instance), own, below(instance, own)));
        }
        return inner(repeat, FormNode.Kind.REPEAT, title(any), hidden, instances);
    }

    private static FormNode inner(
            QuestionPath path,
            FormNode.Kind kind,
            String text,
            FormNode.@Nullable Hidden hidden,
            List<FormNode> children) {
        return new FormNode(
                path, kind, Optional.empty(), text, Optional.empty(), Optional.ofNullable(hidden), children);
    }

    private FormNode.@Nullable Hidden hidden(String path, TreeElement node, FormNode.@Nullable Hidden above) {
        if (above != null || node.isRelevant()) {
            return above;
        }
        return because(FormNode.Because.RELEVANT, Nodes.path(node), outline.bind(path, "", "relevant"), node);
    }

    private FormNode.@Nullable Hidden withoutInstances(
            String path, QuestionPath repeat, TreeElement parent, TreeElement any, FormNode.@Nullable Hidden above) {
        Optional<GroupDef> counted = outline.repeat(path).filter(group -> group.getCountReference() != null);
        if (above != null || counted.isEmpty()) {
            return above;
        }
        String count = Outline.path(FormInstance.unpackReference(counted.get().getCountReference()));
        // Rules of a template are read from where its first instance would stand.
        return because(FormNode.Because.COUNT, repeat, Optional.of(count), Nodes.isTemplate(any) ? parent : any);
    }

    private FormNode.Hidden because(
            FormNode.Because because, QuestionPath by, Optional<String> rule, TreeElement node) {
        RuleReading.Read readable = rules.read(rule.orElse(""), node);
        return new FormNode.Hidden(by, because, readable.text(), readable.mentioned());
    }

    private String title(TreeElement node) {
        return outline.heading(Nodes.steps(Nodes.path(node).text()))
                .map(prompts::title)
                .orElse("");
    }
}
