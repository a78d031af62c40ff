package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Preferences;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.ui.interview.DeskVisits;
import vn.sipas.field.app.ui.interview.Ending;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.app.ui.interview.InterviewView;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.interview.recheck.Attempt;

/** A re-interview on the interview's screen, at a monitor's desk, by keys alone. */
class RecheckOnScreenTest {

    private static final CaseId CASE = new CaseId("26041-0012");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private OpenDesk desk;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Keyboard keys;

    private final List<Ending> endings = new ArrayList<>();

    @BeforeEach
    void open() throws TimeoutException {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.fixed(Instant.parse("2026-12-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        desk = new OpenDesk(new Field(new Settings(folder, VIETNAMESE), clock, random, random, Stores.CHEAP));
        desk.enrol(
                new NewPerson("dong-nai-2026", "Đợt 2026", "Trần Văn Bình", Role.MONITOR, "Mặt trận Tổ quốc tỉnh"),
                "Xoài Hồ Tây đang chín rộ 4711".toCharArray(),
                new OpenDesk.Earlier.None());
        stage = FxToolkit.registerPrimaryStage();
        keys = new Keyboard(stage);
        show();
    }

    private void show() {
        Worker atOnce = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
            throw failure;
        });
        Keyboard.onScreen(() -> {
            Theme theme = new Theme(new Preferences.Looks(false, Theme.BODY));
            Window window = new Window(stage, theme, VIETNAMESE);
            stage.setMaximized(false);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            OpenVisit visit =
                    new DeskVisits(desk, VIETNAMESE).recheck(CASE, Attempt.Means.PHONE, LeafHash.of(new byte[] {1}));
            InterviewModel model = new InterviewModel(visit, atOnce, endings::add);
            window.show(new InterviewView(model, visit, VIETNAMESE, theme, () -> {}), () -> {});
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        desk.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void isAnsweredAndFinishedByKeysAndSpeaksOfTheReInterview() {
        picture("recheck-1");
        assertThat(seen()).contains("Phúc tra", CASE.text(), "Xin chào Ông/Bà").doesNotContain("Hỏi trên máy");

        // Held, by the person, 25 minutes, face to face, nobody told what to answer.
        keys.type(KeyCode.DIGIT1, KeyCode.DIGIT1);
        keys.write("25").type(KeyCode.ENTER).type(KeyCode.DIGIT1);
        picture("recheck-2");
        keys.type(KeyCode.DIGIT2);
        picture("recheck-3");
        keys.type(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT3);
        keys.type(KeyCode.DIGIT2, KeyCode.DIGIT1);
        picture("recheck-4");
        keys.type(KeyCode.DIGIT4, KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT5);
        picture("recheck-5");
        // Right after a page that turned by itself, Page Down alone would be taken for the page before.
        keys.write("Không có gì thêm.").type(KeyCode.HOME, KeyCode.PAGE_DOWN);
        picture("recheck-6");
        assertThat(seen())
                .contains("Hoàn thành phúc tra", "phiếu gốc chỉ được mở khi phúc tra đã nằm trong sổ")
                .contains("Mở nhầm, bỏ lần phúc tra này")
                .doesNotContain("Hoàn thành phiếu", "đính chính", "Đưa máy");

        keys.type(KeyCode.ENTER);

        assertThat(endings).containsExactly(Ending.FINISHED);
        assertThat(desk.desk().uncopied()).containsEntry("recheck", 1L);
    }

    @Test
    void pausedOneIsThereAgain() {
        keys.type(KeyCode.DIGIT2, KeyCode.ESCAPE);
        assertThat(endings).containsExactly(Ending.PAUSED);

        show();

        picture("recheck-again");
        assertThat(seen()).contains("Đã khôi phục lần phúc tra " + CASE.text());
    }

    private String seen() {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> words = new ArrayList<>();
        Keyboard.onScreen(() -> new FxRobot()
                .lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.isVisible())
                .queryAllAs(Labeled.class)
                .forEach(label -> words.add(label.getText())));
        return String.join("\n", words);
    }

    private void picture(String name) {
        String to = System.getProperty("sipas.pictures", "");
        if (!to.isEmpty()) {
            Keyboard.onScreen(() -> new Gallery.Look(false, 100).picture(stage, Path.of(to, name)));
        }
    }
}
