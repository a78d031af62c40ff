package vn.sipas.field.app.ui.forward;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.forwarding.Forwarding;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** "Pass on": everything for the department in one file, and receipts for the team beside it, in one step. */
public final class ForwardView implements Screen {

    private final ForwardModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet();
    private final TextField folder = new TextField();
    private final Node where;

    public ForwardView(ForwardModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(ForwardView.class, language);
        this.dialogues = dialogues;
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setPromptText(words.text("forward.folder"));
        folder.setAccessibleText(words.text("forward.folder"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("forward.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        this.where = Part.card(
                Part.text(words.text("forward.where"), "strong"),
                Part.path(folder, choose),
                Part.problem(model.problemProperty()),
                Part.wrapped(words.text("forward.words"), "caption"));
        model.stateProperty().subscribe(_ -> draw());
        folder.textProperty().subscribe(this::draw);
        draw();
    }

    private void choose() {
        dialogues.folder(words.text("forward.choose")).ifPresent(chosen -> folder.setText(chosen.toString()));
    }

    private void draw() {
        switch (model.stateProperty().get()) {
            case ForwardModel.State.Waiting(Forwarding.Waiting what) -> {
                Button send = Part.primary(Material2OutlinedMZ.SEND, words.text("forward.go"), "Enter");
                send.setFocusTraversable(false);
                send.setDisable(folder.getText().isBlank() || what.books() == 0);
                send.setOnAction(_ -> model.send());
                sheet.head(
                        what.books() == 0
                                ? words.text("forward.title.none")
                                : words.text("forward.title", what.books(), what.records()),
                        send);
                pieces(where);
            }
            case ForwardModel.State.Sending() -> {
                sheet.head(words.text("forward.title.sending"));
                pieces(Part.wrapped(words.text("forward.sending"), "muted"));
            }
            case ForwardModel.State.Sent(Forwarding.Sent.Done done) -> {
                Button close = Part.primary(Material2OutlinedAL.CHECK, words.text("forward.close"), "Enter");
                close.setFocusTraversable(false);
                close.setOnAction(_ -> model.close());
                sheet.head(
                        words.text(
                                "forward.title.done",
                                done.what().books(),
                                done.what().records()),
                        close);
                pieces(done(done));
                sheet.top();
            }
        }
    }

    /** What is there already stays as it is: the field would lose the keyboard. */
    private void pieces(Node... pieces) {
        if (pieces.length != 1 || !pieces[0].equals(where) || where.getParent() == null) {
            sheet.pieces(pieces);
        }
    }

    private Node[] done(Forwarding.Sent.Done done) {
        Node file = Part.banner(
                Material2OutlinedAL.CHECK_CIRCLE,
                Tone.SUCCESS,
                words.text("forward.done", name(done.file())),
                words.text("forward.done.do"));
        Node receipts = Part.banner(
                Material2OutlinedAL.FOLDER,
                Tone.PLAIN,
                words.text("forward.receipts", done.receipts().size()),
                words.text(
                        "forward.receipts.do",
                        done.receipts().stream()
                                .findFirst()
                                .map(Path::getParent)
                                .map(ForwardView::name)
                                .orElse("–")));
        return done.sameDisk()
                ? new Node[] {
                    file,
                    Part.banner(
                            Material2OutlinedMZ.WARNING,
                            Tone.WARNING,
                            words.text("forward.same-disk"),
                            words.text("forward.same-disk.do")),
                    receipts
                }
                : new Node[] {file, receipts};
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        folder.requestFocus();
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
