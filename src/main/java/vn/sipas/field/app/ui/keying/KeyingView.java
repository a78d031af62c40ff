package vn.sipas.field.app.ui.keying;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.SecondKeying;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** The paper forms that are due a second time; after one was typed, the two typings side by side. */
public final class KeyingView implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final KeyingModel model;
    private final Messages words;
    private final TableView<SecondKeying.Due> due = new TableView<>();
    private final TableView<KeyingPort.Line> lines = new TableView<>();
    private final Spinner<Integer> oneIn = new Spinner<>(1, KeyingModel.LEAST, SecondKeying.USUAL);
    private final VBox root = new VBox(12);

    /** So wide, in letters, the words before the share want to be. */
    private static final double SHARE = 12;

    public KeyingView(KeyingModel model, Locale language) {
        this.model = model;
        this.words = Messages.of(KeyingView.class, language);
        root.getStyleClass().add("screen");
        due.getStyleClass().addAll("dense", "case-table");
        lines.getStyleClass().addAll("dense", "case-table");
        due.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        due.getColumns().add(column("keying.serial", 150, form -> Part.text(form.serial(), "code")));
        due.getColumns()
                .add(column(
                        "keying.case",
                        170,
                        form -> Part.text(form.interview().caseId().text(), "code")));
        due.getColumns().add(column("keying.person", 240, form -> Part.text(form.person())));
        due.getColumns().add(column("keying.at", 180, form -> Part.text(WHEN.format(form.at()), "muted")));
        lines.getColumns().add(column("keying.question", 420, line -> Part.text(line.question())));
        lines.getColumns().add(column("keying.first", 260, line -> Part.text(line.first())));
        lines.getColumns().add(column("keying.second", 260, line -> Part.text(line.second())));
        oneIn.setPrefWidth(90);
        oneIn.setEditable(true);
        oneIn.valueProperty().subscribe((_, wanted) -> {
            if (wanted != null) {
                model.oneIn(wanted);
            }
        });
        VBox.setVgrow(due, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        model.stateProperty().subscribe(this::draw);
    }

    private <T> TableColumn<T, T> column(String key, double width, Function<T, Label> cell) {
        return Columns.of(words.text(key), width, cell);
    }

    private void draw(KeyingModel.State state) {
        switch (state) {
            case KeyingModel.State.Listed listed -> drawList(listed);
            case KeyingModel.State.Compared compared -> drawComparison(compared);
        }
    }

    private void drawList(KeyingModel.State.Listed listed) {
        SecondKeying.Share share = listed.share();
        boolean choosing = oneIn.isFocused() || oneIn.getEditor().isFocused();
        Label oneInWords = Part.wrapped(words.text("keying.one-in"), "muted");
        oneInWords.setLabelFor(oneIn);
        oneIn.setAccessibleText(words.text("keying.one-in"));
        Button type = Part.primary(Material2OutlinedAL.KEYBOARD, words.text("keying.type"), "Enter");
        type.setOnAction(_ -> typeSelected());
        type.setFocusTraversable(false);
        type.setDisable(share.due().isEmpty());
        due.setItems(FXCollections.observableArrayList(share.due()));
        due.setPlaceholder(Part.empty(
                Material2OutlinedAL.CHECK_CIRCLE, words.text("keying.empty"), words.text("keying.empty.do")));
        due.getSelectionModel().selectFirst();
        root.getChildren()
                .setAll(
                        Part.wrapped(words.text("keying.title", share.due().size()), "title"),
                        Part.wrapped(words.text(
                                "keying.sum",
                                share.papers(),
                                share.due().size() + share.done(),
                                share.done(),
                                share.differing())),
                        Part.flow(12, Flowing.growing(oneInWords, SHARE), oneIn, type));
        news(listed.news()).ifPresent(root.getChildren()::add);
        root.getChildren().add(due);
        if (choosing) {
            oneIn.requestFocus();
        } else {
            due.requestFocus();
        }
    }

    private Optional<Node> news(KeyingModel.News news) {
        return switch (news) {
            case KeyingModel.News.None() -> Optional.empty();
            case KeyingModel.News.Recorded(String serial, int differences) ->
                Optional.of(Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("keying.recorded", serial, differences),
                        ""));
            case KeyingModel.News.NoForm(String serial) ->
                Optional.of(Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("keying.no-form", serial),
                        words.text("keying.no-form.do")));
        };
    }

    private void drawComparison(KeyingModel.State.Compared compared) {
        Button record = Part.primary(Material2OutlinedAL.CHECK, words.text("keying.record"), "Enter");
        record.setOnAction(_ -> model.record());
        record.setFocusTraversable(false);
        Button drop = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("keying.drop"), "Esc");
        drop.setOnAction(_ -> model.drop());
        drop.setFocusTraversable(false);
        lines.setItems(FXCollections.observableArrayList(compared.lines()));
        lines.setPlaceholder(
                Part.empty(Material2OutlinedAL.CHECK_CIRCLE, words.text("keying.same"), words.text("keying.same.do")));
        root.getChildren()
                .setAll(
                        Part.wrapped(
                                words.text(
                                        "keying.compared",
                                        compared.due().serial(),
                                        compared.lines().size()),
                                "title"),
                        Part.wrapped(
                                words.text("keying.compared.do", compared.due().person())),
                        lines,
                        Part.flow(12, Flowing.growing(Part.gap(), 0), drop, record));
        lines.requestFocus();
    }

    private void typeSelected() {
        Optional.ofNullable(due.getSelectionModel().getSelectedItem()).ifPresent(model::type);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        if (model.stateProperty().get() instanceof KeyingModel.State.Listed) {
            due.requestFocus();
        } else {
            lines.requestFocus();
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.isControlDown() || event.isAltDown()) {
            return;
        }
        boolean comparing = model.stateProperty().get() instanceof KeyingModel.State.Compared;
        if (event.getCode() == KeyCode.ENTER && comparing) {
            model.record();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && due.isFocused()) {
            typeSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && comparing) {
            model.drop();
            event.consume();
        }
    }
}
