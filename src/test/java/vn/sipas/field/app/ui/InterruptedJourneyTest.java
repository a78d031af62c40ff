package vn.sipas.field.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.practice.PracticePlan;

/** Visits that don't go to their end at once: the power fails, the person refuses, the laptop changes hands. In the real window over the real store. */
class InterruptedJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // each window has its own
    private Keyboard keys;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void entersThePracticeSeason() throws TimeoutException {
        openWindow(folder.resolve("data"));
        see("Chưa có ai trên máy này");
        keys.type(KeyCode.ENTER);
        enter();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void afterAPowerCutTheFormGoesOnFromTheSameQuestion() throws TimeoutException, IOException {
        keys.type(KeyCode.ENTER);
        see("0 / 83 câu");
        keys.type(KeyCode.PAGE_DOWN, KeyCode.DIGIT1, KeyCode.DIGIT1);
        see("2 / 83 câu");
        see("Đã lưu");
        Path afterwards = asThePowerCutLeavesIt();
        FxToolkit.cleanupStages();

        openWindow(afterwards);
        see("Vào làm việc");
        enter();
        keys.type(KeyCode.ENTER);

        see("2 / 83 câu đã trả lời.");
        see("Tiếp tục từ câu vừa làm lần trước.");
        keys.type(KeyCode.DOWN, KeyCode.DIGIT1);
        see("3 / 83 câu");
    }

    @Test
    void whoRefusesEndsTheCaseWithoutAForm() throws TimeoutException {
        see("Cần làm 8");
        keys.control(KeyCode.L);
        see("Ghi lần tiếp cận không thành phiếu");
        keys.type(KeyCode.DOWN, KeyCode.ENTER);

        see("Đã ghi lần tiếp cận mẫu");
        see("Cần làm 7");
    }

    @Test
    void laptopComesBackByPasswordAndShowsNothingOfWhatWasAnswered() throws TimeoutException {
        keys.type(KeyCode.ENTER);
        see("0 / 83 câu");
        keys.type(KeyCode.F3);
        for (int down = 0; down < 6; down++) {
            keys.type(KeyCode.DOWN);
        }
        keys.type(KeyCode.ENTER);
        see("Người trả lời tự chọn, 2 câu");
        keys.type(KeyCode.ENTER);
        see("Câu 1 trong 2 câu");
        keys.type(KeyCode.DIGIT2, KeyCode.ENTER);
        see("Câu 2 trong 2 câu");
        keys.type(KeyCode.DIGIT1, KeyCode.ENTER);
        see("Xin đưa máy lại cho người hỏi.");
        keys.write("doan mo").type(KeyCode.ENTER);
        see("Mật khẩu không đúng.");
        keys.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        see("Trang sau");
        keys.type(KeyCode.PAGE_UP);

        see("Đã trả lời riêng 2 câu");
    }

    private void enter() throws TimeoutException {
        see("Mật khẩu: " + PracticePlan.PASSWORD);
        keys.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        see("Đến gặp");
    }

    /** The files as they lie on the disk at this moment; what is not in them yet would be lost. */
    private Path asThePowerCutLeavesIt() throws IOException {
        Path to = folder.resolve("after");
        Path from = folder.resolve("data");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
        return to;
    }

    private void openWindow(Path data) throws TimeoutException {
        SecureRandom random = new SecureRandom();
        Field field = new Field(new Settings(data, Locale.of("vi")), Clock.system(ZONE), random, random);
        keys = new Keyboard(FxToolkit.registerPrimaryStage());
        FxToolkit.setupApplication(() -> new App(field));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void see(String words) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown(words));
    }

    private boolean shown(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> robot.lookup(node -> node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(words)
                                && node.isVisible()
                                && node.getScene() != null)
                        .tryQuery()
                        .isPresent());
    }
}
