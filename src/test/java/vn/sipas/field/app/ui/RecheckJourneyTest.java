package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.recheck.NextAction.Act;

/** A monitor's way from heads to minutes, by the one button that each step has; the department answers at a desk of its own. */
class RecheckJourneyTest {

    private static final String THROWN = "48291370546132987041";
    private static final Gallery.Look USUAL = new Gallery.Look(false, 100);
    private static final Gallery.Look LARGE = new Gallery.Look(false, 200);
    private static final double SMALLEST_WIDTH = 1093;
    private static final double SMALLEST_HEIGHT = 580;
    private static final int TABS = 60;
    private static final int MOST_STEPS = 40;
    private static final int MOST_QUESTIONS = 80;
    private static final String LIST = "Mở danh sách";

    /** The first words of what each step says; they are in this order once. */
    private static final Map<String, Act> TITLES = Map.ofEntries(
            Map.entry("Nhận t", Act.TAKE_FILES),
            Map.entry("Ký mốc", Act.WITNESS),
            Map.entry("Chốt danh sách", Act.COMMIT),
            Map.entry("Gửi Sở danh sách", Act.SEND_POOL),
            Map.entry("Chờ Sở ký nhận", Act.TAKE_SIGNATURE),
            Map.entry("Nhập hạt giống", Act.DRAW),
            Map.entry("Gửi Sở kết quả", Act.SEND_DRAW),
            Map.entry("Chờ Sở giao", Act.TAKE_CONTACTS),
            Map.entry("Hôm nay", Act.REACH),
            Map.entry("Gửi Sở 1 phiếu", Act.SEND_RECHECKS),
            Map.entry("Chờ Sở mở", Act.TAKE_ORIGINALS),
            Map.entry("Đối chiếu", Act.COMPARE),
            Map.entry("Đến nhà", Act.DECIDE),
            Map.entry("Lập biên bản", Act.WRITE_MINUTES),
            Map.entry("Gửi Sở kết luận", Act.SEND_MINUTES),
            Map.entry("Phúc tra đã xong", Act.TAKE_LATE_FILES));

    private final RealWindow window = new RealWindow();
    private final FxRobot robot = window.robot();
    private final List<String> faults = new ArrayList<>();
    private int people;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void recheckIsDoneFromHeadsToMinutesByTheOneButtonOfEachStep() throws TimeoutException, IOException {
        Path stick = Files.createDirectory(folder.resolve("usb"));
        RecheckSeason season = RecheckSeason.layOut(folder.resolve("data"), stick, 2);
        window.open(folder.resolve("data"));
        Keyboard.onScreen(() -> {
            stage().setWidth(SMALLEST_WIDTH);
            stage().setHeight(SMALLEST_HEIGHT);
        });
        signIn(season);
        window.control(KeyCode.K);

        List<Act> done = new ArrayList<>();
        String said = title("");
        for (int step = 0; step < MOST_STEPS && act(said) != Act.TAKE_LATE_FILES; step++) {
            done.add(act(said));
            fits(said);
            act(act(said), season, stick);
            said = title(said);
        }

        assertThat(String.join("\n", faults)).isEmpty();
        assertThat(done)
                .containsSubsequence(
                        Act.COMMIT,
                        Act.SEND_POOL,
                        Act.TAKE_SIGNATURE,
                        Act.DRAW,
                        Act.SEND_DRAW,
                        Act.TAKE_CONTACTS,
                        Act.REACH,
                        Act.SEND_RECHECKS,
                        Act.TAKE_ORIGINALS,
                        Act.COMPARE,
                        Act.WRITE_MINUTES,
                        Act.SEND_MINUTES);
        season.close();
        try (Stream<Path> files = Files.list(stick)) {
            assertThat(files.filter(file -> file.toString().endsWith(".pdf"))).hasSize(1);
        }
    }

    private void signIn(RecheckSeason season) throws TimeoutException {
        window.see("Mật khẩu: " + PracticePlan.PASSWORD);
        for (int down = 0; down < season.place(Role.MONITOR); down++) {
            robot.type(KeyCode.DOWN);
        }
        focusOn(node -> node instanceof PasswordField);
        robot.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        window.see("Đơn vị giám sát");
        window.see("Phúc tra");
    }

    /** On the smallest window there is, with letters twice as large as usual, all can be read and the button reached. */
    private void fits(String step) {
        Keyboard.onScreen(() -> {
            Stage stage = stage();
            LARGE.on(stage);
            Fits.faults(stage).forEach(fault -> faults.add(step + " " + fault));
            USUAL.on(stage);
        });
    }

    private Stage stage() {
        return (Stage) robot.lookup(".root").query().getScene().getWindow();
    }

