package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** The nodes of a filled-in form's tree, by paths and back. */
final class Nodes {

    private static final Pattern STEP = Pattern.compile("([^\\[\\]/]+)(?:\\[([1-9][0-9]{0,5})])?");

    private Nodes() {}

    /** A step of a path: a name, and an instance's number from 0. */
    record Step(String name, int instance) {}

    /** The steps of a path; none if it isn't written as a path. */
    static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        for (String part : path.substring(1).split("/", -1)) {
            Matcher matcher = STEP.matcher(part);
            if (!matcher.matches()) {
                return List.of();
            }
            String number = matcher.group(2);
            steps.add(new Step(matcher.group(1), number == null ? 0 : Integer.parseInt(number) - 1));
        }
        return steps;
    }

    /** The path without instance numbers. */
    static String generic(List<Step> steps) {
        StringBuilder path = new StringBuilder();
        for (Step step : steps) {
            path.append('/').append(step.name());
        }
        return path.toString();
    }

    static String generic(TreeElement node) {
        StringBuilder path = new StringBuilder();
        for (TreeElement n = node; n != null && n.getName() != null; n = parent(n)) {
            path.insert(0, "/" + n.getName());
        }
        return path.toString();
    }

    /** The path with instance numbers at repeats, and wherever else a malformed form has nodes of one name. */
    static QuestionPath path(TreeElement node) {
        StringBuilder path = new StringBuilder();
        for (TreeElement n = node; n != null && n.getName() != null; n = parent(n)) {
            path.insert(
                    0, "/" + n.getName() + (n.isRepeatable() || n.getMult() > 0 ? "[" + (n.getMult() + 1) + "]" : ""));
        }
        return new QuestionPath(path.toString());
    }

    static @Nullable TreeElement parent(TreeElement node) {
        return node.getParent() instanceof TreeElement parent ? parent : null;
    }

    static Optional<TreeElement> find(FormInstance instance, List<Step> steps) {
        TreeElement node = instance.getRoot();
        if (steps.isEmpty() || !steps.getFirst().name().equals(node.getName())) {
            return Optional.empty();
        }
        for (Step step : steps.subList(1, steps.size())) {
            TreeElement child = node.getChild(step.name(), step.instance());
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }

    /** The node that every new instance of a path is copied from; outside of repeats the node itself. */
    static Optional<TreeElement> template(FormInstance instance, String genericPath) {
        List<Step> steps = genericPath.isEmpty() ? List.of() : steps(genericPath);
        TreeElement node = instance.getRoot();
        if (steps.isEmpty() || !steps.getFirst().name().equals(node.getName())) {
            return Optional.empty();
        }
        for (Step step : steps.subList(1, steps.size())) {
            TreeElement child = node.getChild(step.name(), TreeReference.INDEX_TEMPLATE);
            if (child == null) {
                child = node.getChild(step.name(), 0);
            }
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }

    /** The node that {@code target} means within {@code context}: same repeat instances as far as they go together. */
    static Optional<TreeElement> within(FormInstance instance, TreeElement context, String target) {
        TreeElement node = context;
        while (node != null) {
            String own = generic(node);
            if (target.equals(own)) {
                return Optional.of(node);
            }
            if (target.startsWith(own + "/")) {
                return down(node, target.substring(own.length() + 1));
            }
            TreeElement parent = parent(node);
            node = parent == null || parent.getName() == null ? null : parent;
        }
        return Optional.empty();
    }

    private static Optional<TreeElement> down(TreeElement from, String steps) {
        TreeElement node = from;
        for (String name : steps.split("/")) {
            TreeElement child = node.getChild(name, 0);
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }

    /** How many instances of a repeat stand under {@code parent}. */
    static int instances(TreeElement parent, String name) {
        int count = 0;
        while (parent.getChild(name, count) != null) {
            count++;
        }
        return count;
    }

    static boolean isTemplate(TreeElement node) {
        return node.getMult() == TreeReference.INDEX_TEMPLATE;
    }
}
