package vn.sipas.field.app.ui.interview.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;

/** A list too long for digits: a box to search it without accents, how many were found, and the list. */
final class LongList implements Input {

    /** With more choices than this, a question gets a search box. */
    static final int MORE_THAN = 12;

    /** So many choices have a digit each, which picks while the box is empty. */
    private static final int MOST_WITH_DIGITS = 9;

    private static final double ROW = 34;
    private static final int ROWS = 7;

    private final VBox box = new VBox(8);
    private final TextField search = new TextField();
    private final Label picked = Part.wrapped("", "long-list-picked");
    private final ListView<Choice> list;
    private final Messages words;
    private final Actions actions;
    private final ChoiceKeys keys;
    private final boolean digits;
    private Question shown;
    private boolean picking;

    LongList(Question question, Messages words, Actions actions) {
        this.shown = question;
        this.words = words;
        this.actions = actions;
        this.keys = ChoiceKeys.of(question.choices());
        this.digits = question.choices().size() <= MOST_WITH_DIGITS;
        ObservableList<Choice> all = FXCollections.observableArrayList(question.choices());
        FilteredList<Choice> found = new FilteredList<>(all);
        Label count = Part.text("", "caption");
        list = new ListView<>(found);
        list.setCellFactory(_ -> new ChoiceCell());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(ROWS, Math.max(1, all.size())) + 2);
        list.getStyleClass().add("dense");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        search.setPromptText(words.text("long-list.search"));
        search.getStyleClass().addAll("long-field", "own-keys");
        search.textProperty().subscribe(text -> {
            found.setPredicate(choice -> Folding.finds(text, choice.label()));
            list.getSelectionModel().selectFirst();
            count.setText(words.text("long-list.found", found.size(), all.size()));
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (picking) {
                event.consume();
            }
        });
        search.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                actions.stood().accept(question.path());
            }
        });
        picked.setGraphic(Part.icon(Material2OutlinedAL.CHECK_CIRCLE));
        box.getChildren().addAll(picked, search, count, list);
        box.getStyleClass().add("long-list");
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown();
        Optional<Choice> byDigit =
                plain && digits && search.getText().isEmpty() ? keys.picked(event.getCode()) : Optional.empty();
        // The digit that picks is not searched for, wherever the keyboard is when its character comes.
        picking = byDigit.isPresent();
        if (byDigit.isPresent()) {
            press(byDigit.get());
            event.consume();
            return;
        }
        if (plain && event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 2));
            event.consume();
        } else if (plain && event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
            event.consume();
        } else if (plain
                && event.getCode() == KeyCode.ENTER
                && !search.getText().isBlank()) {
            take();
            event.consume();
        }
    }

    private void take() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            press(choice);
        }
    }

    private void press(Choice choice) {
        search.clear();
        actions.picked().accept(shown.path(), Picks.press(shown, choice));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Look look) {
        shown = look.question();
        List<String> names = Picks.names(shown.answer());
        String labels = shown.choices().stream()
                .filter(choice -> names.contains(choice.name()))
                .map(Choice::label)
                .collect(Collectors.joining("; "));
        picked.setText(labels.isEmpty() ? "" : words.text("long-list.picked", labels));
        picked.setVisible(!labels.isEmpty());
        picked.setManaged(!labels.isEmpty());
        list.setVisible(look.current());
        list.setManaged(look.current());
    }

    @Override
    public boolean focus() {
        search.requestFocus();
        return true;
    }

    private final class ChoiceCell extends ListCell<Choice> {

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (choice == null || empty) {
                setText("");
                setGraphic(null);
                return;
            }
            setText(choice.label());
            setGraphic(digits ? Part.key(keys.cap(shown.choices().indexOf(choice))) : null);
        }
    }
}
