package vn.sipas.field.app.ui.interview.handedover;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;

/** Thanks, and the enumerator's password before anything of the interview is on screen again. */
public final class ReturnGate extends VBox {

    private final PasswordField password = new PasswordField();
    private final StringProperty wrong = new SimpleStringProperty("");
    private final Messages words;
    private final Button go;

    /** {@code tried} gets what was typed, and wipes it. */
    public ReturnGate(Consumer<char[]> tried, Locale language) {
        super(16);
        this.words = Messages.of(ReturnGate.class, language);
        getStyleClass().addAll("private", "return-gate");
        setAlignment(Pos.CENTER);
        this.go = Part.primary(Material2OutlinedMZ.VPN_KEY, words.text("return.go"), "Enter");
        go.setFocusTraversable(false);
        go.setOnAction(_ -> {
            if (!password.getText().isEmpty()) {
                char[] typed = password.getText().toCharArray();
                password.clear();
                tried.accept(typed);
            }
        });
        VBox box = Part.card(Part.field(words.text("return.password"), password, words.text("return.hint"), wrong), go);
        box.setMaxWidth(460);
        getChildren()
                .addAll(
                        Part.icon(Material2OutlinedAL.CHECK_CIRCLE, "icon-huge", "success-icon"),
                        Part.wrapped(words.text("return.thanks"), "private-question"),
                        Part.wrapped(words.text("return.give"), "private-place"),
                        box);
    }

    /** What was typed is not the password. */
    public void sayWrong() {
        wrong.set(words.text("return.wrong"));
        focus();
    }

    /** Puts the keyboard into the field. */
    public void focus() {
        password.requestFocus();
    }

    /** Only Enter means something here. */
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ENTER) {
            go.fire();
            event.consume();
        }
    }
}
