package vn.sipas.field.app.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;

/** What is asked before a decision: reason and words, and the button that does it. Enter never does. FX thread. */
final class DecisionPanel extends VBox {

    /** Nine digits or more in a row, however they are parted: a telephone or an identity number. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .\\-]?\\d){8,}");

    private final ReviewModel model;
    private final Messages words;
    private final TextField said = new TextField();
    private final ObjectProperty<Optional<Exclusion>> why = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Button> go = Optional.empty();
    private Optional<Node> first = Optional.empty();

    DecisionPanel(ReviewModel model, Messages words) {
        super(10);
        this.model = model;
        this.words = words;
        getStyleClass().addAll("card", "review-panel");
        setVisible(false);
        setManaged(false);
        model.panelProperty().subscribe(this::draw);
    }

    private void draw(Panel panel) {
        said.clear();
        why.set(Optional.empty());
        go = Optional.empty();
        first = Optional.empty();
        getChildren().clear();
        switch (panel) {
            case Panel.Closed() -> {
                // Nothing is asked.
            }
            case Panel.Return(ReviewItem item) ->
                ask(
                        words.text("review.return.title", item.caseId(), item.person()),
                        Material2OutlinedMZ.UNDO,
                        words.text("review.return.go"),
                        true,
                        field("review.return.comment", "review.return.hint"));
            case Panel.Exclude(ReviewItem item) ->
                ask(
                        words.text("review.exclude.title", item.caseId(), item.person()),
                        Material2OutlinedAL.BLOCK,
                        words.text("review.exclude.go"),
                        false,
                        reasons(),
                        field("review.exclude.comment", "review.exclude.hint"));
            case Panel.AcceptAll(List<ReviewItem> items) ->
                ask(
                        words.text("review.all.title", items.size()),
                        Material2OutlinedAL.DONE_ALL,
                        words.text("review.all.go", items.size()),
                        false,
                        Part.wrapped(words.text(
                                "review.all.words",
                                items.stream()
                                        .map(ReviewItem::person)
                                        .distinct()
                                        .count())));
            case Panel.Rule(ReviewItem item, boolean counts) ->
                ask(
                        words.text(
                                counts ? "review.rule.counts.title" : "review.rule.not-counts.title",
                                item.caseId(),
                                item.person()),
                        Material2OutlinedAL.GAVEL,
                        words.text(counts ? "review.rule.counts.go" : "review.rule.not-counts.go"),
                        true,
                        field("review.rule.reason", "review.rule.hint"));
        }
        setVisible(isAsking());
        setManaged(isAsking());
    }

    /** {@code needsWords}: whether nothing can be done before something is typed. */
    private void ask(String title, Ikon icon, String verb, boolean needsWords, Node... fields) {
        Button button = Part.primary(icon, verb, "Ctrl Enter");
        if (needsWords) {
            button.disableProperty().bind(said.textProperty().map(String::isBlank));
            first = Optional.of(said);
        } else if (model.panelProperty().get() instanceof Panel.Exclude) {
            button.disableProperty().bind(why.map(Optional::isEmpty));
        } else {
            first = Optional.of(button);
        }
        button.setOnAction(_ -> model.confirm(why.get(), said.getText()));
        Button leave = Part.button(Material2OutlinedAL.CLOSE, words.text("review.leave"), "Esc");
        leave.setOnAction(_ -> model.closePanel());
        List<Node> all = new ArrayList<>(List.of(Part.wrapped(title, "card-title")));
        all.addAll(List.of(fields));
        all.add(Part.flow(12, button, leave));
        getChildren().setAll(all);
        go = Optional.of(button);
    }

    private VBox field(String label, String hint) {
        return Part.field(
                words.text(label),
                said,
                words.text(hint),
                Bindings.createStringBinding(
                        () -> NUMBER.matcher(said.getText()).find() ? words.text("review.number") : "",
                        said.textProperty()));
    }

    private Node reasons() {
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox(6);
        for (Exclusion each : Exclusion.values()) {
            RadioButton choice = new RadioButton(words.text("review.exclusion." + each));
            choice.setToggleGroup(group);
            choice.setWrapText(true);
            // Arrow keys select without an action, so it is the selection that counts.
            choice.selectedProperty().subscribe(now -> {
                if (now) {
                    why.set(Optional.of(each));
                }
            });
            choices.getChildren().add(choice);
        }
        first = Optional.of(choices.getChildren().getFirst());
        return choices;
    }

    boolean isAsking() {
        return go.isPresent();
    }

    /** Puts the keyboard where the answer begins. */
    void focusFirst() {
        first.ifPresent(Node::requestFocus);
    }

    /** Ctrl Enter: does it, if it can be done yet. */
    void confirm() {
        go.ifPresent(Button::fire);
    }
}
