package vn.sipas.field.app.ui.recheck.draw;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.app.ui.sample.SeedFields;
import vn.sipas.field.app.ui.sample.SourceModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.sampling.SeedSource;

/** The seed from the event that was named, typed in before the draw. FX thread. */
public final class DrawPanel implements StepPanel {

    private final DrawModel model;
    private final Messages words;
    private final SeedFields fields;
    private final Label source = Part.wrapped("", "strong");
    private final VBox card;

    public DrawPanel(DrawModel model, Locale language) {
        this.model = model;
        this.words = Messages.of(DrawPanel.class, language);
        this.fields = new SeedFields(model.seed(), language);
        CheckBox agreed = new CheckBox(words.text("draw.agree"));
        agreed.setWrapText(true);
        agreed.selectedProperty().bindBidirectional(model.agreedProperty());
        this.card = Part.card(Part.text(words.text("draw.title"), "card-title"), source, fields, agreed);
    }

    @Override
    public List<Node> pieces() {
        model.source().ifPresent(event -> {
            fields.kind(
                    switch (event) {
                        case SeedSource.LotteryDraw _ -> SourceModel.SourceKind.LOTTERY;
                        case SeedSource.DiceThrow _ -> SourceModel.SourceKind.DICE;
                    });
            source.setText(
                    switch (event) {
                        case SeedSource.LotteryDraw(String name, var day) ->
                            words.text("draw.lottery", name, TypedDay.shown(day));
                        case SeedSource.DiceThrow(String place, var day) ->
                            words.text("draw.dice", place, TypedDay.shown(day));
                    });
        });
        return List.of(card);
    }

    @Override
    public boolean begin() {
        fields.begin();
        return true;
    }
}
