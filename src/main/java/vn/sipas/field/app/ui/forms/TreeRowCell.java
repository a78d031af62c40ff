package vn.sipas.field.app.ui.forms;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormNode;

/** A line of the tree: the name, what it holds, and under whatever hides itself or others, why. */
final class TreeRowCell extends TreeCell<TreeRow> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final Messages words;

    TreeRowCell(Messages words) {
        this.words = words;
        getStyleClass().add("form-tree-cell");
        // Without a width of its own a long line would make the tree scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : line(row));
        pseudoClassStateChanged(CURRENT, !empty && row != null && row.current());
        pseudoClassStateChanged(
                HIDDEN, !empty && row != null && row.node().hidden().isPresent());
    }

    private Region line(TreeRow row) {
        FormNode node = row.node();
        Label name = Part.text(name(node), "code", "form-tree-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = Part.text(value(row), row.notTaken() ? "problem" : "form-tree-value");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox first = Part.row(6, Part.icon(icon(node), "icon-small", "muted-icon"), name, value);
        setAccessibleText(name.getText() + ", " + value.getText());
        return node.hidden()
                .filter(hidden -> hidden.by().equals(node.path()))
                .<Region>map(hidden -> new VBox(
                        first,
                        Part.text(
                                words.text(
                                        "tree.because",
                                        WhyHidden.of(node, hidden, words).brief()),
                                "caption")))
                .orElse(first);
    }

    private String name(FormNode node) {
        String text = node.path().text();
        return node.kind() == FormNode.Kind.INSTANCE
                ? text.substring(text.lastIndexOf('/') + 1)
                : node.path().name();
    }

    private String value(TreeRow row) {
        FormNode node = row.node();
        if (row.notTaken()) {
            return words.text("tree.not-taken");
        }
        return switch (node.kind()) {
            case GROUP, INSTANCE, NOTE -> node.text().lines().findFirst().orElse("");
            case REPEAT -> words.text("tree.instances", node.children().size());
            case QUESTION, COMPUTED ->
                node.value().map(Answer::text).map(text -> "= " + text).orElse("–");
        };
    }

    private static Ikon icon(FormNode node) {
        if (node.hidden().isPresent()) {
            return Material2OutlinedMZ.VISIBILITY_OFF;
        }
        return switch (node.kind()) {
            case GROUP -> Material2OutlinedAL.FOLDER;
            case REPEAT -> Material2OutlinedMZ.REPEAT;
            case INSTANCE -> Material2OutlinedAL.FOLDER_OPEN;
            case NOTE -> Material2OutlinedMZ.NOTES;
            case COMPUTED -> Material2OutlinedAL.FUNCTIONS;
            case QUESTION ->
                node.value().isPresent()
                        ? Material2OutlinedAL.CHECK_CIRCLE
                        : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        };
    }
}
