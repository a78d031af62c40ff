package vn.sipas.field.app.ui.interview.question;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.survey.form.Question;

/** What is said of a question before its answer: number and words, picture, hint, guidance, and what there is to hear. */
final class QuestionHead extends HBox {

    private final VBox body;

    QuestionHead(Question question, Exhibits exhibits, Exhibits.Height picture) {
        super(12);
        NumberedText text = NumberedText.of(question.text());
        body = new VBox(4, Part.wrapped(text.words(), "question-text"));
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!text.number().isEmpty()) {
            getChildren().add(Part.text(text.number(), "matrix-number"));
        }
        getChildren().add(body);
        exhibits.picture(question.media(), picture).ifPresent(shown -> {
            body.getChildren().add(shown);
            Exhibits.within(shown, body, 0);
        });
        question.hint().ifPresent(hint -> body.getChildren().add(Part.wrapped(hint, "hint")));
        question.guidance().ifPresent(guidance -> body.getChildren().add(guidance(guidance)));
        exhibits.sounds(question).ifPresent(body.getChildren()::add);
    }

    private static Label guidance(String words) {
        Label guidance = Part.wrapped(words, "guidance");
        guidance.setGraphic(Part.icon(Material2OutlinedAL.INFO, "icon-small", "muted-icon"));
        return guidance;
    }

    /** Where more can be said under the words. */
    VBox body() {
        return body;
    }
}