    private static Act act(String said) {
        return TITLES.entrySet().stream()
                .filter(entry -> said.startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step says '" + said + "'"))
                .getValue();
    }

    private void act(Act act, RecheckSeason season, Path stick) throws TimeoutException {
        switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES ->
                path("Tệp hoặc thư mục", season.answer());
            case WITNESS, SEND_POOL, SEND_DRAW, SEND_RECHECKS, SEND_MINUTES -> path("Thư mục để ghi", stick);
            case COMMIT -> commit();
            case DRAW -> draw();
            case REACH, REACH_LATER -> reach();
            case COMPARE -> {
                window.see("Ghi: ");
                robot.type(KeyCode.ENTER);
            }
            case DECIDE -> decide();
            case WRITE_MINUTES -> minutes(stick);
        }
    }

    private void path(String field, Path place) throws TimeoutException {
        focus(field);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, place.toString())));
        window.control(KeyCode.V);
        robot.type(KeyCode.ENTER);
    }

    private void commit() throws TimeoutException {
        focus("Hạt giống lấy từ đâu: Xổ số");
        robot.type(KeyCode.RIGHT);
        type("Gieo ở đâu", "Hoi truong So Noi vu");
        type("Ngày", TypedDay.shown(LocalDate.now(Clock.system(RealWindow.ZONE))));
        focus("Đã kiểm tra số phiếu và nguồn hạt giống");
        robot.type(KeyCode.SPACE, KeyCode.ENTER);
    }

    private void draw() throws TimeoutException {
        type("Người thứ nhất nhập", THROWN);
        type("Người thứ hai nhập", THROWN);
        focus("Đã đọc lại hạt giống trước mọi người; chỉ rút một lần");
        robot.type(KeyCode.SPACE, KeyCode.ENTER);
    }

    /** The first person is interviewed again; the second one's number is wrong, and the neighbours say that she has moved. */
    private void reach() throws TimeoutException {
        if (shown(LIST)) {
            robot.type(KeyCode.ENTER);
        }
        window.see("Mở vé");
        fits("list");
        robot.type(KeyCode.ENTER);
        window.see("Lần liên hệ này");
        fits("person");
        people++;
        if (people == 1) {
            robot.type(KeyCode.ENTER);
            interview();
        } else {
            focus("Gặp được: bắt đầu phỏng vấn lại");
            for (int down = 0; down < (people == 2 ? 3 : 4); down++) {
                robot.type(KeyCode.DOWN);
            }
            window.see("Ghi kết quả lần này");
            robot.type(KeyCode.ENTER);
        }
    }

    private void decide() throws TimeoutException {
        if (shown(LIST)) {
            robot.type(KeyCode.ENTER);
        }
        window.see("Mở vé");
        robot.type(KeyCode.ENTER);
        focus("Hẹn lúc khác");
        for (int down = 0; down < 6; down++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
    }

    private void minutes(Path stick) throws TimeoutException {
        type("Nơi lập biên bản", "So Noi vu");
        type("Người ký thay mặt Sở", "Tran Van Binh, Pho Giam doc");
        path("Thư mục để ghi", stick);
    }

    /** The first choice of every question, and one minute, whichever of them is still open. */
    private void interview() throws TimeoutException {
        window.see("/ ");
        for (int key = 0; key < MOST_QUESTIONS && !shown("Đủ "); key++) {
            robot.type(KeyCode.F2, KeyCode.DIGIT1);
        }
        window.see("Đủ ");
        window.read();
        robot.type(KeyCode.ENTER);
    }

    /** What the banner says once it says something else than {@code before}. */
    private String title(String before) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            String now = now();
            return !now.isEmpty() && !now.equals(before);
        });
        return now();
    }

    private String now() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> robot.lookup(".next-step .banner-fact")
                        .tryQuery()
                        .map(node -> ((Label) node).getText())
                        .orElse(""));
    }

    private boolean shown(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> robot.lookup((Node node) -> node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().startsWith(words)
                                && node.getScene() != null)
                        .tryQuery()
                        .isPresent());
    }

    /** Goes to the field of that name and types over what stands there. */
    private void type(String name, String words) throws TimeoutException {
        focus(name);
        window.control(KeyCode.A);
        robot.write(words);
    }

    /** Presses Tab until what is called so, or begins so, has the keyboard. */
    private void focus(String name) throws TimeoutException {
        focusOn(node -> Stream.of(
                        Optional.ofNullable(node.getAccessibleText()),
                        node instanceof Labeled labeled
                                ? Optional.ofNullable(labeled.getText())
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .anyMatch(said -> said.startsWith(name)));
    }

    private void focusOn(Predicate<Node> wanted) throws TimeoutException {
        for (int tab = 0; tab < TABS; tab++) {
            WaitForAsyncUtils.waitForFxEvents();
            boolean there = WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> robot.lookup((Node node) -> node.isFocused() && wanted.test(node))
                            .tryQuery()
                            .isPresent());
            if (there) {
                return;
            }
            robot.type(KeyCode.TAB);
        }
        throw new TimeoutException("nothing so called can be reached by Tab");
    }
}
