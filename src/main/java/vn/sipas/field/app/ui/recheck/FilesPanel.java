package vn.sipas.field.app.ui.recheck;

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
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.receive.HaulPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.NextAction;

/** Where files are, or go to; what came of those taken in last. FX thread. */
final class FilesPanel implements StepPanel {

    private final RecheckModel model;
    private final Messages words;
    private final HaulPanel haul;
    private final TextField path = new TextField();
    private final VBox card;

    /** {@code folder} asks the system for a folder. */
    FilesPanel(RecheckModel model, Locale language, Runnable folder) {
        this.model = model;
        this.words = Messages.of(FilesPanel.class, language);
        this.haul = new HaulPanel(language);
        path.textProperty().bindBidirectional(model.files().pathProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("files.folder"), "Ctrl ⇧ O");
        choose.setOnAction(_ -> folder.run());
        this.card = Part.card(Part.text(words.text("files.title"), "card-title"), Part.path(path, choose));
    }

    @Override
    public List<Node> pieces() {
        List<Node> pieces = new ArrayList<>(troubles());
        boolean files = model.board().filter(board -> takes(board.next().act())).isPresent();
        path.setPromptText(words.text(files ? "files.from" : "files.to"));
        path.setAccessibleText(path.getPromptText());
        pieces.add(card);
        return pieces;
    }

    private static boolean takes(NextAction.Act act) {
        return switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES -> true;
            case WITNESS,
                    COMMIT,
                    SEND_POOL,
                    DRAW,
                    SEND_DRAW,
                    REACH,
                    REACH_LATER,
                    SEND_RECHECKS,
                    COMPARE,
                    DECIDE,
                    WRITE_MINUTES,
                    SEND_MINUTES -> false;
        };
    }

    /** What is to be done about the files taken in last; nothing if all were good. */
    List<Node> troubles() {
        return model.files().haulProperty().get().map(haul::pieces).orElse(List.of());
    }

    @Override
    public boolean begin() {
        path.requestFocus();
        return true;
    }
}
