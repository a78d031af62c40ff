package vn.sipas.field.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.survey.form.FormFile;

/**
 * The program's own window over a real store, driven by key codes through the toolkit's robot: what goes in takes the way of a
 * keyboard. It is drawn in memory (Monocle) or on the display there is.
 */
final class BenchWindow {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int PATIENCE_SECONDS = 30;
    private static final int LOOK_MILLIS = 5;

    private final Stage stage;
    private final Robot robot;
    private int strokes;

    private BenchWindow(Stage stage, Robot robot) {
        this.stage = stage;
        this.robot = robot;
    }

    /** Does {@code work} in a folder of its own below {@code parent}, which is emptied afterwards, with the toolkit running. */
    static void within(Path parent, Consumer<Path> work) throws IOException {
        Files.createDirectories(parent);
        Path own = Files.createTempDirectory(parent, "window-");
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            Platform.setImplicitExit(false);
            started.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            work.accept(own);
        } finally {
            Platform.exit();
            try (Stream<Path> files = Files.walk(own)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A practice season with {@code form} and one enumerator who has everything to do, opened up to the password. */
    static BenchWindow open(
            Path data, FormFile form, double width, double height, Function<Consumer<RuntimeException>, Worker> lanes) {
        SecureRandom random = new SecureRandom();
        Field field = new Field(new Settings(data, Locale.of("vi")), Clock.system(ZONE), random, random);
        PracticePlan plan = new PracticePlan(data.resolve("practice-1"), 0, 1, 1, 4, form, 1);
        new Practice(field, plan, _ -> {}).layOut();
        return onScreen(() -> {
            Stage stage = new Stage();
            new App(field, lanes).start(stage);
            stage.setMaximized(false);
            stage.setWidth(width);
            stage.setHeight(height);
            return new BenchWindow(stage, new Robot());
        });
    }

    Stage stage() {
        return stage;
    }

    /** Chooses the enumerator among the people listed and signs in. */
    void signIn() {
        see("Mật khẩu: " + PracticePlan.PASSWORD);
        for (int person = 0; person < 5 && !shown("Điều tra viên"); person++) {
            stroke(KeyCode.DOWN);
        }
        type(PracticePlan.PASSWORD);
        stroke(KeyCode.ENTER);
        see("Đến gặp");
    }

    /** From the list of cases, over the consent, to the first page. */
    void begin() {
        stroke(KeyCode.ENTER);
        see("Đồng ý, bắt đầu");
        stroke(KeyCode.ENTER);
        see("Trang sau");
    }

    /** One key down and up. */
    void stroke(KeyCode code) {
        strokes++;
        onScreen(() -> {
            robot.keyType(code);
            return true;
        });
    }

    /** Two keys together, the first held. */
    void chord(KeyCode held, KeyCode code) {
        strokes++;
        onScreen(() -> {
            robot.keyPress(held);
            robot.keyType(code);
            robot.keyRelease(held);
            return true;
        });
    }

    /** Small letters, digits and blanks, a key each. */
    void type(String words) {
        words.chars().mapToObj(letter -> key((char) letter)).forEach(this::stroke);
    }

    /** The key that types a small letter, a digit or a blank. */
    static KeyCode key(char letter) {
        if (letter == ' ') {
            return KeyCode.SPACE;
        }
        return KeyCode.valueOf(
                Character.isDigit(letter)
                        ? "DIGIT" + letter
                        : Character.toString(letter).toUpperCase(Locale.ROOT));
    }

    /** How many keys were pressed so far; keys pressed together count once. */
    int strokes() {
        return strokes;
    }

    /** Waits until a visible text contains {@code words}. */
    void see(String words) {
        until(() -> shown(words), words);
    }

    boolean shown(String words) {
        return !visible(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(words))
                .isEmpty();
    }

    /** Waits until {@code there} holds on the FX thread; {@code what} names it if it never does. */
    void until(BooleanSupplier there, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onScreen(there::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not on screen: '" + what + "' but " + words());
            }
            pause(LOOK_MILLIS);
        }
    }

    private List<String> words() {
        return visible(node -> node instanceof Labeled label
                        && !String.valueOf(label.getText()).isBlank())
                .stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /** The nodes in the window, also those scrolled out of sight, that pass {@code wanted}. */
    List<Node> all(Predicate<Node> wanted) {
        return onScreen(() -> {
            Stream.Builder<Node> found = Stream.builder();
            collect(stage.getScene().getRoot(), wanted, found);
            return found.build().toList();
        });
    }

    /** Those of them that can be seen. */
    List<Node> visible(Predicate<Node> wanted) {
        return all(node -> wanted.test(node) && isInSight(node));
    }

    private boolean isInSight(Node node) {
        Bounds there = node.localToScene(node.getBoundsInLocal());
        return there.getWidth() > 0
                && there.intersects(
                        0, 0, stage.getScene().getWidth(), stage.getScene().getHeight());
    }

    private static void collect(Node node, Predicate<Node> wanted, Stream.Builder<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does {@code work} on the FX thread, or at once if this is it. */
    static <T> T onScreen(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        return CompletableFuture.supplyAsync(work, Platform::runLater)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
