package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Doubt;

/** What the form finds odd about an answer, with the button that says it is right; once it was pressed, that it was. */
final class DoubtLine extends HBox {

    private static final PseudoClass CONFIRMED = PseudoClass.getPseudoClass("confirmed");

    private final Messages words;
    private final FontIcon icon = Part.icon(Material2OutlinedAL.HELP_OUTLINE, "icon-small");
    private final Label text = Part.wrapped("");
    private final Button confirm;

    DoubtLine(QuestionPath path, Messages words, Actions actions) {
        super(8);
        this.words = words;
        getStyleClass().add("doubt");
        confirm = Part.button(Material2OutlinedAL.CHECK, words.text("doubt.confirm"), "F5");
        confirm.setFocusTraversable(false);
        confirm.setOnAction(_ -> actions.confirmed().accept(path));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(icon, text, confirm);
        show(Optional.empty());
    }

    void show(Optional<Doubt> doubt) {
        boolean confirmed = doubt.filter(Doubt::confirmed).isPresent();
        setVisible(doubt.isPresent());
        setManaged(doubt.isPresent());
        pseudoClassStateChanged(CONFIRMED, confirmed);
        icon.setIconCode(confirmed ? Material2OutlinedAL.CHECK_CIRCLE : Material2OutlinedAL.HELP_OUTLINE);
        text.setText(
                confirmed
                        ? words.text("doubt.confirmed")
                        : doubt.flatMap(Doubt::words).orElse(words.text("doubt.odd")));
        confirm.setVisible(!confirmed);
        confirm.setManaged(!confirmed);
    }
}
