package vn.sipas.field.app.ui;

import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.start.SignInModel;
import vn.sipas.field.app.ui.start.SignInView;

/** The program with a window: who sits here, then their screens, until the desk is locked or the window closed. FX thread. */
public final class App extends Application {

    private final Locale language;
    private final OpenDesk desk;

    /** The window on this machine's own data folder. */
    public App() {
        this(Field.ofThisMachine());
    }

    App(Field field) {
        this.language = field.settings().language();
        this.desk = new OpenDesk(field);
    }

    /** Opens the window and returns when it is closed. */
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        Theme theme = new Theme();
        Window window = new Window(stage, theme, language);
        Worker worker = Worker.started(window::failed);
        stage.setOnHidden(_ -> worker.close());
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(window, worker, stage::close);
        });
        FormScreens forms = new FormScreens(desk.field(), window, theme, worker, language);
        signIn(window, theme, worker, forms);
    }

    private void signIn(Window window, Theme theme, Worker worker, FormScreens forms) {
        SignInModel model = SignInModel.over(desk, worker, seat -> work(seat, window, theme, worker, forms));
        Runnable again = () -> signIn(window, theme, worker, forms);
        window.show(new SignInView(model, language, () -> forms.show(again)), () -> {});
    }

    private void work(Seat seat, Window window, Theme theme, Worker worker, FormScreens forms) {
        Runnable lock = () -> leave(window, worker, () -> signIn(window, theme, worker, forms));
        new EnumeratorScreens(seat, desk, window, theme, worker, language, lock).show();
    }

    /** Leaves the screen safely, closes the desk, and then does {@code then}. */
    private void leave(Window window, Worker worker, Runnable then) {
        window.leave(() -> worker.store(
                () -> {
                    desk.close();
                    return true;
                },
                _ -> then.run(),
                then));
    }
}
