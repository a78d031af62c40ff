package vn.sipas.field.app.ui.paper;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Digits;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;

/** Where every numbered paper form is; what has to be fetched stands first. */
public final class PaperView implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    /** What the digits note, from 1. */
    private static final List<PaperState> ACTS =
            List.of(PaperState.OUT, PaperState.DUE, PaperState.IN, PaperState.SPOILT, PaperState.LOST);

    private final PaperModel model;
    private final Messages words;
    private final TextField serials = new TextField();
    private final TableView<Papers.Row> table;
    private final List<Button> acts = new ArrayList<>();
    private final Label title = Part.text("", "title");
    private final VBox news = new VBox(8);
    private final VBox root;
    private String chosen = "";

    public PaperView(PaperModel model, Locale language) {
        this.model = model;
        this.words = Messages.of(PaperView.class, language);
        this.table = table();
        serials.textProperty().bindBidirectional(model.typedProperty());
        serials.setPromptText(words.text("paper.serials"));
        serials.setAccessibleText(words.text("paper.serials"));
        HBox.setHgrow(serials, Priority.ALWAYS);
        Button out = Part.primary(Material2OutlinedAL.DESCRIPTION, words.text("paper.hand-out"), "Enter");
        out.disableProperty().bind(model.typedProperty().map(String::isBlank));
        out.setOnAction(_ -> model.handOut());
        out.setFocusTraversable(false);
        Label wrong = Part.problem(model.refusedProperty()
                .map(refused -> refused.map(why -> why.text(language)).orElse("")));
        Flowing buttons = Part.flow(8);
        ACTS.forEach(state -> acts.add(act(state)));
        buttons.getChildren().addAll(acts);
        buttons.getChildren().addAll(Part.gap(), Part.hint(words.text("paper.add"), "Ctrl N"));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox scrolled = new VBox(12, wrong, news, table);
        table.getStyleClass().add("least-table");
        ScrollPane middle = Part.scrolling(scrolled);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(12, title, Part.flow(12, serials, out), middle, buttons);
        root.getStyleClass().add("screen");
        model.notedProperty().subscribe(this::drawNews);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen = row.form().serial();
            }
        });
        model.readProperty().subscribe(this::chooseAgain);
        drawTitle();
        drawNews();
    }

    private Button act(PaperState state) {
        Button act =
                Part.button(icon(state), words.text("paper.act." + state), Integer.toString(ACTS.indexOf(state) + 1));
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> selected().map(row -> row.form().state() == state).orElse(true),
                        table.getSelectionModel().selectedItemProperty()));
        act.setOnAction(_ -> selected().ifPresent(row -> model.note(row, state)));
        act.setFocusTraversable(false);
        return act;
    }

    private TableView<Papers.Row> table() {
        TableView<Papers.Row> made = new TableView<>(model.shown());
        made.getStyleClass().addAll("dense", "case-table");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        made.getColumns()
                .add(column(
                        "paper.column.serial", 160, row -> Part.text(row.form().serial(), "code")));
        made.getColumns().add(column("paper.column.state", 180, this::badge));
        made.getColumns()
                .add(column(
                        "paper.column.since",
                        180,
                        row -> Part.text(WHEN.format(row.form().since()))));
        made.getColumns().add(column("paper.column.person", 260, row -> Part.text(row.person(), "muted")));
        Columns.follow(made);
        made.setPlaceholder(
                Part.empty(Material2OutlinedAL.DESCRIPTION, words.text("paper.empty"), words.text("paper.empty.do")));
        return made;
    }

    private TableColumn<Papers.Row, Papers.Row> column(String key, double width, Function<Papers.Row, Label> cell) {
        return Columns.of(words.text(key), width, cell);
    }

    private Label badge(Papers.Row row) {
        PaperState state = row.form().state();
        String word = words.text("paper.state." + state);
        return switch (state) {
            case OUT ->
                row.overdue()
                        ? Part.badge(icon(state), words.text("paper.state.OVERDUE"), Tone.DANGER)
                        : Part.badge(icon(state), word, Tone.ACCENT);
            case DUE -> Part.badge(icon(state), word, Tone.WARNING);
            case IN -> Part.badge(icon(state), word, Tone.SUCCESS);
            case SPOILT, LOST -> Part.badge(icon(state), word, Tone.PLAIN);
        };
    }

    private static Ikon icon(PaperState state) {
        return switch (state) {
            case OUT -> Material2OutlinedAL.DESCRIPTION;
            case DUE -> Material2OutlinedMZ.SCHEDULE;
            case IN -> Material2OutlinedAL.CHECK_CIRCLE;
            case SPOILT -> Material2OutlinedAL.BLOCK;
            case LOST -> Material2OutlinedAL.HELP_OUTLINE;
        };
    }

    private void drawTitle() {
        title.setText(words.text(
                "paper.title", model.shown().size(), model.overdueProperty().get()));
    }

    private void drawNews() {
        news.getChildren().clear();
        model.notedProperty().get().ifPresent(last -> {
            String what = words.text(
                    "paper.noted",
                    last.serials().size(),
                    last.serials().getFirst(),
                    words.text("paper.state." + last.now()));
            Node[] undo = last.before().isPresent() ? new Node[] {undoing()} : new Node[0];
            news.getChildren().add(Part.banner(Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, what, "", undo));
        });
        news.setManaged(!news.getChildren().isEmpty());
    }

    private Button undoing() {
        Button undo = Part.button(Material2OutlinedMZ.UNDO, words.text("paper.undo"), "Ctrl Z");
        undo.setOnAction(_ -> model.undo());
        undo.setFocusTraversable(false);
        return undo;
    }

    /** After the list was read anew the same form is chosen, or the first if it is gone. */
    private void chooseAgain() {
        drawTitle();
        model.shown().stream()
                .filter(row -> row.form().serial().equals(chosen))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
    }

    private Optional<Papers.Row> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
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
        if (event.getEventType() == KeyEvent.KEY_PRESSED && pressed(event)) {
            event.consume();
        }
    }

    /** Whether the key was used up. */
    private boolean pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isControlDown() && code == KeyCode.N) {
            serials.requestFocus();
            return true;
        }
        if (serials.isFocused()) {
            if (code == KeyCode.ENTER) {
                model.handOut();
            } else if (code == KeyCode.ESCAPE || code == KeyCode.DOWN) {
                table.requestFocus();
            }
            return code == KeyCode.ENTER || code == KeyCode.ESCAPE || code == KeyCode.DOWN;
        }
        if (event.isControlDown()) {
            if (code == KeyCode.Z) {
                model.undo();
            }
            return code == KeyCode.Z;
        }
        return Digits.of(code).map(this::press).orElse(false);
    }

    private boolean press(int digit) {
        boolean act = digit >= 1 && digit <= acts.size();
        if (act) {
            acts.get(digit - 1).fire();
        }
        return act;
    }
}
