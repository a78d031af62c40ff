package vn.sipas.field.app.ui;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.base.language.Messages;

/**
 * The one window: a screen at a time, the keys that work everywhere (F11 light or dark, F12 lock, Ctrl and +, −, 0 for the size), and the banner
 * for what the machine could not do. FX thread.
 */
public final class Window {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 760;

    /** After so long without a key or the mouse the desk is locked: somebody may have gone and left it open. */
    static final Duration IDLE = Duration.minutes(10);

    /** Keys that leave a text; the others may have taken the word back. */
    private static final Set<KeyCode> LEAVING = EnumSet.of(
            KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.TAB, KeyCode.ENTER, KeyCode.F2, KeyCode.F3, KeyCode.F12);

    private final Stage stage;
    private final Dialogues dialogues;
    private final Theme theme;
    private final Messages words;
    private final BorderPane root = new BorderPane();
    private final VBox news = new VBox();
    private final PauseTransition idle;
    private Runnable lock = () -> {};
    private Screen screen = new Nothing(new Region());

    /** Before the first screen. */
    private record Nothing(Region node) implements Screen {
        @Override
        public void shown() {}

        @Override
        public void key(KeyEvent event) {}
    }

    public Window(Stage stage, Theme theme, Locale language) {
        this(stage, theme, language, IDLE);
    }

    /** As the other, locking after {@code patience} without a key or the mouse. */
    Window(Stage stage, Theme theme, Locale language, Duration patience) {
        this.stage = stage;
        this.dialogues = new Dialogues(stage);
        this.theme = theme;
        this.words = Messages.of(Window.class, language);
        news.getStyleClass().add("news");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.dress(scene);
        this.idle = new PauseTransition(patience);
        idle.setOnFinished(_ -> {
            lock.run();
            idle.playFromStart();
        });
        scene.addEventFilter(InputEvent.ANY, _ -> idle.playFromStart());
        idle.play();
        scene.addEventFilter(KeyEvent.ANY, this::key);
        // Before a button does what it is for.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepWord());
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner instanceof TextInputControl field) {
                ComposedText.guard(field);
            }
        });
        stage.setScene(scene);
        stage.setTitle("SIPAS Field");
        stage.setMinWidth(1000);
        stage.setMinHeight(560);
    }

    /** Puts {@code next} on screen; F12 does {@code locked} from now on. */
    public void show(Screen next, Runnable locked) {
        lock = locked;
        screen = next;
        root.setCenter(next.node());
        if (!stage.isShowing()) {
            stage.setMaximized(true);
            stage.show();
        }
        // Without a skin a scroll pane's content is in no scene yet, and can't take the keyboard.
        root.applyCss();
        next.shown();
    }

    /** Dialogues of the system over this window. */
    public Dialogues dialogues() {
        return dialogues;
    }

    /** Does {@code then} once the screen has nothing left that could be lost. */
    public void leave(Runnable then) {
        keepWord();
        screen.leave(then);
    }

    /** The handler for {@link Worker}: says that something failed, until it is read and closed. */
    public void failed(RuntimeException failure) {
        Button close = Part.button(Material2OutlinedAL.CLEAR, words.text("failed.close"), "");
        close.setOnAction(_ -> say());
        // The class name tells support where to look; messages may hold paths and stay in the log.
        String what = MachineFault.of(failure)
                .map(fault -> Messages.of(fault, words.language()))
                .orElseGet(() -> words.text("failed.do", failure.getClass().getSimpleName()));
        say(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, words.text("failed.fact"), what, close));
    }

    private void say(Node... banners) {
        news.getChildren().setAll(banners);
        root.setTop(banners.length == 0 ? null : news);
    }

    /** A word that the input method was composing in the field that has the keyboard is not lost by leaving it. */
    private void keepWord() {
        if (root.getScene().getFocusOwner() instanceof TextInputControl field) {
            ComposedText.guard(field).keep();
        }
    }

    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && LEAVING.contains(event.getCode())) {
            keepWord();
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && everywhere(event)) {
            event.consume();
            return;
        }
        screen.key(event);
    }

    private boolean everywhere(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F12) {
            lock.run();
            return true;
        }
        if (code == KeyCode.F11) {
            theme.toggleDark();
            return true;
        }
        if (!event.isControlDown()) {
            return false;
        }
        if (code == KeyCode.EQUALS || code == KeyCode.PLUS || code == KeyCode.ADD) {
            theme.larger();
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            theme.smaller();
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            theme.sizeProperty().set(Theme.BODY);
        } else {
            return false;
        }
        return true;
    }
}
