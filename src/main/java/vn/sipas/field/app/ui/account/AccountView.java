package vn.sipas.field.app.ui.account;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
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

/** The account on a desk: fingerprint, card, password. */
public final class AccountView implements Screen {

    private final AccountModel model;
    private final ContactModel contact;
    private final Messages words;
    private final Sheet sheet = new Sheet();
    private final CardPanel card;

    /** {@code lock} closes the desk. */
    public AccountView(AccountModel model, ContactModel contact, Locale language, Dialogues dialogues, Runnable lock) {
        this.model = model;
        this.contact = contact;
        this.words = Messages.of(AccountView.class, language);
        this.card = new CardPanel(model, words, dialogues);
        Button save = Part.primary(Material2OutlinedMZ.SAVE, words.text("card.save"), "Enter");
        save.setOnAction(_ -> model.save());
        save.setFocusTraversable(false);
        save.disableProperty().bind(model.folderProperty().map(String::isBlank));
        Button locked = Part.button(Material2OutlinedAL.LOCK, words.text("account.lock"), "F12");
        locked.setOnAction(_ -> lock.run());
        locked.setFocusTraversable(false);
        sheet.head(words.text("account.title"), save, locked);
        sheet.pieces(card, passwords(), new ContactPanel(contact, words));
    }

    private Node passwords() {
        PasswordField current = new PasswordField();
        current.textProperty().bindBidirectional(model.currentProperty());
        PasswordField next = new PasswordField();
        next.textProperty().bindBidirectional(model.nextProperty());
        PasswordField again = new PasswordField();
        again.textProperty().bindBidirectional(model.againProperty());
        SimpleStringProperty nothing = new SimpleStringProperty("");
        Flowing fields = Part.flow(
                16,
                grown(Part.field(words.text("account.current"), current, "", nothing)),
                grown(Part.field(words.text("account.next"), next, words.text("account.next.hint"), nothing)),
                grown(Part.field(words.text("account.again"), again, "", nothing)));
        Button change = Part.button(Material2OutlinedMZ.VPN_KEY, words.text("account.change"), "");
        change.setOnAction(_ -> model.changePassword());
        change.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busyProperty().get()
                                || model.currentProperty().get().isEmpty()
                                || model.nextProperty().get().isEmpty(),
                        model.busyProperty(),
                        model.currentProperty(),
                        model.nextProperty()));
        VBox done = new VBox();
        model.changeProperty().subscribe(what -> {
            done.getChildren().clear();
            if (what instanceof AccountModel.Change.Done) {
                done.getChildren()
                        .add(Part.banner(
                                Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, words.text("account.changed"), ""));
            }
        });
        return Part.card(
                Part.text(words.text("account.password"), "card-title"),
                fields,
                Part.problem(model.changeProperty().map(what -> switch (what) {
                    case AccountModel.Change.None(), AccountModel.Change.Done() -> "";
                    case AccountModel.Change.Differs() -> words.text("account.differs");
                    case AccountModel.Change.Refused(var why) -> why.text(words.language());
                })),
                change,
                done);
    }

    private static VBox grown(VBox field) {
        return Flowing.growing(field, 15);
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        contact.load();
        card.focusFolder();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getTarget() instanceof PasswordField) {
            return;
        }
        sheet.key(event);
    }
}
