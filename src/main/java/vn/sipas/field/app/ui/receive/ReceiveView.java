package vn.sipas.field.app.ui.receive;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.merge.MergeOutcome;

/** "Files received": every file with numbers that add up, and the cases that somebody has to decide. */
public final class ReceiveView implements Screen {

    private final ReceiveModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet();
    private final VBox conflicts = new VBox(8);
    private final VBox list = new VBox();
    private final TextField file = new TextField();

    public ReceiveView(ReceiveModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(ReceiveView.class, language);
        this.dialogues = dialogues;
        file.textProperty().bindBidirectional(model.fileProperty());
        file.setPromptText(words.text("receive.file"));
        file.setAccessibleText(words.text("receive.file"));
        list.getStyleClass().add("card-list");
        sheet.pieces(conflicts, taking(), list);
        dropping(sheet.node());
        model.conflictsProperty().subscribe(this::drawConflicts);
        model.lines().addListener((ListChangeListener<ReceiveModel.Line>) _ -> draw());
        model.waitingProperty().subscribe(this::head);
        file.textProperty().subscribe(this::head);
        draw();
    }

    private Node taking() {
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("receive.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        HBox.setHgrow(file, Priority.ALWAYS);
        return Part.card(
                Part.text(words.text("receive.take"), "strong"),
                Part.row(12, file, choose),
                Part.wrapped(words.text("receive.take.words"), "caption"));
    }

    private void dropping(Node where) {
        where.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        where.setOnDragDropped(event -> {
            take(event.getDragboard().getFiles().stream().map(File::getPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose() {
        take(dialogues.files(words.text("receive.choose")).stream()
                .map(Path::toString)
                .toList());
    }

    private void take(List<String> files) {
        model.take(files, words.language());
    }

    private void head() {
        long joined = model.lines().stream()
                .mapToLong(line -> line instanceof ReceiveModel.Line.Read read
                        ? read.count().joined()
                        : 0)
                .sum();
        Button main = Part.primary(Material2OutlinedAL.ARCHIVE, words.text("receive.go"), "Enter");
        main.setDisable(file.getText().isBlank() || model.waitingProperty().get() > 0);
        main.setFocusTraversable(false);
        main.setOnAction(_ -> take(List.of(file.getText())));
        String title;
        if (model.waitingProperty().get() > 0) {
            title = words.text("receive.title.reading", model.waitingProperty().get());
        } else if (model.lines().isEmpty()) {
            title = words.text("receive.title.none");
        } else {
            long good = model.lines().stream()
                    .filter(line -> line instanceof ReceiveModel.Line.Read read && isGood(read.count()))
                    .count();
            title = words.text("receive.title", good, model.lines().size(), joined);
        }
        sheet.head(title, main);
    }

    private void draw() {
        head();
        list.getChildren().clear();
        if (model.lines().isEmpty()) {
            list.getChildren()
                    .add(Part.empty(
                            Material2OutlinedAL.ARCHIVE, words.text("receive.empty"), words.text("receive.empty.do")));
        }
        model.lines().forEach(line -> list.getChildren().add(line(line)));
    }

    private Node line(ReceiveModel.Line line) {
        VBox what = new VBox(2, Part.wrapped(line.name(), "code"));
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = Part.row(12, what);
        switch (line) {
            case ReceiveModel.Line.Read(String _, MergeOutcome.Count count, List<String> faults) -> {
                if (count.read() > 0) {
                    what.getChildren()
                            .add(Part.wrapped(words.text(
                                    "receive.count",
                                    count.read(),
                                    count.joined(),
                                    count.held(),
                                    count.waiting(),
                                    count.aside(),
                                    count.refused())));
                }
                faults.forEach(fault -> what.getChildren().add(Part.wrapped(fault, "problem")));
                row.getChildren().add(badge(count));
            }
            case ReceiveModel.Line.Refused(String _, String why) -> {
                what.getChildren().add(Part.wrapped(why, "problem"));
                row.getChildren()
                        .add(Part.badge(Material2OutlinedAL.ERROR_OUTLINE, words.text("receive.refused"), Tone.DANGER));
            }
            case ReceiveModel.Line.Missing(String _) -> {
                what.getChildren().add(Part.wrapped(words.text("receive.missing"), "problem"));
                row.getChildren()
                        .add(Part.badge(Material2OutlinedAL.ERROR_OUTLINE, words.text("receive.refused"), Tone.DANGER));
            }
        }
        row.getStyleClass().add("person-line");
        return row;
    }

    private static boolean isGood(MergeOutcome.Count count) {
        return count.refused() == 0 && count.read() > 0;
    }

    private Node badge(MergeOutcome.Count count) {
        if (!isGood(count)) {
            return Part.badge(Material2OutlinedAL.ERROR_OUTLINE, words.text("receive.refused"), Tone.DANGER);
        }
        return count.waiting() + count.aside() > 0
                ? Part.badge(Material2OutlinedMZ.SCHEDULE, words.text("receive.waiting"), Tone.WARNING)
                : Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("receive.good"), Tone.SUCCESS);
    }

    private void drawConflicts(List<Merges.Conflict> found) {
        conflicts.getChildren().clear();
        for (Merges.Conflict conflict : found) {
            conflicts
                    .getChildren()
                    .add(Part.banner(
                            Material2OutlinedMZ.WARNING,
                            Tone.WARNING,
                            words.text(
                                    "receive.conflict", conflict.caseId().text(), String.join(", ", conflict.people())),
                            words.text("receive.conflict.do")));
        }
        conflicts.setManaged(!found.isEmpty());
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        file.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown() && event.getCode() == KeyCode.O) {
            choose();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}
