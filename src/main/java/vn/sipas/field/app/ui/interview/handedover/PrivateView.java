package vn.sipas.field.app.ui.interview.handedover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Digits;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/**
 * One question in large type for the person interviewed, with nothing of the enumerator's around it. Digits and the mouse or a
 * finger choose; nothing is preselected. Other types than a single choice are typed.
 */
public final class PrivateView extends BorderPane {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final PrivateActions actions;
    private final Messages words;
    private final Label place = Part.text("", "private-place");
    private final Label text = Part.wrapped("", "private-question");
    private final VBox answers = new VBox(12);
    private final Label problem = Part.wrapped("", "problem");
    private final Button back;
    private final Button next;
    private Optional<Shown> shown = Optional.empty();

    /**
     * A question as it stands.
     *
     * @param number from 1, of {@code of}
     * @param problem what is wrong with the answer, or that it could not be saved
     */
    public record Shown(Question question, Optional<Missing> why, int number, int of, Optional<String> problem) {

        boolean isSameQuestion(Shown other) {
            return question.path().equals(other.question.path())
                    && question.text().equals(other.question.text());
        }
    }

    public PrivateView(PrivateActions actions, Locale language) {
        this.actions = actions;
        this.words = Messages.of(PrivateView.class, language);
        getStyleClass().add("private");
        Label promise = Part.wrapped(words.text("private.promise"), "private-promise");
        promise.setGraphic(Part.icon(Material2OutlinedAL.LOCK, "icon-large"));
        setTop(promise);
        promise.setMaxWidth(Double.MAX_VALUE);
        VBox column = new VBox(16, place, text, answers, problem);
        column.getStyleClass().add("private-column");
        VBox around = new VBox(column);
        around.setAlignment(Pos.TOP_CENTER);
        ScrollPane middle = new ScrollPane(around);
        middle.setFitToWidth(true);
        middle.setMinHeight(0);
        middle.setFocusTraversable(false);
        setCenter(middle);
        this.back = Part.button(Material2OutlinedAL.CHEVRON_LEFT, words.text("private.back"), "");
        back.setOnAction(_ -> actions.back());
        back.setFocusTraversable(false);
        this.next = Part.primary(Material2OutlinedAL.CHEVRON_RIGHT, words.text("private.next"), "Enter");
        next.setOnAction(_ -> actions.next());
        next.setFocusTraversable(false);
        Label paper = Part.wrapped(words.text("private.paper"), "caption", "private-paper");
        Flowing bottom = Part.flow(16, back, Flowing.growing(paper, 14), next);
        bottom.getStyleClass().addAll("strip", "private-bar");
        setBottom(bottom);
    }

    /** Draws a question; a field being typed in keeps its text and caret. */
    public void show(Shown now) {
        boolean same = shown.filter(now::isSameQuestion).isPresent();
        shown = Optional.of(now);
        place.setText(words.text("private.place", now.number(), now.of()));
        text.setText(now.question().text());
        back.setVisible(now.number() > 1);
        ((Label) ((HBox) next.getGraphic()).getChildren().get(1))
                .setText(words.text(now.number() == now.of() ? "private.done" : "private.next"));
        problem.setText(now.problem().orElse(""));
        problem.setVisible(now.problem().isPresent());
        problem.setManaged(now.problem().isPresent());
        if (!same) {
            build(now.question());
        }
        answers.getChildren().forEach(node -> mark(node, now));
    }

    private void build(Question question) {
        answers.getChildren().clear();
        if (question.type() == QuestionType.SELECT_ONE) {
            List<Choice> choices = question.choices();
            for (int at = 0; at < choices.size(); at++) {
                answers.getChildren().add(choice(question, choices.get(at), at + 1));
            }
        } else {
            TextField field = new TextField(question.answer().map(Answer::text).orElse(""));
            field.getStyleClass().add("private-field");
            field.setAccessibleText(question.text());
            field.textProperty().subscribe((_, typed) -> {
                actions.type(question.path(), typed);
            });
            answers.getChildren().add(field);
        }
        Flowing declining = Part.flow(
                12,
                declining(question, Missing.DOESNT_KNOW, "private.unknown", "0"),
                declining(question, Missing.REFUSES, "private.refuse", "0 0"));
        answers.getChildren().add(declining);
        answers.getChildren().getFirst().requestFocus();
    }

    /** No button: those don't grow with text that breaks into lines. */
    private HBox choice(Question question, Choice choice, int number) {
        Label digit = Part.text(Integer.toString(number), "private-digit");
        Label label = Part.wrapped(choice.label(), "private-label");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox card = Part.row(22, digit, label);
        card.getStyleClass().add("private-choice");
        card.setUserData(choice.name());
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(number + ". " + choice.label());
        card.setFocusTraversable(true);
        card.setOnMouseClicked(_ -> pick(question, choice));
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                pick(question, choice);
                event.consume();
            }
        });
        return card;
    }

    private void pick(Question question, Choice choice) {
        actions.answer(question.path(), Optional.of(new Answer(choice.name())));
    }

    private Button declining(Question question, Missing why, String key, String cap) {
        Button button = Part.button(
                why == Missing.REFUSES ? Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE : Material2OutlinedAL.HELP_OUTLINE,
                words.text(key),
                cap);
        button.getStyleClass().add("private-decline");
        button.setUserData(why);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> actions.decline(question.path(), why));
        return button;
    }

    private static void mark(Node node, Shown now) {
        if (node.getUserData() instanceof Missing why) {
            node.pseudoClassStateChanged(PICKED, now.why().equals(Optional.of(why)));
        } else if (node.getUserData() instanceof String name) {
            node.pseudoClassStateChanged(
                    PICKED, now.question().answer().map(Answer::text).equals(Optional.of(name)));
        } else if (node instanceof Flowing row) {
            row.getChildren().forEach(each -> mark(each, now));
        }
    }

    /** Digits choose by key code, 0 gives a reason for no answer (F8 in a field, where digits are typed), Enter goes on, Page Up goes back; every other key of the enumerator's does nothing. */
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.isControlDown() || event.isAltDown()) {
            return;
        }
        boolean typing = event.getTarget() instanceof TextField;
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            next.fire();
        } else if (code == KeyCode.PAGE_UP) {
            if (back.isVisible()) {
                back.fire();
            }
        } else if (code == KeyCode.F8) {
            pick(0);
        } else if (code.isDigitKey() && !typing) {
            Digits.of(code).ifPresent(this::pick);
        } else {
            return;
        }
        event.consume();
    }

    private void pick(int digit) {
        if (digit == 0) {
            shown.map(now -> now.question().path()).ifPresent(actions::nextReason);
            return;
        }
        shown.map(Shown::question)
                .filter(question -> question.type() == QuestionType.SELECT_ONE
                        && digit >= 1
                        && digit <= question.choices().size())
                .ifPresent(question -> pick(question, question.choices().get(digit - 1)));
    }

    /** Puts the keyboard on the first answer. */
    public void focus() {
        if (!answers.getChildren().isEmpty()) {
            answers.getChildren().getFirst().requestFocus();
        }
    }
}
