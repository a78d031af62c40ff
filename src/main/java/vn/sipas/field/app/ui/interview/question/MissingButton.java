package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.QuestionPath;

/** The place for "no answer": key 0 until there is a reason, then the reason's word. */
final class MissingButton extends Button {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Messages words;

    MissingButton(QuestionPath path, Messages words, Actions actions) {
        this.words = words;
        setFocusTraversable(false);
        getStyleClass().add("missing");
        setOnAction(_ -> actions.missed().accept(path));
        show(Optional.empty());
    }

    void show(Optional<Missing> why) {
        pseudoClassStateChanged(PICKED, why.isPresent());
        String word = why.map(reason -> words.text("missing." + reason.name())).orElse("");
        setText(word);
        setGraphic(why.isPresent() ? Part.icon(Material2OutlinedAL.HELP_OUTLINE, "icon-small") : Part.key("0"));
        setAccessibleText(why.isPresent() ? word : words.text("missing.none"));
    }
}
