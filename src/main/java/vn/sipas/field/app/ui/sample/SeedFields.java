package vn.sipas.field.app.ui.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.sample.seed.Dice;

/** What was thrown, typed by two people, or a lottery's number. FX thread. */
public final class SeedFields extends VBox {

    private static final int SHOWN = 4;

    private final SeedModel seed;
    private final Messages words;
    private final DiceField first = new DiceField();
    private final DiceField second = new DiceField();
    private final TextField number = new TextField();
    private final SimpleStringProperty count = new SimpleStringProperty("");
    private final SimpleStringProperty differences = new SimpleStringProperty("");
    private final VBox dice;
    private final VBox lottery;

    public SeedFields(SeedModel seed, Locale language) {
        this.seed = seed;
        this.words = Messages.of(SeedFields.class, language);
        first.textProperty().bindBidirectional(seed.firstProperty());
        second.textProperty().bindBidirectional(seed.secondProperty());
        number.textProperty().bindBidirectional(seed.numberProperty());
        number.getStyleClass().add("digits-field");
        Label counted = Part.wrapped("", "caption");
        counted.textProperty().bind(count);
        this.dice = new VBox(
                10,
                Part.field(words.text("sample.dice.first"), first, words.text("sample.dice.hint"), none()),
                Part.field(words.text("sample.dice.second"), second, "", differences),
                counted);
        this.lottery = Part.field(words.text("sample.number"), number, words.text("sample.number.hint"), none());
        getChildren().setAll(dice, lottery);
        seed.firstProperty().subscribe(_ -> draw());
        seed.secondProperty().subscribe(_ -> draw());
        kind(SourceModel.SourceKind.DICE);
    }

    private static SimpleStringProperty none() {
        return new SimpleStringProperty("");
    }

    private static void show(Node piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }

    /** Asks for what a source of that kind gives. */
    public void kind(SourceModel.SourceKind kind) {
        show(dice, kind == SourceModel.SourceKind.DICE);
        show(lottery, kind == SourceModel.SourceKind.LOTTERY);
    }

    private void draw() {
        count.set(words.text(
                "sample.dice.count",
                SeedModel.throwsIn(first.getText()),
                SeedModel.throwsIn(second.getText()),
                Dice.THROWS));
        List<SeedModel.Difference> differ = seed.differences();
        differences.set(differ.stream()
                        .limit(SHOWN)
                        .map(one -> words.text(
                                "sample.dice.differ",
                                one.place(),
                                String.valueOf(one.first()),
                                String.valueOf(one.second())))
                        .collect(Collectors.joining("; "))
                + (differ.size() > SHOWN ? "; …" : ""));
    }

    /** Puts the keyboard where the seed is typed. */
    public void begin() {
        (dice.isVisible() ? first : number).requestFocus();
    }
}
