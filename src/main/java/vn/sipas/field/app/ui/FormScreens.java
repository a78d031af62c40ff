package vn.sipas.field.app.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.ui.forms.CheckModel;
import vn.sipas.field.app.ui.forms.CheckView;
import vn.sipas.field.app.ui.forms.OpenTrial;
import vn.sipas.field.app.ui.forms.TrialView;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.app.ui.print.PrintModel;
import vn.sipas.field.app.ui.print.PrintPanel;
import vn.sipas.field.base.language.Messages;

/**
 * Checking forms and trying them out, from the first screen or as a place of a desk. The file checked last stays for as
 * long as the program runs. FX thread.
 */
final class FormScreens {

    private final Window window;
    private final Theme theme;
    private final Worker worker;
    private final Locale language;
    private final Messages words;
    private final CheckModel check;
    private final CheckView view;
    private Runnable home = () -> {};
    private Runnable lock = () -> {};

    FormScreens(Field field, Window window, Theme theme, Worker worker, Locale language) {
        this.window = window;
        this.theme = theme;
        this.worker = worker;
        this.language = language;
        this.words = Messages.of(FormScreens.class, language);
        this.check = CheckModel.over(field, language, worker, this::tryOut);
        PrintModel printing = PrintModel.over(field, language, worker);
        this.view = new CheckView(
                check, language, this::file, printing, new PrintPanel(printing, language, window.dialogues()));
    }

    /** Puts the check on screen by itself; {@code back} leads to where people came from. */
    void show(Runnable back) {
        home = () -> show(back);
        lock = back;
        window.show(new SingleScreen(view, language, back), back);
    }

    /** As {@link #show(Runnable)}, with a file to be checked. */
    void show(Path file, Runnable back) {
        show(back);
        check.check(file);
    }

    /** The check as a place in a desk's frame; {@code frame} puts that frame on screen, {@code locking} locks the desk. */
    Frame.Link link(Runnable frame, Runnable locking) {
        return new Frame.Link(
                Material2OutlinedAL.FACT_CHECK,
                words.text("frame.forms"),
                new SimpleObjectProperty<>(0),
                KeyCode.K,
                new Placed(view, () -> {
                    home = frame;
                    lock = locking;
                }));
    }

    private void tryOut(OpenTrial trial) {
        // Nothing is stored, so leaving, finishing and locking all just go.
        InterviewModel model = new InterviewModel(trial.visit(), worker, _ -> home.run());
        window.show(new TrialView(trial, model, worker, language, theme, lock), lock);
    }

    private Optional<Path> file() {
        return window.dialogues()
                .file(
                        words.text("frame.forms"),
                        new FileChooser.ExtensionFilter(words.text("forms.files"), "*.xlsx", "*.xml", "*.xlsm"),
                        new FileChooser.ExtensionFilter(words.text("forms.all-files"), "*.*"));
    }

    /** The check in a frame: where a trial returns to is known once it is on screen. */
    private record Placed(CheckView view, Runnable onScreen) implements Screen {

        @Override
        public Parent node() {
            return view.node();
        }

        @Override
        public void shown() {
            onScreen.run();
            view.shown();
        }

        @Override
        public void key(KeyEvent event) {
            view.key(event);
        }
    }
}
