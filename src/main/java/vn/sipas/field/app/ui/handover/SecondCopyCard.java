package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.SecondMedium;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** Where a second copy goes by itself, and backups of everything. FX thread. */
final class SecondCopyCard extends VBox {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final Messages words;
    private final SecondCopyModel model;
    private final TextField folder = new TextField();
    private final Label standing = Part.wrapped("", "muted");
    private final VBox failed = new VBox();
    private final Button forget;
    private final Label backups = Part.wrapped("", "muted");
    private final VBox backupFailed = new VBox();
    private final Button now;
    private final VBox whole;

    SecondCopyCard(SecondCopyModel model, Messages words, Supplier<Optional<Path>> folders) {
        super(10);
        this.words = words;
        this.model = model;
        getStyleClass().add("card");
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("handover.choose"), "");
        choose.setOnAction(_ -> folders.get().ifPresent(path -> folder.setText(path.toString())));
        Button use = Part.button(Material2OutlinedAL.CHECK, words.text("second.use"), "");
        use.setOnAction(_ -> model.use(folder.getText()));
        use.disableProperty().bind(folder.textProperty().map(String::isBlank));
        this.forget = Part.button(Material2OutlinedAL.CLEAR, words.text("second.forget"), "");
        forget.setOnAction(_ -> model.forget());
        this.now = Part.button(Material2OutlinedMZ.SAVE, words.text("backup.now"), "");
        this.whole = backup();
        folder.setPromptText(words.text("handover.folder"));
        folder.setAccessibleText(words.text("second.title"));
        getChildren()
                .addAll(
                        Part.wrapped(words.text("second.title"), "strong"),
                        Part.wrapped(words.text("second.words"), "muted"),
                        Part.path(folder, choose),
                        standing,
                        failed,
                        Part.flow(12, use, forget),
                        whole);
        model.stateProperty().subscribe(this::draw);
        model.backup().stateProperty().subscribe(this::drawBackup);
    }

    /** The backup of everything is offered once there is a place for it. */
    private VBox backup() {
        now.setOnAction(_ -> model.backup().now());
        return new VBox(
                10,
                new Separator(),
                Part.wrapped(words.text("backup.title"), "strong"),
                Part.wrapped(words.text("backup.words"), "muted"),
                backups,
                backupFailed,
                Part.flow(12, now));
    }

    private void drawBackup(BackupModel.State state) {
        now.setDisable(state.busy());
        backups.setText(
                state.busy()
                        ? words.text("backup.busy")
                        : state.newest()
                                .map(made -> words.text("backup.newest", WHEN.format(made)))
                                .orElse(words.text("backup.none")));
        backupFailed
                .getChildren()
                .setAll(state.failed().stream()
                        .map(why -> Part.banner(
                                Material2OutlinedAL.INFO,
                                Tone.WARNING,
                                Messages.of(why, words.language()),
                                words.text("backup.failed.do")))
                        .toList());
    }

    private void draw(SecondCopyModel.State state) {
        if (!folder.isFocused()) {
            state.place().ifPresent(place -> folder.setText(place.medium().toString()));
        }
        forget.setVisible(state.place().isPresent());
        forget.setManaged(state.place().isPresent());
        whole.setVisible(state.place().isPresent());
        whole.setManaged(state.place().isPresent());
        standing.setText(state.place().map(place -> standing(state, place)).orElse(words.text("second.none")));
        failed.getChildren()
                .setAll(state.failed().stream()
                        .map(why -> Part.banner(
                                Material2OutlinedAL.INFO,
                                Tone.WARNING,
                                Messages.of(why, words.language()),
                                words.text("second.failed.do")))
                        .toList());
    }

    private String standing(SecondCopyModel.State state, SecondMedium.Place place) {
        if (state.copying()) {
            return words.text("second.copying", state.waiting());
        }
        return state.waiting() == 0
                ? words.text("second.all", place.copied())
                : words.text("second.waiting", state.waiting(), place.copied());
    }

    /** Reads how it stands. */
    void load() {
        model.load();
        model.backup().load();
    }
}
