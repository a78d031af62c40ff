package vn.sipas.field.app.ui.recheck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.ActionWords;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;

/** The eight steps: which are done, which one is to be done now, and one line about each. FX thread. */
final class Ladder extends ScrollPane {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Locale language;
    private final Messages words;
    private final VBox column = new VBox();

    /** How far a step is. */
    private enum Far {
        DONE,
        NOW,
        LATER
    }

    Ladder(Locale language) {
        this.language = language;
        this.words = Messages.of(Ladder.class, language);
        column.getStyleClass().add("ladder-column");
        setContent(column);
        getStyleClass().add("ladder");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
    }

    /** Its place among the steps, from 1. */
    static int number(NextAction.Step step) {
        return List.of(NextAction.Step.values()).indexOf(step) + 1;
    }

    /** {@code worked} is what the list is called that the steps are about, where there are several. */
    void draw(Board board, Optional<String> worked) {
        column.getChildren().setAll(Part.wrapped(words.text("ladder.title"), "card-title", "ladder-title"));
        worked.ifPresent(name ->
                column.getChildren().add(Part.wrapped(words.text("ladder.list", name), "caption", "ladder-title")));
        NextAction.Step now = board.next().step();
        boolean over = board.next().act() == NextAction.Act.TAKE_LATE_FILES;
        for (NextAction.Step step : NextAction.Step.values()) {
            Far far = over || step.compareTo(now) < 0 ? Far.DONE : step == now ? Far.NOW : Far.LATER;
            column.getChildren().add(line(step, far, ActionWords.state(step, board, language)));
        }
        HBox promise = new HBox(
                8,
                Part.icon(Material2OutlinedMZ.VISIBILITY_OFF, "icon-small", "muted-icon"),
                Part.wrapped(words.text("recheck.promise"), "caption"));
        promise.getStyleClass().add("ladder-promise");
        column.getChildren().add(promise);
    }

    private HBox line(NextAction.Step step, Far far, String state) {
        Region rail = new Region();
        rail.getStyleClass().add("ladder-rail");
        rail.pseudoClassStateChanged(DONE, far == Far.DONE);
        VBox.setVgrow(rail, Priority.ALWAYS);
        boolean last = step == NextAction.Step.MINUTES;
        rail.setVisible(!last);
        VBox mark = new VBox(2, Part.icon(icon(far), "icon-large", tone(far)), rail);
        mark.setAlignment(Pos.TOP_CENTER);
        VBox said = new VBox(
                Part.wrapped(
                        number(step) + ". " + ActionWords.step(step, language),
                        "strong",
                        far == Far.LATER ? "muted" : "plain"),
                Part.wrapped(state, "caption"));
        said.getStyleClass().add("ladder-words");
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(10, mark, said);
        line.getStyleClass().add("ladder-line");
        line.pseudoClassStateChanged(NOW, far == Far.NOW);
        line.setAccessibleText(words.text("ladder." + far) + ": " + ActionWords.step(step, language) + ". " + state);
        return line;
    }

    private static Ikon icon(Far far) {
        return switch (far) {
            case DONE -> Material2OutlinedAL.CHECK_CIRCLE;
            case NOW -> Material2OutlinedMZ.RADIO_BUTTON_CHECKED;
            case LATER -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        };
    }

    private static String tone(Far far) {
        return switch (far) {
            case DONE -> "success-icon";
            case NOW -> "accent-icon";
            case LATER -> "muted-icon";
        };
    }
}
