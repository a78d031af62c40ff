package vn.sipas.field.app.ui.cases;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** "My cases": what to do next, and what exists on this machine only. */
public final class CasesView implements Screen {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

    private final CasesModel model;
    private final Messages words;
    private final Runnable handOver;
    private final Runnable openPack;
    private final CaseTable table;
    private final TextField search;
    private final Button go;
    private final VBox news = new VBox();
    private final List<ToggleButton> segments = new ArrayList<>();
    private final VBox full;
    private final StackPane root = new StackPane();

    /** {@code handOver} goes to that screen, {@code openPack} asks for a file with cases. */
    public CasesView(CasesModel model, Messages words, Runnable handOver, Runnable openPack) {
        this.model = model;
        this.words = words;
        this.handOver = handOver;
        this.openPack = openPack;
        this.table = new CaseTable(model, words);
        this.search = search();
        this.go = Part.primary(Material2OutlinedMZ.PLAY_ARROW, words.text("cases.go"), "Enter");
        go.setOnAction(_ -> openSelected());
        go.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(line -> line.state() == CaseLine.State.DONE)
                        .orElse(true));
        HBox head = Part.row(12, Part.text(words.text("cases.title"), "title"), Part.gap(), search, go);
        ToggleGroup group = new ToggleGroup();
        for (CasesModel.Segment part : CasesModel.Segment.values()) {
            ToggleButton button = segment(part);
            button.setToggleGroup(group);
            segments.add(button);
        }
        segments.getFirst().getStyleClass().add(Styles.LEFT_PILL);
        segments.get(1).getStyleClass().add(Styles.CENTER_PILL);
        segments.getLast().getStyleClass().add(Styles.RIGHT_PILL);
        HBox parts = Part.row(0, segments.toArray(ToggleButton[]::new));
        HBox below = Part.row(12, parts, Part.gap(), Part.text(words.text("cases.order"), "caption"));
        VBox.setVgrow(table, Priority.ALWAYS);
        this.full = new VBox(12, head, news, below, table);
        full.getStyleClass().add("screen");
        model.loadedProperty().subscribe(_ -> draw());
        model.onlyHereProperty().subscribe(_ -> draw());
        model.toDoProperty().subscribe(_ -> draw());
    }

    private TextField search() {
        CustomTextField field = new CustomTextField();
        field.setPromptText(words.text("cases.search"));
        field.setAccessibleText(words.text("cases.search"));
        field.setLeft(Part.icon(Material2OutlinedMZ.SEARCH, "muted-icon"));
        field.setRight(Part.key("Ctrl F"));
        field.getStyleClass().add("case-search");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.textProperty().subscribe(_ -> table.getSelectionModel().selectFirst());
        return field;
    }

    private ToggleButton segment(CasesModel.Segment part) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("segment");
        button.setUserData(part);
        button.setSelected(model.segmentProperty().get() == part);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.segmentProperty().set(part);
            table.getSelectionModel().selectFirst();
        });
        return button;
    }

    private void draw() {
        if (model.empty()) {
            Button open = Part.primary(Material2OutlinedMZ.USB, words.text("cases.empty.open"), "Enter");
            open.setOnAction(_ -> openPack.run());
            VBox empty = Part.empty(
                    Material2OutlinedAL.INBOX, words.text("cases.empty.title"), words.text("cases.empty.words"), open);
            VBox.setVgrow(empty, Priority.ALWAYS);
            VBox page = new VBox(Part.text(words.text("cases.title"), "title"), empty);
            page.getStyleClass().add("screen");
            root.getChildren().setAll(page);
            return;
        }
        root.getChildren().setAll(full);
        for (ToggleButton button : segments) {
            CasesModel.Segment part = (CasesModel.Segment) button.getUserData();
            button.setText(words.text("cases.segment." + part.name(), model.count(part)));
        }
        int onlyHere = model.onlyHereProperty().get();
        news.getChildren().clear();
        if (onlyHere > 0) {
            Button there = Part.button(Material2OutlinedMZ.USB, words.text("cases.hand-over"), "Ctrl B");
            there.setOnAction(_ -> handOver.run());
            there.setFocusTraversable(false);
            news.getChildren()
                    .add(Part.banner(
                            Material2OutlinedMZ.WARNING,
                            Tone.WARNING,
                            fact(onlyHere),
                            words.text("cases.only-here.do"),
                            there));
        }
        news.setManaged(onlyHere > 0);
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private String fact(int onlyHere) {
        Optional<LocalDateTime> oldest = model.oldestProperty().get();
        return oldest.isPresent()
                ? words.text("cases.only-here.since", onlyHere, MOMENT.format(oldest.get()))
                : words.text("cases.only-here", onlyHere);
    }

    private void openSelected() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        table.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        KeyCode code = event.getCode();
        if (event.isControlDown() && code == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (code == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            if (model.empty()) {
                openPack.run();
            } else {
                openSelected();
            }
            event.consume();
        } else if (search.isFocused() && (code == KeyCode.DOWN || code == KeyCode.UP)) {
            if (code == KeyCode.DOWN) {
                table.getSelectionModel().selectNext();
            } else {
                table.getSelectionModel().selectPrevious();
            }
            table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
            event.consume();
        } else if (search.isFocused() && code == KeyCode.ESCAPE) {
            search.clear();
            table.requestFocus();
            event.consume();
        }
    }
}
