package vn.sipas.field.app.ui.recovery;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** "Password forgotten": the key from the safe, a new password, and where the files for the department go. */
public final class RecoveryView implements Screen {

    /** How many em a field for a password needs. */
    private static final double PASSWORD = 15;

    private final RecoveryModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable back;
    private final Sheet sheet = new Sheet();
    private final TextField key = new TextField();
    private final VBox result = new VBox(12);
    private final VBox asked;

    /** {@code back} returns to the list of people. */
    public RecoveryView(RecoveryModel model, Locale language, Dialogues dialogues, Runnable back) {
        this.model = model;
        this.words = Messages.of(RecoveryView.class, language);
        this.dialogues = dialogues;
        this.back = back;
        key.textProperty().bindBidirectional(model.keyProperty());
        key.getStyleClass().add("code");
        this.asked = new VBox(12, asked(language));
        sheet.pieces(asked, result);
        model.doneProperty().subscribe(_ -> draw());
    }

    private Node[] asked(Locale language) {
        return new Node[] {
            Part.wrapped(words.text("recovery.words"), "muted"),
            Part.problem(model.refusedProperty()
                    .map(why -> why.map(refusal -> refusal.text(language)).orElse(""))),
            Part.card(
                    Part.field(
                            words.text("recovery.key"),
                            key,
                            words.text("recovery.key.hint"),
                            said(RecoveryModel.Fault.KEY)),
                    folder()),
            passwords()
        };
    }

    private Node folder() {
        TextField folder = new TextField();
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setAccessibleText(words.text("recovery.folder"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("recovery.choose"), "");
        choose.setOnAction(_ ->
                dialogues.folder(words.text("recovery.folder")).ifPresent(path -> folder.setText(path.toString())));
        return new VBox(
                4,
                Part.text(words.text("recovery.folder"), "strong"),
                Part.path(folder, choose),
                Part.wrapped(words.text("recovery.folder.hint"), "caption"),
                Part.problem(said(RecoveryModel.Fault.FOLDER)));
    }

    private Node passwords() {
        PasswordField password = new PasswordField();
        password.textProperty().bindBidirectional(model.passwordProperty());
        PasswordField again = new PasswordField();
        again.textProperty().bindBidirectional(model.againProperty());
        VBox first = Part.field(
                words.text("recovery.password"),
                password,
                words.text("recovery.password.hint"),
                said(RecoveryModel.Fault.PASSWORD));
        VBox second = Part.field(words.text("recovery.again"), again, "", said(RecoveryModel.Fault.AGAIN));
        return Part.card(Part.flow(16, Flowing.growing(first, PASSWORD), Flowing.growing(second, PASSWORD)));
    }

    private ObservableValue<String> said(RecoveryModel.Fault fault) {
        return model.faultsProperty()
                .map(faults -> faults.contains(fault) ? words.text("recovery.fault." + fault.name()) : "");
    }

    private void draw() {
        boolean over = model.doneProperty().get().isPresent();
        Button go = over
                ? Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("recovery.work"), "Enter")
                : Part.primary(Material2OutlinedMZ.VPN_KEY, words.text("recovery.go"), "Enter");
        go.setOnAction(_ -> model.recover());
        go.disableProperty().bind(model.busyProperty());
        go.setFocusTraversable(false);
        if (over) {
            sheet.head(words.text("recovery.title.done"), go);
        } else {
            Button cancel = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("recovery.back"), "Esc");
            cancel.setOnAction(_ -> back.run());
            cancel.disableProperty().bind(model.busyProperty());
            cancel.setFocusTraversable(false);
            sheet.head(words.text("recovery.title", model.lost().name()), go, cancel);
        }
        asked.setVisible(!over);
        asked.setManaged(!over);
        result.getChildren().clear();
        model.doneProperty()
                .get()
                .ifPresent(done -> result.getChildren()
                        .addAll(
                                Part.banner(
                                        Material2OutlinedAL.CHECK_CIRCLE,
                                        Tone.SUCCESS,
                                        words.text("recovery.done", done.interviews(), done.drafts()),
                                        words.text("recovery.done.do")),
                                Part.card(
                                        Part.wrapped(words.text("recovery.step.records", done.records())),
                                        Part.wrapped(words.text("recovery.step.card", done.card())),
                                        Part.text(done.fingerprint(), "code"),
                                        Part.wrapped(words.text("recovery.step.pack")))));
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        key.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        boolean leaving = event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE;
        if (leaving && model.mayGoBack()) {
            back.run();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}
