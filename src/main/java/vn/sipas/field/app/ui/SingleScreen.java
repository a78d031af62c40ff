package vn.sipas.field.app.ui;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.base.language.Messages;

/** A screen outside of any desk, with the way back above it. FX thread. */
final class SingleScreen implements Screen {

    private final Screen screen;
    private final Runnable back;
    private final BorderPane root = new BorderPane();

    SingleScreen(Screen screen, Locale language, Runnable back) {
        this.screen = screen;
        this.back = back;
        Messages words = Messages.of(SingleScreen.class, language);
        Button leave = Part.flat(Material2OutlinedAL.ARROW_BACK, words.text("single.back"), "Esc");
        leave.setOnAction(_ -> back.run());
        leave.setFocusTraversable(false);
        HBox top = Part.row(12, leave, Part.gap(), Part.text("S", "logo"), Part.text("SIPAS Field", "strong"));
        top.getStyleClass().addAll("strip", "top-bar");
        root.setTop(top);
        root.setCenter(screen.node());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        screen.shown();
    }

    @Override
    public void leave(Runnable then) {
        screen.leave(then);
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
        } else {
            screen.key(event);
        }
    }
}
