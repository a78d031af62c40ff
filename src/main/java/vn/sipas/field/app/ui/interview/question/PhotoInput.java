package vn.sipas.field.app.ui.interview.question;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** The place for a photo: the photo once there is one, a button that lets people choose a file, a field to type its path in. */
final class PhotoInput implements Input {

    /** How high and wide a photo is shown, px. */
    private static final double HIGH = 160;

    private static final double WIDE = 240;

    private final QuestionPath question;
    private final Actions actions;
    private final ImageView photo = new ImageView();
    private final TextField path = new TextField();
    private final Button remove;
    private final HBox node;
    private Optional<String> shown = Optional.empty();

    PhotoInput(Question question, Messages words, Actions actions) {
        this.question = question.path();
        this.actions = actions;
        photo.setPreserveRatio(true);
        photo.setFitHeight(HIGH);
        photo.setFitWidth(WIDE);
        Button choose = Part.button(Material2OutlinedAL.ADD_A_PHOTO, words.text("photo.choose"), "Ctrl O");
        choose.setOnAction(_ -> actions.photos().choose(question.path()));
        remove = Part.button(Material2OutlinedAL.DELETE_OUTLINE, words.text("photo.remove"), "");
        remove.setOnAction(_ -> actions.picked().accept(question.path(), Optional.empty()));
        path.setPromptText(words.text("photo.path"));
        path.setAccessibleText(question.text());
        // Enter takes the file instead of going on to the next question.
        path.getStyleClass().addAll("long-field", "own-keys");
        path.setOnKeyPressed(this::key);
        path.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                actions.stood().accept(question.path());
            }
        });
        VBox ways =
                new VBox(8, Part.row(12, choose, remove), path, Part.wrapped(words.text("photo.private"), "caption"));
        HBox.setHgrow(ways, Priority.ALWAYS);
        node = new HBox(16, photo, ways);
        draw(Optional.empty());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (path.getText().isBlank()) {
                    actions.photos().move(1);
                } else {
                    actions.photos().take(question, path.getText());
                }
            }
            case DOWN -> actions.photos().move(1);
            case UP -> actions.photos().move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Look look) {
        Optional<String> name = look.question().answer().map(Answer::text);
        if (!name.equals(shown)) {
            draw(name);
            name.ifPresent(wanted -> actions.photos().show(wanted, bytes -> {
                if (shown.equals(name)) {
                    photo.setImage(new Image(new ByteArrayInputStream(bytes), WIDE * 2, HIGH * 2, true, true));
                    path.clear();
                }
            }));
        }
    }

    private void draw(Optional<String> name) {
        shown = name;
        photo.setImage(null);
        photo.setManaged(name.isPresent());
        photo.setVisible(name.isPresent());
        remove.setVisible(name.isPresent());
        remove.setManaged(name.isPresent());
    }

    @Override
    public boolean focus() {
        path.requestFocus();
        return true;
    }
}
