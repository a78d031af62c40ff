package vn.sipas.field.app.ui.recheck.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.receive.HaulPanel;
import vn.sipas.field.app.ui.recheck.step.Foot;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;

/** Where files are, or go to; what came of those taken in last. FX thread. */
public final class FilesPanel implements StepPanel {

    private final FilesModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final HaulPanel haul;
    private final TextField path = new TextField();
    private final VBox card;

    public FilesPanel(FilesModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.dialogues = dialogues;
        this.words = Messages.of(FilesPanel.class, language);
        this.haul = new HaulPanel(language);
        path.textProperty().bindBidirectional(model.pathProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("files.folder"), "Ctrl ⇧ O");
        choose.setOnAction(_ -> chooseFolder());
        this.card = Part.card(Part.text(words.text("files.title"), "card-title"), Part.path(path, choose));
    }

    @Override
    public List<Node> pieces() {
        List<Node> pieces = new ArrayList<>(troubles());
        path.setPromptText(words.text(model.isIncoming() ? "files.from" : "files.to"));
        path.setAccessibleText(path.getPromptText());
        pieces.add(card);
        return pieces;
    }

    /** What is to be done about the files taken in last; nothing if all were good. */
    public List<Node> troubles() {
        return model.haulProperty().get().map(haul::pieces).orElse(List.of());
    }

    /** Puts on the foot what can be done with files whatever is next. */
    public void onFoot(Foot foot) {
        foot.add(Material2OutlinedMZ.MOVE_TO_INBOX, words.text("files.take"), "Ctrl O", this::chooseFiles);
        foot.add(Material2OutlinedMZ.USB, words.text("files.send"), "Ctrl S", this::send);
    }

    /** Files that somebody chose in the system's own dialogue. */
    public List<String> asked() {
        return dialogues.files(words.text("files.take")).stream()
                .map(Path::toString)
                .toList();
    }

    /** Takes in files that are chosen. */
    public void chooseFiles() {
        List<String> chosen = asked();
        if (!chosen.isEmpty()) {
            model.take(chosen);
        }
    }

    /** Puts a folder that is chosen into the field. */
    public void chooseFolder() {
        dialogues.folder(words.text("files.folder")).map(Path::toString).ifPresent(model.pathProperty()::set);
    }

    /** Copies the own book into a folder that is chosen. */
    public void send() {
        dialogues.folder(words.text("files.send")).map(Path::toString).ifPresent(model::send);
    }

    @Override
    public boolean begin() {
        path.requestFocus();
        return true;
    }
}
