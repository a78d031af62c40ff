package vn.sipas.field.app.ui.account;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.QrPicture;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** What somebody new does first: save the card for the department, and a monitor puts his recovery sheet away. */
public final class FirstCardView implements Screen {

    private final AccountModel model;
    private final Messages words;
    private final boolean monitor;
    private final boolean department;
    private final Runnable go;
    private final Sheet sheet = new Sheet();
    private final CardPanel card;
    private final CheckBox kept = new CheckBox();

    /** {@code monitor}: whether the owner keeps a recovery key of his own; {@code department}: sends its card to nobody; {@code go} opens the desk's screens. */
    public FirstCardView(
            AccountModel model,
            Locale language,
            Dialogues dialogues,
            boolean monitor,
            boolean department,
            Runnable go) {
        this.model = model;
        this.words = Messages.of(FirstCardView.class, language);
        this.monitor = monitor;
        this.department = department;
        this.go = go;
        this.card = new CardPanel(model, words, dialogues);
        kept.setText(words.text("sheet.kept"));
        VBox recovery = new VBox();
        sheet.pieces(
                Part.wrapped(words.text(department ? "first.words.department" : "first.words"), "muted"),
                card,
                recovery);
        model.savedProperty().subscribe(this::head);
        kept.selectedProperty().subscribe(() -> head(model.savedProperty().get()));
        model.sheetProperty()
                .subscribe(text -> text.ifPresent(key -> recovery.getChildren().setAll(sheet(key))));
    }

    private void head(AccountModel.Saved saved) {
        boolean written = department || saved instanceof AccountModel.Saved.As;
        Button main = written
                ? Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("first.go"), "Enter")
                : Part.primary(Material2OutlinedMZ.SAVE, words.text("card.save"), "Enter");
        main.setOnAction(_ -> {
            if (written) {
                go.run();
            } else {
                model.save();
            }
        });
        main.setFocusTraversable(false);
        main.setDisable(written && monitor && !kept.isSelected());
        sheet.head(
                words.text(department ? "first.title.department" : written ? "first.title.saved" : "first.title"),
                main);
    }

    private Node sheet(String key) {
        TextField text = new TextField(key);
        text.setEditable(false);
        text.getStyleClass().add("code");
        text.setAccessibleText(words.text("sheet.title"));
        Button save = Part.button(Material2OutlinedMZ.SAVE, words.text("sheet.save"), "");
        save.setOnAction(_ -> model.saveSheet(words.text("sheet.print", key)));
        save.disableProperty().bind(model.folderProperty().map(String::isBlank));
        VBox news = new VBox();
        model.sheetSavedProperty().subscribe(saved -> {
            switch (saved) {
                case AccountModel.Saved.No() -> news.getChildren().clear();
                case AccountModel.Saved.NoFolder() ->
                    news.getChildren()
                            .setAll(Part.banner(
                                    Material2OutlinedAL.ERROR_OUTLINE,
                                    Tone.DANGER,
                                    words.text("card.no-folder"),
                                    words.text("card.no-folder.do")));
                case AccountModel.Saved.As(Path file) ->
                    news.getChildren()
                            .setAll(Part.banner(
                                    Material2OutlinedAL.CHECK_CIRCLE,
                                    Tone.SUCCESS,
                                    words.text("sheet.saved", String.valueOf(file.getFileName())),
                                    words.text("sheet.saved.do")));
            }
        });
        HBox warning = Part.banner(
                Material2OutlinedMZ.WARNING, Tone.DANGER, words.text("sheet.leaving"), words.text("sheet.leaving.do"));
        warning.visibleProperty().bind(model.warnedProperty());
        warning.managedProperty().bind(model.warnedProperty());
        return Part.card(
                Part.text(words.text("sheet.title"), "card-title"),
                warning,
                Part.wrapped(words.text("sheet.words"), "muted"),
                text,
                QrPicture.of(key),
                save,
                news,
                kept);
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        if (monitor) {
            model.makeSheet();
        }
        card.focusFolder();
    }

    @Override
    public void leave(Runnable then) {
        if (kept.isSelected() || model.mayLeaveSheet()) {
            then.run();
        }
    }

    @Override
    public void key(KeyEvent event) {
        sheet.key(event);
    }
}
