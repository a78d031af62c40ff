package vn.sipas.field.app.ui.review;

import atlantafx.base.controls.CustomTextField;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.review.ReviewItem;

/** The left side: how many wait, which of them are shown, and the list. FX thread. */
final class QueueList extends VBox {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

    private final ReviewModel model;
    private final Messages words;
    private final Label title = Part.wrapped("", "subtitle");
    private final Label progress = Part.wrapped("", "caption");
    private final ProgressBar bar = new ProgressBar(0);
    private final TextField search = search();
    private final ComboBox<Segment> segments = new ComboBox<>();
    private final ComboBox<Optional<String>> people = new ComboBox<>();
    private final ComboBox<Optional<String>> units = new ComboBox<>();
    private final ListView<ReviewItem> list;
    private final Button acceptAll;
    private boolean following;

    QueueList(ReviewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("review-list");
        this.list = new ListView<>(model.shown());
        list.getStyleClass().addAll("dense", "review-items");
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(words.text("review.list"));
        Label none = Part.wrapped(words.text("review.none-found"), "muted");
        none.setPadding(new Insets(12));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        setMinHeight(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        fill();
        this.acceptAll = Part.button(Material2OutlinedAL.DONE_ALL, "", "Shift A", "review-all");
        acceptAll.setOnAction(_ -> model.askAcceptAll());
        acceptAll.setFocusTraversable(false);
        acceptAll.setMaxWidth(Double.MAX_VALUE);
        VBox head = new VBox(6, title, bar, progress, search, segments, people, units);
        head.getStyleClass().add("review-head");
        VBox foot = new VBox(acceptAll);
        foot.getStyleClass().add("review-foot");
        getChildren().addAll(head, list, foot);
        search.textProperty().bindBidirectional(model.queryProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following) {
                model.picked(item);
            }
        });
        model.chosenProperty().subscribe(this::follow);
        model.queueProperty().subscribe(this::draw);
        model.segmentProperty().subscribe(this::draw);
        model.queryProperty().subscribe(this::draw);
        model.personProperty().subscribe(this::draw);
        model.unitProperty().subscribe(this::draw);
    }

    private TextField search() {
        CustomTextField field = new CustomTextField();
        field.setLeft(Part.icon(Material2OutlinedMZ.SEARCH, "muted-icon"));
        field.setRight(Part.key("Ctrl F"));
        return field;
    }

    private void fill() {
        search.setPromptText(words.text("review.search"));
        search.setAccessibleText(words.text("review.search"));
        segments.getItems().setAll(Segment.values());
        segments.setValue(model.segmentProperty().get());
        segments.setMaxWidth(Double.MAX_VALUE);
        segments.setAccessibleText(words.text("review.segment"));
        segments.setConverter(converter(
                part -> words.text(
                        (model.rules() ? "review.segment.rules." : "review.segment.") + part, model.count(part)),
                Segment.OPEN));
        segments.valueProperty().subscribe(part -> {
            if (part != null) {
                model.segmentProperty().set(part);
            }
        });
        choice(people, model.personProperty(), "review.people");
        choice(units, model.unitProperty(), "review.units");
    }

    private void choice(ComboBox<Optional<String>> box, ObjectProperty<Optional<String>> wanted, String key) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.text(key));
        box.setConverter(converter(one -> one.orElseGet(() -> words.text(key)), Optional.empty()));
        box.valueProperty().subscribe(one -> {
            if (one != null) {
                wanted.set(one);
            }
        });
    }

    private static <T> StringConverter<T> converter(Function<T, String> text, T typed) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                return typed;
            }
        };
    }

    private void draw() {
        int open = model.open();
        int all = model.count(Segment.ALL);
        int urgent = model.urgent();
        String prefix = model.rules() ? "review.title.rules" : "review.title";
        String state = open == 0 ? ".done" : urgent == 0 && !model.rules() ? ".plain" : "";
        title.setText(words.text(prefix + state, open == 0 ? all : open, urgent));
        int done = all - open;
        progress.setText(words.text(model.rules() ? "review.progress.rules" : "review.progress", done, all));
        bar.setProgress(all == 0 ? 0 : (double) done / all);
        offer(people, model.people(), model.personProperty());
        offer(units, model.units(), model.unitProperty());
        // The counts in the words have changed; a converter is asked again only for another value.
        Segment part = model.segmentProperty().get();
        segments.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Segment value, boolean empty) {
                super.updateItem(value, empty);
                setText(value == null || empty ? "" : segments.getConverter().toString(value));
            }
        });
        segments.setValue(part);
        int plain = model.unflagged().size();
        Part.label(acceptAll).setText(words.text("review.accept-all", plain));
        acceptAll.setAccessibleText(words.text("review.accept-all", plain) + ", Shift A");
        acceptAll.getParent().setVisible(plain > 1);
        acceptAll.getParent().setManaged(plain > 1);
        follow();
    }

    /** One who alone has interviews needs no choice. */
    private static void offer(
            ComboBox<Optional<String>> box, List<String> names, ObjectProperty<Optional<String>> wanted) {
        List<Optional<String>> offered = new ArrayList<>();
        offered.add(Optional.empty());
        names.stream().map(Optional::of).forEach(offered::add);
        if (!box.getItems().equals(offered)) {
            Optional<String> before = wanted.get().filter(names::contains);
            box.getItems().setAll(offered);
            box.setValue(before);
        }
        box.setVisible(names.size() > 1);
        box.setManaged(names.size() > 1);
    }

    private void follow() {
        int at = model.chosenProperty().get().map(model.shown()::indexOf).orElse(-1);
        if (at == list.getSelectionModel().getSelectedIndex()) {
            return;
        }
        following = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            list.scrollTo(Math.max(0, at - 2));
        }
        following = false;
    }

    void focusList() {
        list.requestFocus();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    boolean isSearching() {
        return search.isFocused();
    }

    void endSearch() {
        search.clear();
        list.requestFocus();
    }

    /** Two lines: the case and when, who and how it stands. */
    private final class Cell extends ListCell<ReviewItem> {

        private final Label code = Part.text("", "code");
        private final Label at = Part.text("", "caption");
        private final Label person = Part.text("");
        private final HBox below = Part.row(6);
        private final VBox both;

        Cell() {
            HBox above = Part.row(6, code, Part.gap(), at);
            at.setMinWidth(USE_PREF_SIZE);
            person.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(person, Priority.ALWAYS);
            this.both = new VBox(4, above, below);
            both.setAlignment(Pos.CENTER_LEFT);
            // The list is as wide as the column, whatever a name would need.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ReviewItem item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            code.setText(item.caseId().text());
            at.setText(WHEN.format(item.at()));
            person.setText(item.person());
            Label badge = badge(item, words);
            below.getChildren().setAll(person, badge);
            setAccessibleText(item.caseId() + ", " + item.person() + ", " + badge.getText());
            setGraphic(both);
        }
    }

    /** How it stands, in at most three words. */
    static Label badge(ReviewItem item, Messages words) {
        if (item.isOpen() && !item.hints().isEmpty()) {
            return Part.badge(
                    Material2OutlinedAL.FLAG,
                    words.text("review.badge.hints", item.hints().size()),
                    Tone.WARNING);
        }
        return switch (item.state()) {
            case CONTESTED ->
                item.rivals().isEmpty()
                        ? Part.badge(Material2OutlinedAL.CALL_SPLIT, words.text("review.badge.differ"), Tone.DANGER)
                        : Part.badge(
                                Material2OutlinedAL.CONTENT_COPY,
                                words.text("review.badge.several", item.rivals().size() + 1),
                                Tone.DANGER);
            case WAITING -> waiting(item, words);
            case ACCEPTED -> Part.badge(Material2OutlinedAL.CHECK_CIRCLE, state(item, words), Tone.SUCCESS);
            case RETURNED -> Part.badge(Material2OutlinedMZ.UNDO, state(item, words), Tone.WARNING);
            case EXCLUDED -> Part.badge(Material2OutlinedAL.BLOCK, state(item, words), Tone.PLAIN);
            case RULED ->
                Part.badge(
                        Material2OutlinedAL.GAVEL,
                        words.text(
                                item.ruled().map(ReviewItem.Ruled::counts).orElse(false)
                                        ? "review.badge.counts"
                                        : "review.badge.not-counts"),
                        Tone.PLAIN);
            case FAILED_RECHECK -> Part.badge(Material2OutlinedAL.FACT_CHECK, state(item, words), Tone.DANGER);
            case ASIDE -> Part.badge(Material2OutlinedAL.CALL_SPLIT, state(item, words), Tone.WARNING);
            case CLOSED -> Part.badge(Material2OutlinedAL.BLOCK, state(item, words), Tone.PLAIN);
        };
    }

    private static Label waiting(ReviewItem item, Messages words) {
        if (!item.earlier().isEmpty()) {
            return Part.badge(Material2OutlinedAL.LINK, words.text("review.badge.correction"), Tone.ACCENT);
        }
        return item.decided().isEmpty()
                ? Part.badge(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, words.text("review.badge.plain"), Tone.PLAIN)
                : Part.badge(Material2OutlinedMZ.PEOPLE, words.text("review.badge.others"), Tone.ACCENT);
    }

    private static String state(ReviewItem item, Messages words) {
        String text = item.state().words(words.language());
        return text.substring(0, 1).toUpperCase(words.language()) + text.substring(1);
    }

    /** Whether the reader has nothing left to do, as against nothing that is found. */
    static boolean isDone(ReviewModel model) {
        return model.queueProperty().get().isPresent() && model.open() == 0 && model.count(Segment.ALL) > 0;
    }
}
