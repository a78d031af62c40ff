package vn.sipas.field.app.ui.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormNode;
import vn.sipas.field.survey.form.QuestionPath;

/** The tree beside a trial: a search box, the form's questions, and below them all that is to be said of the chosen one. */
final class TreePanel extends VBox {

    /** Rows shown above the current question when the tree goes to it. */
    private static final int ABOVE = 5;

    /** A narrow window shows the tree only while the keyboard is in it. */
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final ObjectProperty<@Nullable Node> keyboard = new SimpleObjectProperty<>();
    private final TreeModel model;
    private final Messages words;
    private final TreeItem<TreeRow> top = new TreeItem<>();
    private final TreeView<TreeRow> tree = new TreeView<>(top);
    private final TextField search = new TextField();
    private final Label count = Part.text("", "caption");
    private final VBox chosen = new VBox(4);
    private final Map<QuestionPath, TreeItem<TreeRow>> items = new HashMap<>();
    private final Set<QuestionPath> closed = new HashSet<>();
    private Optional<QuestionPath> current = Optional.empty();
    private boolean drawing;

    TreePanel(TreeModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("form-tree-panel");
        search.setPromptText(words.text("tree.search"));
        search.setAccessibleText(words.text("tree.search"));
        // Arrows and Enter go on to the tree, not to the interview.
        search.getStyleClass().add("own-keys");
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnKeyPressed(this::searchKey);
        HBox.setHgrow(search, Priority.ALWAYS);
        ToggleButton hidden = new ToggleButton(words.text("tree.only-hidden"));
        hidden.getStyleClass().add("segment");
        hidden.selectedProperty().bindBidirectional(model.onlyHiddenProperty());
        hidden.setMinWidth(USE_PREF_SIZE);
        tree.setShowRoot(false);
        tree.getStyleClass().add("form-tree");
        tree.setCellFactory(_ -> new TreeRowCell(words));
        tree.setAccessibleText(words.text("tree.title"));
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !drawing) {
                model.select(item.getValue().node().path());
            }
        });
        tree.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::treeKey);
        VBox.setVgrow(tree, Priority.ALWAYS);
        ScrollPane detail = new ScrollPane(chosen);
        detail.setFitToWidth(true);
        detail.setFocusTraversable(false);
        detail.getStyleClass().add("form-tree-detail");
        chosen.getStyleClass().add("form-tree-chosen");
        getChildren()
                .addAll(
                        Part.flow(8, Part.text(words.text("tree.title"), "caption"), count, Part.key("F7")),
                        Part.row(8, search, hidden),
                        tree,
                        detail);
        model.stateProperty().subscribe(this::draw);
        keyboard.subscribe(owner -> pseudoClassStateChanged(OPENED, owner != null && holds(owner)));
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(keyboard::set);
    }

    /** F7: the keyboard goes to the search box. */
    void focusSearch() {
        pseudoClassStateChanged(OPENED, true);
        applyCss();
        search.requestFocus();
        search.selectAll();
    }

    /** Whether {@code node} is part of it. */
    boolean holds(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private void draw(TreeModel.State state) {
        drawing = true;
        count.setText(
                state.searching()
                        ? words.text("tree.found", state.found())
                        : words.text("tree.count", state.all(), state.hidden()));
        remember(top);
        items.clear();
        reconcile(top, state.nodes(), state);
        state.selected()
                .map(FormNode::path)
                .map(items::get)
                .ifPresent(item -> tree.getSelectionModel().select(item));
        if (!state.current().equals(current) && !state.searching()) {
            current = state.current();
            goTo(current);
        }
        drawing = false;
        drawChosen(state);
    }

    private void remember(TreeItem<TreeRow> item) {
        for (TreeItem<TreeRow> child : item.getChildren()) {
            QuestionPath path = child.getValue().node().path();
            if (child.isLeaf() || child.isExpanded()) {
                closed.remove(path);
            } else {
                closed.add(path);
            }
            remember(child);
        }
    }

    /** Lines that stay keep their item, and with it whether they are open, the selection and the place scrolled to. */
    private void reconcile(TreeItem<TreeRow> parent, List<FormNode> nodes, TreeModel.State state) {
        List<TreeItem<TreeRow>> old = List.copyOf(parent.getChildren());
        List<TreeItem<TreeRow>> now = new ArrayList<>();
        for (FormNode node : nodes) {
            TreeRow row = new TreeRow(
                    node,
                    state.current().equals(Optional.of(node.path())),
                    state.notTaken().contains(node.path()));
            TreeItem<TreeRow> item = old.stream()
                    .filter(each -> each.getValue().node().path().equals(node.path()))
                    .findFirst()
                    .orElseGet(() -> opened(row));
            if (!row.equals(item.getValue())) {
                item.setValue(row);
            }
            reconcile(item, node.children(), state);
            items.put(node.path(), item);
            now.add(item);
        }
        if (!now.equals(old)) {
            parent.getChildren().setAll(now);
        }
    }

    private TreeItem<TreeRow> opened(TreeRow row) {
        TreeItem<TreeRow> item = new TreeItem<>(row);
        item.setExpanded(!closed.contains(row.node().path()));
        return item;
    }

    private void goTo(Optional<QuestionPath> path) {
        path.map(items::get).ifPresent(item -> {
            int row = tree.getRow(item);
            if (row >= 0) {
                tree.scrollTo(Math.max(0, row - ABOVE));
            }
        });
    }

    private void drawChosen(TreeModel.State state) {
        chosen.getChildren().clear();
        if (state.selected().isEmpty()) {
            chosen.getChildren().add(Part.wrapped(words.text("tree.choose"), "caption"));
            return;
        }
        FormNode node = state.selected().get();
        chosen.getChildren().add(Part.text(node.path().name(), "code", "strong"));
        if (!node.text().isBlank()) {
            chosen.getChildren().add(Part.wrapped(node.text(), "muted"));
        }
        node.value()
                .map(Answer::text)
                .ifPresent(value -> chosen.getChildren().add(Part.wrapped(words.text("tree.value", value))));
        node.hidden().ifPresent(hidden -> {
            WhyHidden why = WhyHidden.of(node, hidden, words);
            Label sentence = Part.wrapped(why.sentence(), "strong");
            sentence.setGraphic(Part.icon(Material2OutlinedMZ.VISIBILITY_OFF, "icon-small", "warning-icon"));
            chosen.getChildren().add(sentence);
            if (!why.rule().isEmpty()) {
                chosen.getChildren().add(Part.wrapped(why.rule(), "code"));
            }
            why.values().forEach(value -> chosen.getChildren().add(Part.wrapped(value)));
        });
    }

    private void clicked(MouseEvent event) {
        // The arrow before a group opens and closes it; the tree deals with that.
        boolean onLine = event.getPickResult().getIntersectedNode() != null
                && !event.getPickResult().getIntersectedNode().getStyleClass().contains("arrow");
        if (onLine) {
            openSelected();
        }
    }

    private void openSelected() {
        TreeItem<TreeRow> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            model.open(item.getValue().node().path());
        }
    }

    private void treeKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.UP && tree.getSelectionModel().getSelectedIndex() <= 0) {
            focusSearch();
            event.consume();
        }
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            if (tree.getSelectionModel().getSelectedIndex() < 0) {
                tree.getSelectionModel().selectFirst();
            }
            event.consume();
        }
    }
}
