package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** Choices one below the other, each with its digit: one, several, in order, or a single box to tick. */
final class ChoiceList implements Input {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final VBox box = new VBox();
    private final List<Line> lines = new ArrayList<>();
    private final QuestionType type;
    private Question shown;

    /** One choice on screen. */
    private record Line(String name, HBox node, FontIcon mark, Label order) {}

    ChoiceList(Question question, Messages words, Actions actions) {
        this.type = question.type();
        this.shown = question;
        box.getStyleClass().add("choices");
        if (type == QuestionType.ACKNOWLEDGE) {
            add(
                    "OK",
                    "1",
                    words.text("question.acknowledge"),
                    () -> actions.picked().accept(shown.path(), Picks.acknowledge(shown)));
            return;
        }
        ChoiceKeys keys = ChoiceKeys.of(question.choices());
        for (int place = 0; place < question.choices().size(); place++) {
            Choice choice = question.choices().get(place);
            add(
                    choice.name(),
                    keys.cap(place),
                    choice.label(),
                    () -> actions.picked().accept(shown.path(), Picks.press(shown, choice)));
        }
    }

    private void add(String name, String cap, String label, Runnable pressed) {
        FontIcon mark = Part.icon(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED);
        Label order = Part.text("", "rank-order");
        Label words = Part.wrapped(label);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Part.row(12, type == QuestionType.RANK ? order : mark);
        if (!cap.isEmpty()) {
            line.getChildren().add(Part.key(cap));
        }
        line.getChildren().add(words);
        line.getStyleClass().add("choice");
        line.setOnMouseClicked(_ -> pressed.run());
        lines.add(new Line(name, line, mark, order));
        box.getChildren().add(line);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Look look) {
        shown = look.question();
        List<String> names = Picks.names(shown.answer());
        for (Line line : lines) {
            int place = names.indexOf(line.name());
            line.node().pseudoClassStateChanged(PICKED, place >= 0);
            line.mark().setIconCode(mark(place >= 0));
            line.order().setText(place >= 0 ? Integer.toString(place + 1) : "–");
        }
    }

    private Ikon mark(boolean picked) {
        if (type == QuestionType.SELECT_ONE) {
            return picked ? Material2OutlinedAL.CHECK_CIRCLE : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        }
        return picked ? Material2OutlinedAL.CHECK_BOX : Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK;
    }

    @Override
    public boolean focus() {
        return false;
    }
}
