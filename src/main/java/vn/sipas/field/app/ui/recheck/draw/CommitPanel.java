package vn.sipas.field.app.ui.recheck.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.app.ui.sample.SourceFields;
import vn.sipas.field.base.language.Messages;

/** The list that is settled, and the event of the future that the seed will come from. FX thread. */
public final class CommitPanel implements StepPanel {

    private final CommitModel model;
    private final Messages words;
    private final SourceFields fields;
    private final Label what = Part.wrapped("", "strong");
    private final ComboBox<Over> over = new ComboBox<>();
    private final VBox list;
    private final VBox from;

    /** One enumerator's forms, or the whole season's. */
    private record Over(Optional<DrawPort.Writer> writer) {}

    public CommitPanel(CommitModel model, Locale language) {
        this.model = model;
        this.words = Messages.of(CommitPanel.class, language);
        this.fields = new SourceFields(model.source(), language);
        CheckBox agreed = new CheckBox(words.text("commit.agree"));
        agreed.setWrapText(true);
        agreed.selectedProperty().bindBidirectional(model.agreedProperty());
        over.setMaxWidth(Double.MAX_VALUE);
        over.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Over one) {
                return one == null
                        ? ""
                        : one.writer()
                                .map(who -> words.text("commit.over.one", who.name(), who.unit()))
                                .orElseGet(() -> words.text("commit.over.all"));
            }

            @Override
            public Over fromString(String typed) {
                return new Over(Optional.empty());
            }
        });
        over.setAccessibleText(words.text("commit.over"));
        over.valueProperty().subscribe(one -> {
            if (one != null && !one.writer().equals(model.writerProperty().get())) {
                model.choose(one.writer());
            }
        });
        this.from = Part.card(fields);
        this.list = Part.card(
                Part.text(words.text("commit.title"), "card-title"),
                what,
                new VBox(4, Part.text(words.text("commit.over"), "strong"), over),
                Part.wrapped(words.text("commit.over.words"), "caption"),
                Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("commit.for-good"),
                        words.text("commit.for-good.do")),
                agreed);
        model.countProperty().subscribe(_ -> draw());
    }

    private void draw() {
        what.setText(words.text("commit.what", model.forms()));
    }

    @Override
    public List<Node> pieces() {
        // A list that changes chooses anew, so it is changed only where it has to be.
        Optional<DrawPort.Writer> writer = model.writerProperty().get();
        List<Over> all = new ArrayList<>(List.of(new Over(Optional.empty())));
        model.writers().forEach(one -> all.add(new Over(Optional.of(one))));
        if (!over.getItems().equals(all)) {
            over.getItems().setAll(all);
        }
        over.setValue(new Over(writer));
        draw();
        return List.of(from, list);
    }

    @Override
    public boolean begin() {
        fields.begin();
        return true;
    }
}
