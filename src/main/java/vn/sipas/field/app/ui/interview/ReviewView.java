package vn.sipas.field.app.ui.interview;

import java.io.ByteArrayInputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.interview.question.NumberedText;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Review;

/** The look back before a form is finished: what is still open, what will be left out, and the two ways to end. */
final class ReviewView extends ScrollPane {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** How high a photo is shown, px. */
    private static final double PHOTO = 120;

    private final InterviewModel model;
    private final Purpose purpose;
    private final Messages words;
    private final VBox content = new VBox(16);
    private final TextField reason = new TextField();

    private final List<HBox> lines = new ArrayList<>();
    private boolean complete;

    ReviewView(InterviewModel model, Purpose purpose, Messages words) {
        this.model = model;
        this.purpose = purpose;
        this.words = words;
        getStyleClass().add("page");
        content.getStyleClass().add("page-content");
        content.setFocusTraversable(true);
        setContent(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        reason.setPromptText(words.text("review.break-off.reason"));
        reason.setAccessibleText(words.text("review.break-off.reason"));
        // Enter here must not finish the form as complete.
        reason.getStyleClass().add("own-keys");
        HBox.setHgrow(reason, Priority.ALWAYS);
    }

    void show(Review review, int answered, int asked, List<String> refusals) {
        lines.clear();
        complete = review.open().isEmpty();
        String title = review.open().isEmpty()
                ? words.text("review.complete", answered, asked)
                : words.text("review.open", review.open().size());
        content.getChildren().setAll(Part.wrapped(title, "title"));
        refusals.forEach(refusal ->
                content.getChildren().add(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, refusal, "")));
        if (review.open().isEmpty()) {
            content.getChildren()
                    .add(Part.banner(
                            Material2OutlinedAL.CHECK_CIRCLE,
                            Tone.SUCCESS,
                            words.text("review.complete.fact", CLOCK.format(review.startedAt())),
                            words.text("review.complete.do." + purpose)));
        } else {
            content.getChildren().add(openList(review));
        }
        if (!review.doubted().isEmpty()) {
            content.getChildren().add(doubtedList(review));
        }
        if (!review.photos().isEmpty()) {
            content.getChildren().add(photos(review));
        }
        if (!review.leftOut().isEmpty()) {
            content.getChildren().add(leftOut(review));
        }
        if (purpose != Purpose.TRIAL) {
            content.getChildren().add(unfinished());
        }
    }

    /** Puts the keyboard on the first open question, or on the page where Enter finishes. */
    void focusFirst() {
        // Before it has a skin a scroll pane's content is in no scene, and can't take the keyboard.
        applyCss();
        if (complete || lines.isEmpty()) {
            content.requestFocus();
        } else {
            lines.getFirst().requestFocus();
        }
    }

    private VBox openList(Review review) {
        VBox list = new VBox();
        list.getStyleClass().add("card-list");
        for (Review.OpenQuestion open : review.open()) {
            list.getChildren()
                    .add(line(
                            Part.icon(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, "warning-icon"),
                            open.path(),
                            open.text(),
                            Part.wrapped(open.section() + " · " + state(Problem.of(open.why())), "caption")));
        }
        return new VBox(8, Part.wrapped(words.text("review.open.do"), "muted"), list);
    }

    /** Odd answers keep nobody from finishing. */
    private VBox doubtedList(Review review) {
        VBox list = new VBox();
        list.getStyleClass().add("card-list");
        for (Review.Doubted doubted : review.doubted()) {
            list.getChildren()
                    .add(line(
                            Part.icon(Material2OutlinedAL.HELP_OUTLINE, "warning-icon"),
                            doubted.path(),
                            doubted.text(),
                            Part.wrapped(doubted.words().orElse(words.text("doubt.odd")), "caption")));
        }
        return new VBox(
                8,
                Part.banner(
                        Material2OutlinedAL.HELP_OUTLINE,
                        Tone.WARNING,
                        words.text("review.doubted", review.doubted().size()),
                        words.text("review.doubted.do")),
                list);
    }

