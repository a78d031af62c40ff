package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Media;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** Choices below or beside each other, each with its digit: one, several, in order, or a single box to tick. */
final class ChoiceList implements Input {

    /** Left and right of what stands in a choice, px. */
    private static final double PADDING = 24;

    /** From so many columns on words stand below the mark: beside it they would be broken in the middle. */
    private static final int NARROW = 4;

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Pane box;
    private final List<Line> lines = new ArrayList<>();
    private final QuestionType type;
    private final Exhibits exhibits;
    private final Columns columns;
    private Question shown;

    /** One choice on screen. */
    private record Line(String name, Pane node, FontIcon mark, Label order) {}

    ChoiceList(Question question, Messages words, Actions actions, Exhibits exhibits) {
        this.type = question.type();
        this.shown = question;
        this.exhibits = exhibits;
        this.columns = Columns.of(question);
        this.box = pane(columns.count());
        box.getStyleClass().add("choices");
        if (type == QuestionType.ACKNOWLEDGE) {
            add(
                    new Choice("OK", words.text("question.acknowledge")),
                    "1",
                    () -> actions.picked().accept(shown.path(), Picks.acknowledge(shown)));
            return;
        }
        if (question.choices().isEmpty()) {
            box.getChildren().add(Part.wrapped(words.text("choices.none"), "hint"));
        }
        ChoiceKeys keys = ChoiceKeys.of(question.choices());
        for (int place = 0; place < question.choices().size(); place++) {
            Choice choice = question.choices().get(place);
            add(choice, keys.cap(place), () -> actions.picked().accept(shown.path(), Picks.press(shown, choice)));
        }
    }

    private static Pane pane(int columns) {
        if (columns == 1) {
            return new VBox();
        }
        if (columns == 0) {
            return new FlowPane(4, 4);
        }
        GridPane grid = new GridPane(4, 4);
        for (int column = 0; column < columns; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / columns);
            equal.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(equal);
        }
        grid.setMinWidth(0);
        grid.getStyleClass().add("choices-wide");
        return grid;
    }

    private void add(Choice choice, String cap, Runnable pressed) {
        FontIcon mark = Part.icon(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED);
        Label order = Part.text("", "rank-order");
        Label words = Part.wrapped(choice.label());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Part.row(columns.count() == 1 ? 12 : 8, type == QuestionType.RANK ? order : mark);
        if (!cap.isEmpty()) {
            line.getChildren().add(Part.key(cap));
        }
        Optional<Node> picture = picture(choice.media());
        Pane whole = line;
        boolean below = columns.count() >= NARROW;
        if (columns.count() == 1) {
            picture.ifPresent(line.getChildren()::add);
        } else if (picture.isPresent() || below) {
            VBox tile = new VBox(6, line);
            picture.ifPresent(tile.getChildren()::addFirst);
            picture.filter(_ -> columns.count() > 1).ifPresent(shown -> Exhibits.within(shown, tile, PADDING));
            tile.setAlignment(Pos.TOP_CENTER);
            line.setAlignment(Pos.CENTER);
            whole = tile;
        }
        if (below) {
            words.getStyleClass().add("choice-words");
            whole.getChildren().add(words);
        } else {
            line.getChildren().add(words);
        }
        whole.getStyleClass().add("choice");
        whole.setOnMouseClicked(_ -> pressed.run());
        place(whole);
        lines.add(new Line(choice.name(), whole, mark, order));
    }

    private Optional<Node> picture(Media media) {
        return exhibits.picture(media, columns.count() == 1 ? Exhibits.Height.LINE : Exhibits.Height.CHOICE);
    }

    private void place(Pane choice) {
        if (box instanceof GridPane grid) {
            choice.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            grid.add(choice, lines.size() % columns.count(), lines.size() / columns.count());
        } else {
            box.getChildren().add(choice);
        }
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
