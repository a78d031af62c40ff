package vn.sipas.field.app.ui.sample;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** The third step: the head goes to a monitor, and comes back signed. FX thread. */
final class WitnessPanel implements StepPanel {

    private final SampleModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final TextField folder = new TextField();
    private final TextField signed = new TextField();
    private final Label fingerprint = Part.wrapped("", "fingerprint");
    private final Label file = Part.wrapped("", "code");
    private final VBox monitors = new VBox();
    private final Node out;
    private final Node back;

    WitnessPanel(SampleModel model, Messages words, Dialogues dialogues) {
        this.model = model;
        this.words = words;
        this.dialogues = dialogues;
        folder.textProperty().bindBidirectional(model.witness().folderProperty());
        folder.setPromptText(words.text("sample.folder"));
        folder.setAccessibleText(words.text("sample.folder"));
        signed.textProperty().bindBidirectional(model.witness().signedProperty());
        signed.setPromptText(words.text("sample.signed"));
        signed.setAccessibleText(words.text("sample.signed"));
        Button stick = Part.button(Material2OutlinedAL.FOLDER, words.text("sample.choose-folder"), "Ctrl O");
        stick.setOnAction(_ -> chooseFolder());
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("sample.choose-signed"), "Ctrl Y");
        choose.setOnAction(_ -> chooseSigned());
        this.out = Part.card(
                Part.text(words.text("sample.out"), "card-title"),
                Part.wrapped(words.text("sample.out.words"), "muted"),
                Part.path(folder, stick),
                file,
                Part.text(words.text("sample.fingerprint"), "strong"),
                fingerprint,
                Part.wrapped(words.text("sample.fingerprint.words"), "caption"));
        this.back = Part.card(
                Part.text(words.text("sample.back"), "card-title"),
                Part.wrapped(words.text("sample.back.words"), "muted"),
                Part.path(signed, choose));
        model.standingProperty()
                .subscribe(now -> now.ifPresent(standing -> {
                    fingerprint.setText(standing.fingerprint());
                    monitors.getChildren().setAll(monitors(standing.monitors()));
                }));
        model.witness().writtenProperty().subscribe(files -> {
            file.setText(String.join("\n", files));
            file.setVisible(!files.isEmpty());
            file.setManaged(!files.isEmpty());
        });
    }

    private Node monitors(List<String> names) {
        return names.isEmpty()
                ? Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("sample.no-monitor"),
                        words.text("sample.no-monitor.do"))
                : Part.banner(
                        Material2OutlinedAL.INFO,
                        Tone.PLAIN,
                        words.text("sample.monitors", String.join(", ", names)),
                        words.text("sample.monitors.do"));
    }

    private void chooseFolder() {
        dialogues.folder(words.text("sample.choose-folder")).ifPresent(path -> folder.setText(path.toString()));
    }

    private void chooseSigned() {
        String ending = "*.sipas-head";
        dialogues
                .file(
                        words.text("sample.choose-signed"),
                        new FileChooser.ExtensionFilter(ending, ending, ending.toUpperCase(Locale.ROOT)))
                .ifPresent(path -> signed.setText(path.toString()));
    }

    @Override
    public List<Node> pieces() {
        return List.of(monitors, out, back);
    }

    /** First the head is written; then a signed file is to come back. */
    @Override
    public Button main() {
        boolean named = !signed.getText().isBlank();
        boolean taking = named || !model.witness().writtenProperty().get().isEmpty();
        Button main = taking
                ? Part.primary(Material2OutlinedMZ.MOVE_TO_INBOX, words.text("sample.go.take"), "Enter")
                : Part.primary(Material2OutlinedMZ.USB, words.text("sample.go.WITNESS"), "Enter");
        main.setDisable(taking ? !named : folder.getText().isBlank());
        main.setOnAction(_ -> {
            if (taking) {
                model.witness().takeHead();
            } else {
                model.witness().writeHead();
            }
        });
        return main;
    }

    @Override
    public List<Node> beside() {
        if (model.witness().writtenProperty().get().isEmpty()) {
            return List.of();
        }
        Button again = Part.button(Material2OutlinedMZ.USB, words.text("sample.head.again"), "Ctrl S");
        again.setOnAction(_ -> save());
        again.setFocusTraversable(false);
        return List.of(again);
    }

    @Override
    public void save() {
        if (!folder.getText().isBlank()) {
            model.witness().writeHead();
        }
    }

    @Override
    public void begin() {
        (model.witness().writtenProperty().get().isEmpty() ? folder : signed).requestFocus();
    }

    @Override
    public void choose() {
        chooseFolder();
    }

    @Override
    public void other() {
        chooseSigned();
    }
}
