package vn.sipas.field.app.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.stage.Stage;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Preferences;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.safekeeping.Backups;
import vn.sipas.field.app.ui.account.AccountModel;
import vn.sipas.field.app.ui.account.FirstCardView;
import vn.sipas.field.app.ui.recovery.RecoveryModel;
import vn.sipas.field.app.ui.recovery.RecoveryView;
import vn.sipas.field.app.ui.safekeeping.OwnCopyModel;
import vn.sipas.field.app.ui.safekeeping.RestoreModel;
import vn.sipas.field.app.ui.safekeeping.RestoreView;
import vn.sipas.field.app.ui.start.EnrolModel;
import vn.sipas.field.app.ui.start.EnrolView;
import vn.sipas.field.app.ui.start.SignInModel;
import vn.sipas.field.app.ui.start.SignInView;
import vn.sipas.field.ledger.record.Role;

/** The program with a window: who sits here, then their screens, until the desk is locked or the window closed. FX thread. */
public final class App extends Application {

    private final Locale language;
    private final OpenDesk desk;
    private final Function<Consumer<RuntimeException>, Worker> lanes;

    /** The window on this machine's own data folder. */
    public App() {
        this(Field.ofThisMachine());
    }

    App(Field field) {
        this(field, Worker::started);
    }

    /** {@code lanes} makes the worker; it gets the handler of what fails. */
    App(Field field, Function<Consumer<RuntimeException>, Worker> lanes) {
        this.lanes = lanes;
        this.language = field.settings().language();
        this.desk = new OpenDesk(field);
    }

    /** Opens the window and returns when it is closed. */
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = desk.field().preferences();
        Theme theme = new Theme(preferences.read().orElse(new Preferences.Looks(false, Theme.BODY)));
        Window window = new Window(stage, theme, language);
        Worker worker = lanes.apply(window::failed);
        theme.changed(looks -> worker.store(
                () -> {
                    preferences.write(looks);
                    return true;
                },
                _ -> {}));
        stage.setOnHidden(_ -> worker.close());
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(window, worker, stage::close);
        });
        FormScreens forms = new FormScreens(desk.field(), window, theme, worker, language);
        signIn(window, theme, worker, forms);
    }

    private void signIn(Window window, Theme theme, Worker worker, FormScreens forms) {
        signIn(
                window,
                theme,
                worker,
                forms,
                SignInModel.over(desk, worker, seat -> work(seat, window, theme, worker, forms)));
    }

    /** With {@code chosen} as the person whose password is asked for. */
    private void signIn(Window window, Theme theme, Worker worker, FormScreens forms, Seat chosen) {
        signIn(
                window,
                theme,
                worker,
                forms,
                SignInModel.over(desk, worker, seat -> work(seat, window, theme, worker, forms), chosen));
    }

    private void signIn(Window window, Theme theme, Worker worker, FormScreens forms, SignInModel model) {
        Runnable again = () -> signIn(window, theme, worker, forms);
        window.show(
                new SignInView(
                        model,
                        language,
                        () -> forms.show(again),
                        () -> enrol(window, theme, worker, forms),
                        lost -> recover(lost, window, theme, worker, forms),
                        () -> restore(window, theme, worker, forms)),
                () -> {});
    }

    private void restore(Window window, Theme theme, Worker worker, FormScreens forms) {
        Runnable back = () -> signIn(window, theme, worker, forms);
        RestoreModel model =
                RestoreModel.over(desk, worker, restored -> signIn(window, theme, worker, forms, restored));
        window.show(new RestoreView(model, language, window.dialogues(), back), () -> {});
    }

    private void enrol(Window window, Theme theme, Worker worker, FormScreens forms) {
        EnrolModel model = EnrolModel.over(desk, worker, seat -> firstCard(seat, window, theme, worker, forms));
        window.show(
                new EnrolView(model, language, window.dialogues(), () -> signIn(window, theme, worker, forms)),
                () -> {});
    }

    private void recover(Seat lost, Window window, Theme theme, Worker worker, FormScreens forms) {
        Runnable back = () -> signIn(window, theme, worker, forms);
        RecoveryModel model = RecoveryModel.over(desk, worker, lost, seat -> work(seat, window, theme, worker, forms));
        window.show(new RecoveryView(model, language, window.dialogues(), back), lock(window, theme, worker, forms));
    }

    private void firstCard(Seat seat, Window window, Theme theme, Worker worker, FormScreens forms) {
        window.show(
                new FirstCardView(
                        AccountModel.over(desk, worker),
                        language,
                        window.dialogues(),
                        role(seat) == Role.MONITOR,
                        role(seat) == Role.DEPARTMENT,
                        () -> work(seat, window, theme, worker, forms)),
                lock(window, theme, worker, forms));
    }

    /** The screens of whoever has signed in; first of all the way out, where the store is an older copy. */
    private void work(Seat seat, Window window, Theme theme, Worker worker, FormScreens forms) {
        OwnCopyModel copy = OwnCopyModel.over(desk, worker);
        OwnCopyScreens own = new OwnCopyScreens(
                copy,
                window,
                language,
                next -> work(next, window, theme, worker, forms),
                lock(window, theme, worker, forms));
        own.leadTo(() -> desks(seat, own, window, theme, worker, forms));
        copy.load(closed -> {
            if (closed) {
                own.show();
            } else {
                desks(seat, own, window, theme, worker, forms);
            }
        });
    }

    private void desks(Seat seat, OwnCopyScreens own, Window window, Theme theme, Worker worker, FormScreens forms) {
        Runnable lock = lock(window, theme, worker, forms);
        switch (role(seat)) {
            case ENUMERATOR -> new EnumeratorScreens(seat, desk, own, window, theme, worker, language, lock).show();
            case DEPARTMENT ->
                new DepartmentScreens(seat, desk, own, window, theme, worker, forms, language, lock).show();
            case SUPERVISOR, MONITOR ->
                new MemberScreens(seat, desk, own, window, theme, worker, language, lock).show();
        }
    }

    /** The list of people is there at once; a backup is carried to its stick meanwhile. */
    private Runnable lock(Window window, Theme theme, Worker worker, FormScreens forms) {
        return () -> leave(window, worker, staged -> {
            signIn(window, theme, worker, forms);
            staged.ifPresent(backup -> worker.job(_ -> Backups.carry(backup), _ -> {}, _ -> {}, () -> {}));
        });
    }

    /** The window stays until a backup has reached its stick; whoever does not want to wait closes it once more. */
    private void close(Window window, Worker worker, Runnable then) {
        leave(
                window,
                worker,
                staged -> staged.ifPresentOrElse(
                        backup -> worker.job(_ -> Backups.carry(backup), _ -> {}, _ -> then.run(), then), then));
    }

    /** A store says in which role its owner is. */
    private static Role role(Seat seat) {
        return Role.read(seat.role()).orElseThrow(() -> new IllegalStateException("no role: '" + seat.role() + "'"));
    }

    /** Leaves the screen safely, closes the desk, and then does {@code then} with the backup that is to be carried to its medium. */
    private void leave(Window window, Worker worker, Consumer<Optional<Backups.Staged>> then) {
        window.leave(() -> worker.store(desk::leave, then, () -> then.accept(Optional.empty())));
    }
}
