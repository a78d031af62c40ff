package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.desk.Preferences;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.StickSeason;
import vn.sipas.field.app.ui.safekeeping.OwnCopyModel;

/** A stick with 40 files, three of them broken in different ways, taken in at a supervisor's desk by keys alone. */
class StickOnScreenTest {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    /** What taskbar and title bar leave of a laptop's screen. */
    private static final double SEEN = HEIGHT - 70;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private StickSeason season;

    @SuppressWarnings("NullAway.Init") // made before each test
    private OpenDesk desk;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Keyboard keys;

    @BeforeEach
    void open() throws TimeoutException {
        season = new StickSeason(folder);
        desk = new OpenDesk(season.field());
        Seat seat = season.supervisorsSeat();
        assertThat(desk.signIn(seat, StickSeason.PASSWORD.toCharArray())).isEmpty();
        stage = FxToolkit.registerPrimaryStage();
        keys = new Keyboard(stage);
        Keyboard.onScreen(() -> {
            Theme theme = new Theme(new Preferences.Looks(false, Theme.BODY));
            Window window = new Window(stage, theme, Locale.of("vi"));
            stage.setMaximized(false);
            stage.setWidth(WIDTH);
            stage.setHeight(SEEN);
            Worker atOnce = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
                throw failure;
            });
            OwnCopyScreens own =
                    new OwnCopyScreens(OwnCopyModel.over(desk, atOnce), window, Locale.of("vi"), _ -> {}, () -> {});
            new MemberScreens(seat, desk, own, window, theme, atOnce, Locale.of("vi"), () -> {}).show();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        desk.close();
        season.close();
        FxToolkit.cleanupStages();
    }

    /** All words that can be read without scrolling or clicking. */
    private String seen() {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> words = new ArrayList<>();
        Keyboard.onScreen(() -> new FxRobot()
                .lookup((Node node) -> node instanceof Labeled label && label.getText() != null && isInSight(label))
                .queryAllAs(Labeled.class)
                .forEach(label -> words.add(label.getText())));
        return String.join("\n", words);
    }

    private boolean isInSight(Labeled label) {
        Bounds there = label.localToScene(label.getBoundsInLocal());
        for (Node node = label; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return label.getScene() != null
                && there.getMinY() >= 0
                && there.getMaxY() <= label.getScene().getHeight()
                && there.getMaxX() <= label.getScene().getWidth();
    }

    private void picture(String name) {
        String to = System.getProperty("sipas.pictures", "");
        if (!to.isEmpty()) {
            Keyboard.onScreen(() -> new Gallery.Look(false, 100).picture(stage, Path.of(to, name)));
        }
    }

    private void take() {
        keys.control(KeyCode.R);
        Keyboard.onScreen(() -> ((TextField) stage.getScene().getFocusOwner())
                .setText(season.stick().toString()));
        keys.type(KeyCode.ENTER);
    }

    @Test
    void threeBrokenFilesAndTheSilentLaptopAreNamedWithNothingClicked() {
        take();

        String words = seen();
        picture("received");
        assertThat(words)
                .contains("Đã nhận 40 tệp, 3 tệp cần xin lại")
                .contains("3 tệp hỏng")
                .contains("Tệp bị cụt ở dòng 10, thiếu 3 bản ghi", "Thường do rút USB trước khi chép xong")
                .contains("Nội dung khác với bản đã ký", "USB lỗi, hoặc tệp đã bị sửa sau khi ký")
                .contains("Tệp hỏng ngay từ đầu, hoặc không phải gói phiếu")
                .contains("Lê Văn Đạt", "Trần Ngọc Hà", "Vũ Minh Tâm", "Đội 1")
                .contains("_0-11.sipas.jsonl")
                .contains("Xin Lê Văn Đạt bàn giao lại bản ghi 10–11, chờ dòng “đã đọc lại và kiểm tra”.")
                .contains("Giữ tệp này để đối chiếu; xin Trần Ngọc Hà bàn giao lại bản ghi 10–11 ngay từ máy gốc.")
                .contains("Nếu đây là gói phiếu, xin Vũ Minh Tâm bàn giao lại bản ghi 10–11.")
                .contains("Máy lâu chưa thấy", "1 quá hạn / 5 máy", "Hoàng Thị Mai", "4 ngày", "chưa nhận lần nào");
    }

    @Test
    void fromTheFilesToTheProgressAndItsCallListByKeysAlone() {
        take();
        keys.control(KeyCode.W);
        String progress = seen();
        picture("progress");

        keys.type(KeyCode.ENTER);
        String calls = seen();
        picture("calls");

        assertThat(progress)
                .contains("Tiến độ: 0 / 5 phiếu, còn 57 ngày", "1 trong 5 máy quá hạn bàn giao.", "Gọi 1 máy quá hạn")
                .contains("Phường Trấn Biên", "Cộng", "% mẫu gốc (n)", "0,00 (5)");
        assertThat(calls)
                .contains("Gọi 1 máy quá hạn bàn giao", "Hoàng Thị Mai", "4 ngày", "chưa lần nào")
                .doesNotContain("Lê Văn Đạt");
    }

    @Test
    void everythingGoesToTheDepartmentInOneStep() {
        take();
        keys.control(KeyCode.U);
        Keyboard.onScreen(() -> ((TextField) stage.getScene().getFocusOwner()).setText(folder.toString()));
        String before = seen();
        keys.type(KeyCode.ENTER);
        String after = seen();
        picture("forwarded");

        assertThat(before).contains("5 sổ, 46 bản ghi chưa có biên nhận của Sở", "Chuyển lên Sở");
        assertThat(after)
                .contains("Đã chuyển 5 sổ, 46 bản ghi vào một tệp", "dong-nai-2026_merged_2026-10-05.sipas.jsonl.age")
                .contains("biên nhận cho người của đội.", "dong-nai-2026_receipts_2026-10-05");
    }

    @Test
    void pathThatIsNotThereIsSaidAndStaysTyped() {
        keys.control(KeyCode.R);
        Keyboard.onScreen(() -> ((TextField) stage.getScene().getFocusOwner()).setText(folder + "/khong-co"));
        keys.type(KeyCode.ENTER);

        assertThat(seen()).contains("Không thấy tệp hoặc thư mục này.");
    }
}
