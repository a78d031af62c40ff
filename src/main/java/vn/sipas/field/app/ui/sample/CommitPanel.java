package vn.sipas.field.app.ui.sample;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.sampling.SeedSource;

/** The second step: the event of the future that the seed will come from, and what can't be taken back. FX thread. */
final class CommitPanel implements StepPanel {

    private final SampleModel model;
    private final Messages words;
    private final SourceFields fields;
    private final Label frame = Part.wrapped("");
    private final Label rule = Part.wrapped("", "code");
    private final Label source = Part.wrapped("", "code");
    private final CheckBox agreed;
    private final Node from;
    private final Node what;

    CommitPanel(SampleModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.fields = new SourceFields(model.source(), words.language());
        this.from = Part.card(fields);
        this.agreed = new CheckBox(words.text("sample.agree.commit"));
        agreed.setWrapText(true);
        agreed.selectedProperty().bindBidirectional(model.agreedProperty());
        this.what = Part.card(
                Part.text(words.text("sample.commits"), "card-title"),
                frame,
                rule,
                source,
                Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("sample.for-good"),
                        words.text("sample.for-good.do")),
                agreed);
        List.<ObservableValue<?>>of(
                        model.source().sourceKindProperty(),
                        model.source().lotteryProperty(),
                        model.source().placeProperty(),
                        model.source().dayProperty())
                .forEach(each -> each.subscribe(this::draw));
        model.stepProperty().subscribe(this::draw);
    }

    private void draw() {
        rule.setText(model.rule().textProperty().get());
        source.setText(model.source().source().map(SeedSource::text).orElseGet(() -> words.text("sample.day-bad")));
        frame.setText(model.standingProperty()
                .get()
                .flatMap(SamplePort.Standing::frame)
                .map(kept -> words.text(
                        "sample.commits.frame", kept.size(), kept.root().hex().substring(0, 16)))
                .orElse(""));
    }

    @Override
    public List<Node> pieces() {
        return List.of(from, what);
    }

    @Override
    public Button main() {
        Button main = Part.primary(Material2OutlinedAL.LOCK, words.text("sample.go.COMMIT"), "Enter");
        main.setDisable(!model.agreedProperty().get());
        main.setOnAction(_ -> model.commit());
        return main;
    }

    @Override
    public List<Node> beside() {
        Button back = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("sample.change-rule"), "Esc");
        back.setOnAction(_ -> model.changePlan());
        back.setFocusTraversable(false);
        return List.of(back);
    }

    @Override
    public void begin() {
        fields.begin();
    }

    @Override
    public void back() {
        model.changePlan();
    }
}
