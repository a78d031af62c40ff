package vn.sipas.field.app.ui.account;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.QrPicture;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** The fingerprint, the card as a QR code, and where to save it. FX thread. */
final class CardPanel extends VBox {

    private final TextField folder = new TextField();

    CardPanel(AccountModel model, Messages words, Dialogues dialogues) {
        super(12);
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setPromptText(words.text("card.folder"));
        folder.setAccessibleText(words.text("card.folder"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("card.choose"), "");
        choose.setOnAction(_ -> dialogues.folder(words.text("card.choose")).ifPresent(path -> {
            folder.setText(path.toString());
            folder.requestFocus();
        }));
        VBox news = new VBox();
        VBox picture = new VBox();
        VBox prints = new VBox(2);
        model.cardProperty()
                .subscribe(read -> read.ifPresent(card -> {
                    String[] groups = card.fingerprint().split(" ");
                    String upper = String.join(" ", Arrays.copyOfRange(groups, 0, groups.length / 2));
                    String lower = String.join(" ", Arrays.copyOfRange(groups, groups.length / 2, groups.length));
                    prints.getChildren().setAll(Part.text(upper, "fingerprint"), Part.text(lower, "fingerprint"));
                    picture.getChildren().setAll(QrPicture.of(card.text()));
                }));
        model.savedProperty()
                .subscribe(saved -> news.getChildren()
                        .setAll(
                                switch (saved) {
                                    case AccountModel.Saved.No() -> new VBox();
                                    case AccountModel.Saved.NoFolder() ->
                                        Part.banner(
                                                Material2OutlinedAL.ERROR_OUTLINE,
                                                Tone.DANGER,
                                                words.text("card.no-folder"),
                                                words.text("card.no-folder.do"));
                                    case AccountModel.Saved.As(Path file) ->
                                        Part.banner(
                                                Material2OutlinedAL.CHECK_CIRCLE,
                                                Tone.SUCCESS,
                                                words.text("card.saved", String.valueOf(file.getFileName())),
                                                words.text("card.saved.do"));
                                }));
        VBox left = new VBox(
                10,
                Part.text(words.text("card.fingerprint"), "card-title"),
                prints,
                Part.wrapped(words.text("card.fingerprint.words"), "muted"),
                Part.text(words.text("card.where"), "strong"),
                Part.path(folder, choose),
                news);
        Flowing both = Part.flow(20, Flowing.growing(left, 22), picture);
        both.getStyleClass().add("card");
        getChildren().add(both);
    }

    void focusFolder() {
        folder.requestFocus();
        folder.end();
    }
}
