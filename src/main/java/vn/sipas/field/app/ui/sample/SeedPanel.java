package vn.sipas.field.app.ui.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.SeedSource;

/** The fourth step: the seed from the source that was named, and the draw. FX thread. */
final class SeedPanel implements StepPanel {

    private final SampleModel model;
    private final Messages words;
    private final SeedFields fields;
    private final Label source = Part.wrapped("", "strong");
    private final Label signers = Part.wrapped("", "muted");
    private final Node kind;
    private final Node which;
    private final Node card;

    SeedPanel(SampleModel model, Messages words) {
        this.model = model;
        this.words = words;
        SeedModel seed = model.seed();
        this.fields = new SeedFields(seed, words.language());
        this.which = Part.flow(
                        12, typed(seed.nameProperty(), "sample.lottery"), typed(seed.dayProperty(), "sample.day"))
                .columns();
        this.kind = new Segments<>(
                        words.text("sample.source"),
                        List.of(SourceModel.SourceKind.values()),
                        each -> words.text("sample.source." + each),
                        seed.kindProperty())
                .node();
        CheckBox agreed = new CheckBox(words.text("sample.agree.draw"));
        agreed.setWrapText(true);
        agreed.selectedProperty().bindBidirectional(model.agreedProperty());
        this.card = Part.card(
                Part.text(words.text("sample.seed"), "card-title"), source, signers, kind, which, fields, agreed);
        seed.kindProperty().subscribe(_ -> draw());
        model.standingProperty().subscribe(_ -> draw());
    }

    private static SimpleStringProperty none() {
        return new SimpleStringProperty("");
    }

    private VBox typed(StringProperty value, String key) {
        TextField box = new TextField();
        box.textProperty().bindBidirectional(value);
        return Part.field(words.text(key), box, words.text(key + ".hint"), none());
    }

    private static void show(Node piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }

    private void draw() {
        Optional<SeedSource> named = model.committedSource();
        source.setText(named.map(this::told)
                .or(() -> model.standingProperty()
                        .get()
                        .flatMap(SamplePort.Standing::commitment)
                        .map(Commitment::frame)
                        .map(frame -> words.text("sample.source.free", frame.source())))
                .orElse(""));
        signers.setText(model.standingProperty()
                .get()
                .map(now -> words.text(
                        "sample.signed-by",
                        now.signers().stream()
                                .map(signer -> signer.name() + " (" + signer.unit() + ")")
                                .collect(Collectors.joining(", "))))
                .orElse(""));
        boolean thrown = named.map(known -> known instanceof SeedSource.DiceThrow)
                .orElseGet(() -> model.seed().kindProperty().get() == SourceModel.SourceKind.DICE);
        fields.kind(thrown ? SourceModel.SourceKind.DICE : SourceModel.SourceKind.LOTTERY);
        show(kind, named.isEmpty());
        show(which, named.isEmpty() && !thrown);
    }

    private String told(SeedSource named) {
        return switch (named) {
            case SeedSource.LotteryDraw(String name, var day) ->
                words.text("sample.source.named.LOTTERY", name, TypedDay.shown(day));
            case SeedSource.DiceThrow(String place, var day) ->
                words.text("sample.source.named.DICE", place, TypedDay.shown(day));
        };
    }

    @Override
    public List<Node> pieces() {
        return List.of(card);
    }

    @Override
    public Button main() {
        Button main = Part.primary(Material2OutlinedAL.CASINO, words.text("sample.go.SEED"), "Enter");
        main.setDisable(!model.agreedProperty().get());
        main.setOnAction(_ -> model.draw());
        return main;
    }

    @Override
    public void begin() {
        fields.begin();
    }
}
