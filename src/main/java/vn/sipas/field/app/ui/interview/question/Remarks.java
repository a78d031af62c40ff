package vn.sipas.field.app.ui.interview.question;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.ComposedText;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.QuestionPath;

/** What stands below a question: what is wrong with it, its comment, and the box in which the comment is written. */
final class Remarks extends VBox {

    private final Label problem = Part.wrapped("", "problem");
    private final DoubtLine doubt;
    private final Label cleared;
    private final Label comment = Part.wrapped("", "comment");
    private final VBox writing;
    private final TextArea text = new TextArea();

    Remarks(QuestionPath path, Messages words, Actions actions) {
        super(4);
        problem.setGraphic(Part.icon(Material2OutlinedAL.ERROR_OUTLINE, "icon-small"));
        doubt = new DoubtLine(path, words, actions);
        cleared = Part.wrapped(words.text("question.cleared"), "cleared");
        cleared.setGraphic(Part.icon(Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE, "icon-small"));
        comment.setGraphic(Part.icon(Material2OutlinedAL.INSERT_COMMENT, "icon-small"));
        text.setPrefRowCount(2);
        text.setWrapText(true);
        text.setPromptText(words.text("comment.prompt"));
        text.setAccessibleText(words.text("comment.label"));
        ComposedText.guard(text);
        text.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                actions.commented().accept(path, text.getText());
            }
        });
        writing = new VBox(
                4,
                text,
                Part.hint(words.text("comment.close"), "F4"),
                Part.wrapped(words.text("comment.no-names"), "caption"));
        writing.getStyleClass().add("comment-box");
        getChildren().addAll(cleared, problem, doubt, comment, writing);
        line(problem, "");
        line(comment, "");
        writing.setVisible(false);
        writing.setManaged(false);
    }

    void show(Look look) {
        line(problem, look.problem().orElse(""));
        doubt.show(look.doubt());
        cleared.setVisible(look.cleared());
        cleared.setManaged(look.cleared());
        line(comment, look.commenting() ? "" : look.comment().orElse(""));
        boolean opens = look.commenting() && !writing.isVisible();
        if (opens) {
            text.setText(look.comment().orElse(""));
        }
        writing.setVisible(look.commenting());
        writing.setManaged(look.commenting());
        boolean any = cleared.isVisible()
                || problem.isVisible()
                || doubt.isVisible()
                || comment.isVisible()
                || writing.isVisible();
        setVisible(any);
        setManaged(any);
        if (opens) {
            text.requestFocus();
            text.end();
        }
    }

    private static void line(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
