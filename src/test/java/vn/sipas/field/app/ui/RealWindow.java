package vn.sipas.field.app.ui;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.practice.PracticePlan;

/** The program's own window over real stores, in Vietnamese, for journeys by the keyboard. */
final class RealWindow {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int SECONDS = 30;
    private static final int READING_MILLIS = 700;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final FxRobot robot = new FxRobot();

    FxRobot robot() {
        return robot;
    }

    /** Opens the program on a data folder. */
    void open(Path data) throws TimeoutException {
        SecureRandom random = new SecureRandom();
        Field field = new Field(new Settings(data, Locale.of("vi")), Clock.system(ZONE), random, random, Stores.CHEAP);
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(() -> new App(field));
        // One stage serves all tests of a run, and others leave it small.
        Keyboard.onScreen(() -> {
            stage.setMaximized(false);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    /** From an empty machine into a practice season. */
    void openPractice(Path data) throws TimeoutException {
        open(data);
        see("Chưa có ai trên máy này");
        robot.type(KeyCode.ENTER);
        signIn();
    }

    /** Types the practice season's password for the person who is chosen, an enumerator. */
    void signIn() throws TimeoutException {
        see("Mật khẩu: " + PracticePlan.PASSWORD);
        // The words beside the field may be drawn before it has the keyboard.
        await(node -> node instanceof PasswordField && node.isFocused());
        robot.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        see("Đến gặp");
    }

    /** Presses a key together with Control. */
    void control(KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    /** As long as somebody looks at a page that has turned by itself: an Enter before that is none of it. */
    void read() {
        WaitForAsyncUtils.sleep(READING_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Waits until a visible text contains {@code words}. */
    void see(String words) throws TimeoutException {
        await(node -> node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words)
                && node.isVisible()
                && node.getScene() != null);
    }

    /** Looks on the FX thread: what is on screen changes there. */
    private void await(Predicate<Node> there) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(
                            5_000, () -> robot.lookup(there).tryQuery().isPresent()));
        } catch (TimeoutException e) {
            TimeoutException told = new TimeoutException("not on screen; there are: " + shown());
            told.initCause(e);
            throw told;
        }
    }

    /** Every word on screen, and what has the keyboard. */
    private String shown() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Set<String> words = new TreeSet<>();
            robot.lookup((Node node) -> node.isVisible() && (node.isFocused() || node instanceof Labeled))
                    .queryAll()
                    .forEach(node -> words.add(
                            (node.isFocused() ? "KEYBOARD " + node.getClass().getSimpleName() + " " : "")
                                    + (node instanceof Labeled label ? label.getText() : "")));
            return words.toString();
        });
    }
}
