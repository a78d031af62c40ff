package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;

/** A question's scale on one line (XLSForm's {@code likert}): a ring for each choice with its words below it. */
final class ScaleRow implements Input {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final HBox box = new HBox(4);
    private final List<Step> steps = new ArrayList<>();
    private Question shown;

    private record Step(String name, Button ring) {}

    ScaleRow(Question question, Actions actions, Exhibits exhibits) {
        this.shown = question;
        ChoiceKeys keys = ChoiceKeys.of(question.choices());
        for (int place = 0; place < question.choices().size(); place++) {
            Choice choice = question.choices().get(place);
            Button ring = new Button(keys.cap(place));
            ring.getStyleClass().add("ring");
            ring.setFocusTraversable(false);
            ring.setAccessibleText(keys.cap(place) + ", " + choice.label());
            ring.setOnAction(_ -> actions.picked().accept(shown.path(), Picks.press(shown, choice)));
            Label words = Part.wrapped(choice.label(), "scale-words");
            VBox column = new VBox(4, ring, words);
            exhibits.picture(choice.media(), Exhibits.Height.LINE)
                    .ifPresent(picture -> column.getChildren().addFirst(picture));
            column.setAlignment(Pos.TOP_CENTER);
            column.setOnMouseClicked(_ -> ring.fire());
            column.getStyleClass().add("scale-step");
            column.setPrefWidth(1);
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(column);
            steps.add(new Step(choice.name(), ring));
        }
        box.getStyleClass().add("scale");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Look look) {
        shown = look.question();
        List<String> names = Picks.names(shown.answer());
        for (Step step : steps) {
            boolean picked = names.contains(step.name());
            step.ring().pseudoClassStateChanged(PICKED, picked);
            step.ring().setGraphic(picked ? Part.icon(Material2OutlinedAL.CHECK, "icon-small") : null);
        }
    }

    @Override
    public boolean focus() {
        return false;
    }
}
