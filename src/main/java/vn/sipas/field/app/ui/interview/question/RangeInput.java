package vn.sipas.field.app.ui.interview.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;

/** A number between two bounds: moved by a slider or by steps; without an answer the number says so, wherever the slider is. */
final class RangeInput implements Input {

    private final BigDecimal start;
    private final BigDecimal end;
    private final BigDecimal step;
    private final Slider slider;
    private final Label value = Part.text("", "range-value");
    private final HBox box;
    private final Messages words;
    private Question shown;
    private boolean showing;

    RangeInput(Question question, Question.Range range, Messages words, Actions actions) {
        this.shown = question;
        this.words = words;
        this.start = new BigDecimal(range.start());
        this.end = new BigDecimal(range.end());
        this.step = new BigDecimal(range.step());
        this.slider = new Slider(0, steps(), 0);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setFocusTraversable(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((_, at) -> {
            if (!showing && !slider.isValueChanging()) {
                take(actions, (int) Math.round(at.doubleValue()));
            }
        });
        slider.valueChangingProperty().subscribe((_, moving) -> {
            if (!moving) {
                take(actions, (int) Math.round(slider.getValue()));
            }
        });
        Button less = Part.button(Material2OutlinedMZ.REMOVE, written(start), "");
        Button more = Part.button(Material2OutlinedAL.ADD, written(end), "");
        less.setOnAction(_ -> take(actions, place().map(at -> at - 1).orElse(0)));
        more.setOnAction(_ -> take(actions, place().map(at -> at + 1).orElse(steps())));
        less.setFocusTraversable(false);
        more.setFocusTraversable(false);
        box = Part.row(12, less, slider, more, value);
        box.getStyleClass().add("range");
    }

    private int steps() {
        return end.subtract(start).divide(step, 0, RoundingMode.DOWN).intValueExact();
    }

    private void take(Actions actions, int at) {
        int kept = Math.clamp(at, 0, steps());
        BigDecimal number = start.add(step.multiply(BigDecimal.valueOf(kept)));
        actions.picked().accept(shown.path(), Optional.of(new Answer(number.toPlainString())));
    }

    private Optional<Integer> place() {
        return shown.answer()
                .map(answer -> new BigDecimal(answer.text())
                        .subtract(start)
                        .divide(step, 0, RoundingMode.HALF_UP)
                        .intValue());
    }

    private static String written(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Look look) {
        shown = look.question();
        showing = true;
        place().ifPresent(slider::setValue);
        value.setText(
                shown.answer().map(answer -> answer.text().replace('.', ',')).orElse(words.text("range.none")));
        showing = false;
    }

    @Override
    public boolean focus() {
        return false;
    }
}
