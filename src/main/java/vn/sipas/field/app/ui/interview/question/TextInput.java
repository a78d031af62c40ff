package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import vn.sipas.field.app.ui.ComposedText;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** A field to type in: text of one or more lines, numbers, dates, times, codes. */
final class TextInput implements Input {

    private static final Duration PAUSE = Duration.millis(600);

    private final Question question;
    private final TextInputControl field;
    private final Node node;
    private boolean showing;

    TextInput(Question question, Messages words, Actions actions) {
        this.question = question;
        this.field = question.appearance().contains("multiline") ? lines() : line(words);
        field.getStyleClass().add("answer-field");
        field.setAccessibleText(question.text());
        this.node = Typed.field(question) == Typed.Field.GROUPED ? withParted() : field;
        ComposedText composed = ComposedText.guard(field);
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(_ -> {
            if (composed.composing()) {
                pause.playFromStart();
            } else {
                actions.settled().run();
            }
        });
        field.textProperty().subscribe((_, text) -> {
            if (!showing) {
                actions.typed().accept(question.path(), text);
                pause.playFromStart();
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                actions.stood().accept(question.path());
            } else {
                pause.stop();
                actions.settled().run();
            }
        });
    }

    private TextField line(Messages words) {
        TextField line = new TextField();
        line.setPromptText(prompt(words));
        boolean narrow = question.type() != QuestionType.TEXT && question.type() != QuestionType.BARCODE;
        line.getStyleClass().add(narrow ? "short-field" : "long-field");
        return line;
    }

    private String prompt(Messages words) {
        return switch (Typed.field(question)) {
            case YEAR -> words.text("prompt.year");
            case MONTH -> words.text("prompt.month");
            case GROUPED -> words.text("prompt.grouped");
            case PLAIN ->
                switch (question.type()) {
                    case DATE -> words.text("prompt.date");
                    case TIME -> words.text("prompt.time");
                    case DATE_TIME -> words.text("prompt.date-time");
                    case INTEGER -> words.text("prompt.integer");
                    case DECIMAL -> words.text("prompt.decimal");
                    case GEOPOINT -> words.text("prompt.geopoint");
                    case NOTE, TEXT, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE, BARCODE, FILE -> "";
                };
        };
    }

    /** The field, and beside it the number with its thousands parted: nothing rewrites what is being typed. */
    private Node withParted() {
        Label parted = Part.text("", "parted");
        parted.textProperty().bind(field.textProperty().map(text -> switch (Typed.read(question, text)) {
            case Typed.Value(Answer answer) -> "= " + Typed.written(question, answer);
            case Typed.Nothing(), Typed.Unreadable() -> "";
        }));
        HBox.setHgrow(field, Priority.ALWAYS);
        return Part.row(12, field, parted);
    }

    private static TextArea lines() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.getStyleClass().add("long-field");
        return area;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Look look) {
        if (look.typed().isPresent() || holds(look.question().answer())) {
            return;
        }
        showing = true;
        field.setText(look.question()
                .answer()
                .map(answer -> Typed.written(question, answer))
                .orElse(""));
        field.end();
        showing = false;
    }

    /** Whether the text on screen means the answer already: then it is left as typed, with the caret where it is. */
    private boolean holds(Optional<Answer> answer) {
        return Typed.read(question, field.getText())
                .equals(answer.<Typed>map(Typed.Value::new).orElseGet(Typed.Nothing::new));
    }

    @Override
    public boolean focus() {
        field.requestFocus();
        // Getting the keyboard selects all; the next letter would then replace the answer.
        field.end();
        return true;
    }
}
