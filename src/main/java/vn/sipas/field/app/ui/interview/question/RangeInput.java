package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;

/** A number between two bounds on a scale with marks. Without an answer nothing stands on the scale, and the number says so. */
final class RangeInput implements Input {

    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");

    private final Scale scale;
    private final Slider slider;
    private final Label value = Part.text("", "range-value");
    private final HBox box;
    private final Messages words;
    private final Actions actions;
    private Question shown;
    private boolean showing;

    RangeInput(Question question, Question.Range range, Messages words, Actions actions) {
        this.shown = question;
        this.words = words;
        this.actions = actions;
        this.scale = Scale.of(range);
        this.slider = new Slider(0, scale.steps(), 0);
        slider.setBlockIncrement(1);
        slider.setFocusTraversable(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        marks(!question.appearance().contains("no-ticks"));
        slider.valueProperty().subscribe((_, at) -> {
            if (!showing && !slider.isValueChanging()) {
                take((int) Math.round(at.doubleValue()));
            }
        });
        slider.valueChangingProperty().subscribe((_, moving) -> {
            if (!moving) {
                take((int) Math.round(slider.getValue()));
            }
        });
        Button less = step(Material2OutlinedMZ.REMOVE, "←", -1);
        Button more = step(Material2OutlinedAL.ADD, "→", 1);
        box = Part.row(12, less, slider, more, value);
        box.getStyleClass().add("range");
    }

    private void marks(boolean wanted) {
        slider.setMajorTickUnit(Math.max(1, scale.marksEvery()));
        slider.setMinorTickCount(0);
        slider.setShowTickMarks(wanted);
        slider.setShowTickLabels(wanted);
        slider.setLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Double at) {
                return Scale.written(scale.number((int) Math.round(at)));
            }

            @Override
            public Double fromString(String label) {
                throw new IllegalStateException("a mark is read: '" + label + "'");
            }
        });
    }

    private Button step(Ikon icon, String cap, int by) {
        Button button = Part.button(icon, "", cap);
        button.setOnAction(_ -> actions.picked().accept(shown.path(), Optional.of(scale.moved(shown.answer(), by))));
        button.setFocusTraversable(false);
        return button;
    }

    private void take(int place) {
        Answer answer = scale.answer(place);
        if (!shown.answer().equals(Optional.of(answer))) {
            actions.picked().accept(shown.path(), Optional.of(answer));
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Look look) {
        shown = look.question();
        showing = true;
        Optional<Integer> place = scale.place(shown.answer());
        slider.setValue(place.orElse(0));
        slider.pseudoClassStateChanged(UNSET, place.isEmpty());
        value.setText(place.map(at -> Scale.written(scale.number(at))).orElse(words.text("range.none")));
        showing = false;
    }

    @Override
    public boolean focus() {
        return false;
    }
}