    private HBox line(FontIcon icon, QuestionPath path, String question, Label below) {
        NumberedText text = NumberedText.of(question);
        VBox both = new VBox(Part.wrapped((text.number() + "  " + text.words()).strip()), below);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox line = Part.row(12, icon, both, Part.icon(Material2OutlinedAL.CHEVRON_RIGHT, "muted-icon"));
        line.getStyleClass().add("card-line");
        line.setFocusTraversable(true);
        line.setAccessibleText(question);
        line.setOnMouseClicked(_ -> model.jump(path));
        line.setOnKeyPressed(event -> key(event, line, path));
        lines.add(line);
        return line;
    }

    /** Whether the keyboard is on a question to go back to, where Enter goes there. */
    boolean isOnLine() {
        return lines.stream().anyMatch(Node::isFocused);
    }

    private void key(KeyEvent event, HBox line, QuestionPath path) {
        switch (event.getCode()) {
            case ENTER -> model.jump(path);
            case DOWN -> focusLine(lines.indexOf(line) + 1);
            case UP -> focusLine(lines.indexOf(line) - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focusLine(int wanted) {
        lines.get(Math.clamp(wanted, 0, lines.size() - 1)).requestFocus();
    }

    private String state(Problem problem) {
        return switch (problem) {
            case Problem.NotAnswered() -> words.text("review.not-answered");
            case Problem.NoPicture(Reason why) -> Messages.of(why, words.language());
            case Problem.Unreadable() -> words.text("review.unreadable");
            case Problem.Broken(Finding why) -> why.text(words.language());
        };
    }

    private VBox photos(Review review) {
        FlowPane row = new FlowPane(16, 12);
        for (Review.Shown shown : review.photos()) {
            ImageView picture = new ImageView();
            picture.setPreserveRatio(true);
            picture.setFitHeight(PHOTO);
            model.photos()
                    .show(
                            shown.photo(),
                            bytes -> picture.setImage(
                                    new Image(new ByteArrayInputStream(bytes), 0, PHOTO * 2, true, true)));
            Label text = Part.wrapped(NumberedText.of(shown.text()).words(), "caption");
            text.setMaxWidth(2 * PHOTO);
            row.getChildren().add(new VBox(4, picture, text));
        }
        return new VBox(8, Part.text(words.text("review.photos", review.photos().size()), "subtitle"), row);
    }

    private VBox leftOut(Review review) {
        VBox list = new VBox(4);
        for (String question : review.leftOut()) {
            list.getChildren().add(Part.wrapped("– " + question, "muted"));
        }
        return new VBox(
                8,
                Part.banner(
                        Material2OutlinedAL.INFO,
                        Tone.WARNING,
                        words.text("review.left-out", review.leftOut().size()),
                        words.text("review.left-out.do")),
                list);
    }

    /** The ways out for a form that will not be finished. */
    private VBox unfinished() {
        if (purpose == Purpose.SECOND_KEYING) {
            Button compare = Part.button(Material2OutlinedMZ.RULE, words.text("review.compare"), "");
            compare.setOnAction(_ -> model.breakOff(words.text("review.compare")));
            return card("review.compare", compare);
        }
        if (purpose == Purpose.CORRECTION) {
            Button drop = Part.button(Material2OutlinedMZ.UNDO, words.text("review.drop"), "");
            drop.setOnAction(_ -> model.giveUp(words.text("review.drop")));
            return card("review.drop", drop);
        }
        boolean recheck = purpose == Purpose.RECHECK;
        Button end = Part.button(Material2OutlinedMZ.STOP, words.text("review.break-off"), "");
        end.disableProperty().bind(reason.textProperty().map(String::isBlank));
        end.setOnAction(_ -> model.breakOff(reason.getText()));
        Button wrong = Part.button(
                Material2OutlinedAL.DELETE_OUTLINE,
                words.text(recheck ? "review.give-up.RECHECK" : "review.give-up"),
                "");
        wrong.disableProperty().bind(reason.textProperty().map(String::isBlank));
        wrong.setOnAction(_ -> model.giveUp(reason.getText()));
        return card(recheck ? "review.break-off.RECHECK" : "review.break-off", reason, end, wrong);
    }

    private VBox card(String key, Node... row) {
        VBox box = new VBox(
                8,
                Part.text(words.text(key + ".title"), "subtitle"),
                Part.wrapped(words.text(key + ".do"), "muted"),
                Part.flow(12, row));
        box.getStyleClass().add("card");
        return box;
    }
}
