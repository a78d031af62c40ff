package vn.sipas.field.app.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormNode;
import vn.sipas.field.survey.form.QuestionPath;

/** The form beside a trial: every question and group with its value, and why it is hidden. Read anew after every change. FX thread. */
final class TreeModel {

    private final InterviewModel visit;
    private final Worker worker;
    private final Supplier<OpenTrial.Tree> tree;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty onlyHidden = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            new State(List.of(), false, 0, 0, 0, Set.of(), Optional.empty(), Optional.empty()));
    private List<FormNode> nodes = List.of();
    private Set<QuestionPath> notTaken = Set.of();
    private Optional<QuestionPath> selected = Optional.empty();
    private boolean reading;
    private boolean again;

    /**
     * What is drawn.
     *
     * @param nodes those found, with what they stand in
     * @param searching whether something is looked for; then {@code found} says how many lines match
     * @param all how many questions the form has
     * @param hidden how many of them are not asked now
     * @param selected the node whose words stand below the tree
     * @param current the question the keys of the interview act on
     */
    record State(
            List<FormNode> nodes,
            boolean searching,
            int found,
            int all,
            int hidden,
            Set<QuestionPath> notTaken,
            Optional<FormNode> selected,
            Optional<QuestionPath> current) {}

    TreeModel(InterviewModel visit, Worker worker, Supplier<OpenTrial.Tree> tree) {
        this.visit = visit;
        this.worker = worker;
        this.tree = tree;
        query.subscribe((_, _) -> draw());
        onlyHidden.subscribe((_, _) -> draw());
        visit.onChange(this::changed);
        read();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    StringProperty queryProperty() {
        return query;
    }

    BooleanProperty onlyHiddenProperty() {
        return onlyHidden;
    }

    void select(QuestionPath path) {
        if (!selected.equals(Optional.of(path))) {
            selected = Optional.of(path);
            draw();
        }
    }

    /** Goes to the question in the interview; false if it is not asked now, or is no question. */
    boolean open(QuestionPath path) {
        select(path);
        boolean asked = find(nodes, path)
                .filter(node -> node.hidden().isEmpty() && (isAnswered(node) || node.kind() == FormNode.Kind.NOTE))
                .isPresent();
        if (asked) {
            visit.jump(path);
        }
        return asked;
    }

    /** What the keys act on is drawn at once; what the answer did to the form is read behind it on the lane. */
    private void changed() {
        draw();
        read();
    }

    private void read() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        worker.store(
                tree,
                read -> {
                    nodes = read.nodes();
                    notTaken = read.notTaken();
                    reading = false;
                    draw();
                    if (again) {
                        read();
                    }
                },
                () -> reading = false);
    }

    private void draw() {
        Predicate<FormNode> wanted =
                node -> (!onlyHidden.get() || node.hidden().isPresent()) && Folding.finds(query.get(), words(node));
        boolean everything = query.get().isBlank() && !onlyHidden.get();
        List<FormNode> shown = everything ? nodes : found(nodes, wanted);
        state.set(new State(
                shown,
                !everything,
                count(nodes, wanted),
                count(nodes, TreeModel::isAnswered),
                count(nodes, node -> isAnswered(node) && node.hidden().isPresent()),
                notTaken,
                selected.flatMap(path -> find(nodes, path)),
                visit.current()));
    }

    /** A question as people count them: notes are none. */
    private static boolean isAnswered(FormNode node) {
        return node.kind() == FormNode.Kind.QUESTION;
    }

    private static String words(FormNode node) {
        return node.path().name() + " " + node.text() + " "
                + node.value().map(Answer::text).orElse("");
    }

    /** The wanted nodes, with the groups above them; a wanted group keeps all it holds. */
    private static List<FormNode> found(List<FormNode> nodes, Predicate<FormNode> wanted) {
        List<FormNode> found = new ArrayList<>();
        for (FormNode node : nodes) {
            List<FormNode> below = found(node.children(), wanted);
            if (wanted.test(node) || !below.isEmpty()) {
                List<FormNode> children = below.isEmpty() ? node.children() : below;
                found.add(new FormNode(
                        node.path(), node.kind(), node.type(), node.text(), node.value(), node.hidden(), children));
            }
        }
        return found;
    }

    private static int count(List<FormNode> nodes, Predicate<FormNode> wanted) {
        int count = 0;
        for (FormNode node : nodes) {
            count += (wanted.test(node) ? 1 : 0) + count(node.children(), wanted);
        }
        return count;
    }

    private static Optional<FormNode> find(List<FormNode> nodes, QuestionPath path) {
        for (FormNode node : nodes) {
            Optional<FormNode> found = node.path().equals(path) ? Optional.of(node) : find(node.children(), path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
