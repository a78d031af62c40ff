package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * Questions in one line each, for typing in from paper: the answer on the left, where the eye goes down, then the question's
 * words. The choices of the current question alone are spelt out below it. FX thread.
 */
public final class DenseRows extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final Map<QuestionPath, Row> rows = new LinkedHashMap<>();

    public DenseRows(List<Question> questions, Messages words, Actions actions) {
        getStyleClass().add("dense-rows");
        for (Question question : questions) {
            Row row = new Row(question, words, actions);
            rows.put(question.path(), row);
            getChildren().add(row);
        }
    }

    /** Whether a question can be answered in one line. */
    public static boolean fits(Question question) {
        return question.answerable()
                && switch (question.type()) {
                    case SELECT_ONE, SELECT_MULTIPLE ->
                        !question.choices().isEmpty() && question.choices().size() <= 9;
                    case TEXT -> !question.appearance().contains("multiline");
                    case INTEGER, DECIMAL, DATE, TIME, DATE_TIME, BARCODE, GEOPOINT -> true;
                    case NOTE, RANK, RANGE, ACKNOWLEDGE, FILE -> false;
                };
    }

    /** Draws one of its questions as it is now. */
    public void show(Look look) {
        row(look.question().path()).show(look);
    }

    /** The line of {@code path}, for scrolling. */
    public Region place(QuestionPath path) {
        return row(path);
    }

    /** Takes the keyboard if {@code path} has a field to type in; false if keys act on the page. */
    public boolean focus(QuestionPath path) {
        return row(path).field.map(Input::focus).orElse(false);
    }

    private Row row(QuestionPath path) {
        return Optional.ofNullable(rows.get(path))
                .orElseThrow(() -> new IllegalArgumentException("not among these lines: '" + path + "'"));
    }

    private static final class Row extends VBox {

        private final Optional<TextInput> field;
        private final Label answer = Part.text("", "dense-answer");
        private final Label legend = Part.wrapped("", "dense-legend");
        private final MissingButton missing;
        private final Remarks remarks;

        Row(Question question, Messages words, Actions actions) {
            getStyleClass().add("dense-row");
            NumberedText text = NumberedText.of(question.text());
            Label label = Part.text((text.number() + "  " + text.words()).strip(), "dense-words");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(0);
            HBox.setHgrow(label, Priority.ALWAYS);
            missing = new MissingButton(question.path(), words, actions);
            remarks = new Remarks(question.path(), words, actions);
            field = question.choices().isEmpty()
                    ? Optional.of(new TextInput(question, words, actions))
                    : Optional.empty();
            HBox line = new HBox(12);
            line.setAlignment(Pos.CENTER_LEFT);
            field.ifPresentOrElse(
                    input -> line.getChildren().add(input.node()),
                    () -> line.getChildren().add(answer));
            line.getChildren().addAll(label, missing);
            legend.setText(legend(question));
            getChildren().addAll(line, legend, remarks);
            setOnMousePressed(_ -> actions.stood().accept(question.path()));
        }

        private static String legend(Question question) {
            ChoiceKeys keys = ChoiceKeys.of(question.choices());
            List<String> choices = new ArrayList<>();
            for (int place = 0; place < question.choices().size(); place++) {
                choices.add(keys.cap(place) + "\u00a0"
                        + question.choices().get(place).label());
            }
            return String.join("   ", choices);
        }

        void show(Look look) {
            pseudoClassStateChanged(CURRENT, look.current());
            pseudoClassStateChanged(
                    EMPTY, look.question().answer().isEmpty() && look.missing().isEmpty());
            legend.setVisible(look.current() && field.isEmpty());
            legend.setManaged(legend.isVisible());
            field.ifPresent(input -> input.show(look));
            answer.setText(written(look.question()));
            missing.show(look.missing());
            remarks.show(look);
        }

        private static String written(Question question) {
            ChoiceKeys keys = ChoiceKeys.of(question.choices());
            List<String> names = Picks.names(question.answer());
            List<String> chosen = new ArrayList<>();
            for (int place = 0; place < question.choices().size(); place++) {
                Choice choice = question.choices().get(place);
                if (names.contains(choice.name())) {
                    chosen.add(names.size() == 1 ? keys.cap(place) + "  " + choice.label() : keys.cap(place));
                }
            }
            return chosen.isEmpty() ? "–" : String.join(", ", chosen);
        }
    }
}
