package vn.sipas.field.app.ui.sample;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.base.language.Messages;

/** The public event of the future that a seed will come from, to be named: which kind, what it is called, and its day. FX thread. */
public final class SourceFields extends VBox {

    private final TextField lottery = new TextField();
    private final TextField place = new TextField();
    private final VBox lotteryField;
    private final Messages words;

    public SourceFields(SourceModel source, Locale language) {
        super(10);
        this.words = Messages.of(SourceFields.class, language);
        this.lotteryField = typed(lottery, source.lotteryProperty(), "sample.lottery");
        VBox placeField = typed(place, source.placeProperty(), "sample.place");
        VBox dayField = typed(new TextField(), source.dayProperty(), "sample.day");
        lotteryField.getStyleClass().add("wide-field");
        placeField.getStyleClass().add("wide-field");
        getChildren()
                .setAll(
                        Part.text(words.text("sample.source"), "card-title"),
                        Part.wrapped(words.text("sample.source.words"), "muted"),
                        new Segments<>(
                                        words.text("sample.source"),
                                        List.of(SourceModel.SourceKind.values()),
                                        kind -> words.text("sample.source." + kind),
                                        source.sourceKindProperty())
                                .node(),
                        Part.flow(12, lotteryField, placeField, dayField).columns());
        source.sourceKindProperty().subscribe(kind -> {
            show(lotteryField, kind == SourceModel.SourceKind.LOTTERY);
            show(placeField, kind == SourceModel.SourceKind.DICE);
        });
    }

    private VBox typed(TextField box, StringProperty value, String key) {
        box.textProperty().bindBidirectional(value);
        return Part.field(words.text(key), box, words.text(key + ".hint"), new SimpleStringProperty(""));
    }

    private static void show(Node piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }

    /** Puts the keyboard where the event is named. */
    public void begin() {
        (lotteryField.isVisible() ? lottery : place).requestFocus();
    }
}
