package vn.sipas.field.survey.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes one {@link Submission}. The open form is used up by it.
 *
 * <p>The block about the submission itself is the form's own {@code meta}; a form without one gets OpenRosa's, in its
 * namespace (OpenRosa Metadata Schema: {@code instanceID}, {@code deprecatedID}, {@code instanceName}).
 */
final class SubmissionWriter {

    private static final String META = "meta";
    private static final String INSTANCE_ID = "instanceID";
    private static final String DEPRECATED_ID = "deprecatedID";
    private static final String OPENROSA = "http://openrosa.org/xforms";

    private final OpenForm open;
    private final FormDef form;
    private final Outline outline;
    private final AnswerKeys keys;

    SubmissionWriter(OpenForm open, FormDef form, Outline outline, AnswerKeys keys) {
        this.open = open;
        this.form = form;
        this.outline = outline;
        this.keys = keys;
    }

    Submission write(AnswerTree answers, String instanceId, Optional<String> deprecated) {
        Placing placing = new Placing(keys, answers);
        List<String> homeless = new ArrayList<>(placing.homeless());
        // What the form does not take by its own rules is written all the same: it was recorded, and signed.
        open.restore(placing.rows(), placing.instances());
        // A name for the submission that can't be computed is left out.
        open.finish();
        Set<TreeElement> recorded = new HashSet<>();
        for (Stored row : placing.rows()) {
            Optional<TreeElement> node = Nodes.find(
                            form.getMainInstance(), Nodes.steps(row.path().text()))
                    .filter(TreeElement::isLeaf)
                    .filter(recorded::add);
            if (node.isEmpty()) {
                homeless.add(row.path().name());
            } else {
                row.answer().ifPresent(answer -> put(node.get(), answer.text()));
            }
        }
        if (!homeless.isEmpty()) {
            return new Submission.Homeless(homeless);
        }
        clearOthers(root(), recorded);
        meta(instanceId, deprecated);
        try {
            return new Submission.Written(new XFormSerializingVisitor().serializeInstance(form.getMainInstance()));
        } catch (IOException e) {
            throw new UncheckedIOException("a form is written without a disk", e);
        }
    }

    private TreeElement root() {
        return form.getMainInstance().getRoot();
    }

    /** As it was recorded, and shown, whatever the form says of it now. */
    private static void put(TreeElement node, String text) {
        node.setAnswer(new UncastData(readable(text)));
        for (TreeElement n = node; n != null; n = Nodes.parent(n)) {
            if (!n.isRelevant()) {
                n.setRelevant(true);
            }
        }
    }

    /** What was not recorded was not there: defaults that were cleared, and what the form computes only now. */
    private void clearOthers(TreeElement node, Set<TreeElement> recorded) {
        for (int i = 0; i < node.getNumChildren(); i++) {
            TreeElement child = node.getChildAt(i);
            if (Nodes.isTemplate(child) || isMeta(child)) {
                continue;
            }
            if (!child.isLeaf()) {
                clearOthers(child, recorded);
            } else if (!recorded.contains(child)) {
                child.setAnswer(null);
            }
        }
    }

    private boolean isMeta(TreeElement node) {
        String path = Nodes.generic(node);
        return path.equals("/" + root().getName() + "/" + META) && !outline.asksWithin(path);
    }

    private void meta(String instanceId, Optional<String> deprecated) {
        TreeElement meta = root().getChildrenWithName(META).stream()
                .filter(this::isMeta)
                .findFirst()
                .orElseGet(() -> added(root(), META, OPENROSA));
        say(meta, INSTANCE_ID, instanceId);
        deprecated.ifPresent(id -> say(meta, DEPRECATED_ID, id));
    }

    private static void say(TreeElement meta, String name, String value) {
        TreeElement known = meta.getChild(name, 0);
        String namespace = meta.getNumChildren() == 0
                ? meta.getNamespace()
                : meta.getChildAt(0).getNamespace();
        (known == null ? added(meta, name, namespace) : known).setAnswer(new UncastData(value));
    }

    private static TreeElement added(TreeElement parent, String name, @Nullable String namespace) {
        TreeElement node = new TreeElement(name, 0);
        node.setNamespace(namespace);
        parent.addChild(node);
        return node;
    }

    /** XML 1.0, production 2 (Char). */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> (c >= ' ' && c < 0xD800)
                                || c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c > 0xDFFF && c < 0xFFFE)
                                || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }
}
