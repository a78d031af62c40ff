package vn.sipas.field.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vn.sipas.field.app.practice.PracticePlan;

/** Visits that don't go to their end at once: the power fails, the person refuses, the laptop changes hands. In the real window over the real store. */
class InterruptedJourneyTest {

    private final RealWindow window = new RealWindow();
    private final FxRobot robot = window.robot();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void entersThePracticeSeason() throws TimeoutException {
        window.openPractice(folder.resolve("data"));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void afterAPowerCutTheFormGoesOnFromTheSameQuestion() throws TimeoutException, IOException {
        robot.type(KeyCode.ENTER);
        window.see("Đồng ý, bắt đầu");
        robot.type(KeyCode.ENTER);
        window.see("0 / 88 câu");
        robot.type(KeyCode.PAGE_DOWN, KeyCode.DIGIT1, KeyCode.DIGIT1);
        window.see("2 / 88 câu");
        window.see("Đã lưu");
        Path afterwards = asThePowerCutLeavesIt();
        window.close();

        window.open(afterwards);
        window.see("Vào làm việc");
        window.signIn();
        robot.type(KeyCode.ENTER);

        window.see("2 / 88 câu đã trả lời.");
        window.see("Tiếp tục từ câu vừa làm lần trước.");
        robot.type(KeyCode.DOWN, KeyCode.DIGIT1);
        window.see("3 / 88 câu");
    }

    @Test
    void whoRefusesEndsTheCaseWithoutAForm() throws TimeoutException {
        window.see("Cần làm 8");
        window.control(KeyCode.L);
        window.see("Ghi lần tiếp cận không thành phiếu");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        window.see("Đã ghi lần tiếp cận mẫu");
        window.see("Cần làm 7");
    }

    @Test
    void laptopComesBackByPasswordAndShowsNothingOfWhatWasAnswered() throws TimeoutException {
        robot.type(KeyCode.ENTER);
        window.see("Đồng ý, bắt đầu");
        robot.type(KeyCode.ENTER);
        window.see("0 / 88 câu");
        robot.press(KeyCode.F3).release(KeyCode.F3);
        for (int down = 0; down < 6; down++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        window.see("Người trả lời tự chọn, 3 câu");
        robot.type(KeyCode.ENTER);
        window.see("Câu 1 trong 3 câu");
        robot.type(KeyCode.DIGIT2, KeyCode.ENTER);
        window.see("Câu 2 trong 3 câu");
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        window.see("Câu 3 trong 3 câu");
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        window.see("Xin đưa máy lại cho người hỏi.");
        robot.write("doan mo").type(KeyCode.ENTER);
        window.see("Mật khẩu không đúng.");
        robot.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        window.see("Trang sau");
        robot.type(KeyCode.PAGE_UP);

        window.see("Đã trả lời riêng 3 câu");
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
}
