package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Media;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/** Questions with one scale as a table: the question on the left, a ring for each choice, a last column for no answer. FX thread. */
public final class MatrixGrid extends GridPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    /** Grids narrower than this have narrower columns, px. */
    private static final double NARROW_BELOW = 950;

    private static final double CHOICE = 104;
    private static final double CHOICE_NARROW = 70;
    private static final double MISSING = 148;
    private static final double MISSING_NARROW = 122;

    private final Messages words;
    private final Actions actions;
    private final Exhibits exhibits;
    private final Map<QuestionPath, Row> rows = new HashMap<>();

    /** The questions with their answers of now. */
    private final Map<QuestionPath, Question> shown = new HashMap<>();

    /** One question's cells. */
    private record Row(List<Region> cells, List<Ring> rings, MissingButton missing, Remarks remarks, Region question) {}

    /** One choice of one question. */
    private record Ring(Choice choice, StackPane cell, Button button, String cap) {}

    public MatrixGrid(List<Question> questions, Messages words, Actions actions, Exhibits exhibits) {
        this.words = words;
        this.actions = actions;
        this.exhibits = exhibits;
        getStyleClass().add("matrix");
        // The columns follow the width given; they must not ask for the width they had before.
        setMinWidth(0);
        List<Choice> choices = questions.getFirst().choices();
        columns(choices.size());
        header(choices);
        int line = 1;
        for (Question question : questions) {
            row(line, question, line == questions.size());
            line++;
        }
    }

    private void columns(int choices) {
        ColumnConstraints question = new ColumnConstraints();
        question.setHgrow(Priority.ALWAYS);
        question.setFillWidth(true);
        question.setMinWidth(160);
        getColumnConstraints().add(question);
        for (int place = 0; place < choices; place++) {
            getColumnConstraints().add(fixed(choices > 5 ? CHOICE_NARROW : CHOICE, CHOICE_NARROW));
        }
        getColumnConstraints().add(fixed(MISSING, MISSING_NARROW));
    }

    private ColumnConstraints fixed(double usual, double narrow) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.NEVER);
        column.setHalignment(HPos.CENTER);
        widthProperty().subscribe(width -> {
            double wanted = width.doubleValue() < NARROW_BELOW ? narrow : usual;
            column.setMinWidth(wanted);
            column.setPrefWidth(wanted);
            column.setMaxWidth(wanted);
        });
        return column;
    }

    private void header(List<Choice> choices) {
        ChoiceKeys keys = ChoiceKeys.of(choices);
        add(head("", "", Media.NONE), 0, 0);
        for (int place = 0; place < choices.size(); place++) {
            Choice choice = choices.get(place);
            add(head(keys.cap(place), choice.label(), choice.media()), place + 1, 0);
        }
        add(head("0", words.text("matrix.missing"), Media.NONE), choices.size() + 1, 0);
    }

    private Region head(String cap, String label, Media media) {
        Label words = Part.wrapped(label, "matrix-head-words");
        VBox head = new VBox(Part.text(cap, "matrix-head-cap"), words);
        exhibits.picture(media, Exhibits.Height.HEAD).ifPresent(head.getChildren()::addFirst);
        head.getStyleClass().add("matrix-head");
        return head;
    }

    private void row(int line, Question question, boolean last) {
        QuestionPath path = question.path();
        Remarks remarks = new Remarks(path, words, actions);
        QuestionHead left = new QuestionHead(question, exhibits, Exhibits.Height.ROW);
        left.body().getChildren().add(remarks);
        left.getStyleClass().add("matrix-question");
        List<Region> cells = new ArrayList<>(List.of(left));
        List<Ring> rings = rings(question);
        rings.forEach(ring -> cells.add(ring.cell()));
        MissingButton missing = new MissingButton(path, words, actions);
        cells.add(cell(missing));
        for (int column = 0; column < cells.size(); column++) {
            Region cell = cells.get(column);
            cell.setOnMousePressed(_ -> actions.stood().accept(path));
            cell.pseudoClassStateChanged(LAST, last);
            add(cell, column, line);
        }
        rows.put(path, new Row(cells, rings, missing, remarks, left));
    }

    private List<Ring> rings(Question question) {
        ChoiceKeys keys = ChoiceKeys.of(question.choices());
        List<Ring> rings = new ArrayList<>();
        for (int place = 0; place < question.choices().size(); place++) {
            Choice choice = question.choices().get(place);
            String cap = keys.cap(place);
            Button ring = new Button(cap);
            ring.getStyleClass().add("ring");
            ring.pseudoClassStateChanged(SEVERAL, question.type() == QuestionType.SELECT_MULTIPLE);
            ring.setFocusTraversable(false);
            ring.setAccessibleText(cap + ", " + choice.label());
            ring.setOnAction(_ -> actions.picked()
                    .accept(question.path(), Picks.press(shown.getOrDefault(question.path(), question), choice)));
            rings.add(new Ring(choice, cell(ring), ring, cap));
        }
        return rings;
    }

    private static StackPane cell(Node content) {
        StackPane cell = new StackPane(content);
        cell.getStyleClass().add("matrix-cell");
        return cell;
    }

    /** Draws one of its questions as it is now. */
    public void show(Look look) {
        Row row = rows.get(look.question().path());
        if (row == null) {
            throw new IllegalArgumentException(
                    "not in this matrix: '" + look.question().path() + "'");
        }
        row.cells().forEach(cell -> cell.pseudoClassStateChanged(CURRENT, look.current()));
        shown.put(look.question().path(), look.question());
        List<String> names = Picks.names(look.question().answer());
        for (Ring ring : row.rings()) {
            boolean picked = names.contains(ring.choice().name());
            ring.cell().pseudoClassStateChanged(PICKED, picked);
            ring.button().pseudoClassStateChanged(PICKED, picked);
            ring.button().setGraphic(picked ? tick() : null);
        }
        row.missing().show(look.missing());
        row.remarks().show(look);
    }

    private static FontIcon tick() {
        return Part.icon(Material2OutlinedAL.CHECK, "icon-small");
    }

    /** The part of the grid that shows {@code path}, for scrolling. */
    public Region place(QuestionPath path) {
        Row row = rows.get(path);
        if (row == null) {
            throw new IllegalArgumentException("not in this matrix: '" + path + "'");
        }
        return row.question();
    }
}
