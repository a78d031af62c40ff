package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.ComposedText;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * What stands below a question: what is wrong with it, its comment, and the box in which the comment is written. Most questions
 * have none of it, and a page has many questions: each piece is made when it is needed first.
 */
final class Remarks extends VBox {

    private final QuestionPath path;
    private final Messages words;
    private final Actions actions;
    private final Label problem = said("problem", Material2OutlinedAL.ERROR_OUTLINE);
    private Optional<DoubtLine> doubt = Optional.empty();
    private Optional<Writing> writing = Optional.empty();

    /** The box for a comment. */
    private record Writing(VBox box, TextArea text) {}

    Remarks(QuestionPath path, Messages words, Actions actions) {
        super(4);
        this.path = path;
        this.words = words;
        this.actions = actions;
        setVisible(false);
        setManaged(false);
    }

    private static Label said(String style, Ikon icon) {
        Label label = Part.wrapped("", style);
        label.setGraphic(Part.icon(icon, "icon-small"));
        return label;
    }

    void show(Look look) {
        List<Node> pieces = new ArrayList<>();
        if (look.cleared()) {
            Label cleared = said("cleared", Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE);
            cleared.setText(words.text("question.cleared"));
            pieces.add(cleared);
        }
        look.problem().ifPresent(what -> {
            problem.setText(what);
            pieces.add(problem);
        });
        if (look.doubt().isPresent()) {
            DoubtLine line = doubt.orElseGet(() -> new DoubtLine(path, words, actions));
            doubt = Optional.of(line);
            line.show(look.doubt());
            pieces.add(line);
        }
        look.comment().filter(_ -> !look.commenting()).ifPresent(what -> {
            Label comment = said("comment", Material2OutlinedAL.INSERT_COMMENT);
            comment.setText(what);
            pieces.add(comment);
        });
        boolean opens = look.commenting()
                && writing.filter(open -> getChildren().contains(open.box())).isEmpty();
        if (look.commenting()) {
            Writing box = writing.orElseGet(this::writing);
            writing = Optional.of(box);
            if (opens) {
                box.text().setText(look.comment().orElse(""));
            }
            pieces.add(box.box());
        }
        if (!getChildren().equals(pieces)) {
            getChildren().setAll(pieces);
        }
        setVisible(!pieces.isEmpty());
        setManaged(!pieces.isEmpty());
        if (opens) {
            writing.ifPresent(box -> {
                box.text().requestFocus();
                box.text().end();
            });
        }
    }

    private Writing writing() {
        TextArea text = new TextArea();
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
        VBox box = new VBox(
                4,
                text,
                Part.hint(words.text("comment.close"), "F4"),
                Part.wrapped(words.text("comment.no-names"), "caption"));
        box.getStyleClass().add("comment-box");
        return new Writing(box, text);
    }
}
