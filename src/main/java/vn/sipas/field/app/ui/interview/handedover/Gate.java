package vn.sipas.field.app.ui.interview.handedover;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;

/** A private page as the enumerator sees it: to be handed over, or answered; never an answer. */
public final class Gate extends ScrollPane {

    private final VBox column = new VBox(12);
    private final Ways ways;
    private final Messages words;
    private final TextField serial = new TextField();

    /** What the enumerator can do there. */
    public interface Ways {
        /** Gives the laptop away. */
        void handOver();

        /** The person answers on the paper with this serial, in an envelope; an empty serial takes that back. */
        void envelope(String serial);

        /** The person answers none of it. */
        void refuse();

        void next();
    }

    public Gate(Ways ways, Locale language) {
        super();
        setContent(column);
        setFitToWidth(true);
        this.ways = ways;
        this.words = Messages.of(Gate.class, language);
        getStyleClass().add("page");
        column.getStyleClass().add("page-content");
        serial.setPromptText(words.text("gate.serial"));
        serial.setAccessibleText(words.text("gate.serial"));
        serial.setPrefColumnCount(12);
    }

    /** Draws it; {@code done}: whether every question of the page is settled. */
    public void show(String title, int questions, boolean done) {
        column.getChildren().setAll(Part.wrapped(title, "title"));
        if (done) {
            Button again = Part.button(Material2OutlinedMZ.REFRESH, words.text("gate.again"), "");
            again.setOnAction(_ -> ways.handOver());
            Button next = Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("gate.next"), "Enter");
            next.setOnAction(_ -> ways.next());
            next.setFocusTraversable(false);
            Flowing both = Part.flow(12, next, again);
            column.getChildren()
                    .add(Part.empty(
                            Material2OutlinedAL.LOCK,
                            words.text("gate.done", questions),
                            words.text("gate.done.do"),
                            both));
        } else {
            Button go = Part.primary(Material2OutlinedMZ.PAN_TOOL, words.text("gate.go"), "Enter");
            go.setOnAction(_ -> ways.handOver());
            go.setFocusTraversable(false);
            column.getChildren()
                    .addAll(
                            Part.empty(
                                    Material2OutlinedAL.LOCK,
                                    words.text("gate.title", questions),
                                    words.text("gate.words"),
                                    go),
                            otherwise());
        }
        setFocusTraversable(true);
        requestFocus();
    }

    private VBox otherwise() {
        Button paper = Part.button(Material2OutlinedMZ.MAIL_OUTLINE, words.text("gate.paper"), "");
        paper.setOnAction(_ -> ways.envelope(serial.getText()));
        paper.disableProperty().bind(serial.textProperty().map(String::isBlank));
        Button refuse = Part.button(Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE, words.text("gate.refuse"), "");
        refuse.setOnAction(_ -> ways.refuse());
        Flowing onPaper = Part.flow(12, serial, paper);
        return Part.card(
                Part.wrapped(words.text("gate.otherwise"), "strong"),
                onPaper,
                Part.wrapped(words.text("gate.paper.words"), "caption"),
                refuse);
    }

    /** Enter does what the primary button does, unless the serial is being typed or a button has the keyboard. */
    public boolean enter(KeyEvent event, boolean done) {
        if (event.getCode() != KeyCode.ENTER || event.getTarget() instanceof Button) {
            return false;
        }
        if (event.getTarget() instanceof TextField) {
            if (!serial.getText().isBlank()) {
                ways.envelope(serial.getText());
            }
        } else if (done) {
            ways.next();
        } else {
            ways.handOver();
        }
        return true;
    }
}
