package vn.sipas.field.app.ui.recheck.minutes;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.minutes.MinutesContents;
import vn.sipas.field.office.report.minutes.MinutesContents.Heading;

/** What people write into the minutes: place and people, and something under each of the eight headings. FX thread. */
public final class MinutesPanel implements StepPanel {

    private static final int ROWS = 2;

    private final Messages words;
    private final TextField place = new TextField();
    private final VBox people;
    private final VBox topics;

    public MinutesPanel(MinutesModel model, Locale language) {
        this.words = Messages.of(MinutesPanel.class, language);
        TextField signer = new TextField();
        this.people = Part.card(
                Part.text(words.text("minutes.people"), "card-title"),
                typed(place, model.placeProperty(), words.text("minutes.place"), words.text("minutes.place.hint")),
                typed(signer, model.signerProperty(), words.text("minutes.signer"), words.text("minutes.signer.hint")),
                typed(
                        area(),
                        model.presentProperty(),
                        words.text("minutes.present"),
                        words.text("minutes.present.hint")));
        this.topics = Part.card(
                Part.text(words.text("minutes.topics"), "card-title"),
                Part.wrapped(words.text("minutes.topics.words"), "muted"));
        Messages headings = Messages.of(MinutesContents.class, language);
        for (Heading heading : Heading.values()) {
            topics.getChildren().add(typed(area(), model.textProperty(heading), headings.text("topic." + heading), ""));
        }
    }

    private static VBox typed(TextInputControl box, StringProperty value, String name, String hint) {
        box.textProperty().bindBidirectional(value);
        return Part.field(name, box, hint, new SimpleStringProperty(""));
    }

    /** In it Tab goes on to the next field. */
    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }

    @Override
    public List<Node> pieces() {
        return List.of(people, topics);
    }

    @Override
    public boolean begin() {
        place.requestFocus();
        return true;
    }
}
