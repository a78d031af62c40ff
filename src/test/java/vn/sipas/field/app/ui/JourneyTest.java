package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** From an empty machine to a verified batch on a stick, by the keyboard alone, in the real window over the real store. */
class JourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void interviewHeldByKeysAloneEndsInACheckedBatch() throws TimeoutException, IOException {
        Path stick = Files.createDirectory(folder.resolve("usb"));
        openWindow(folder.resolve("data"));
        see("Chưa có ai trên máy này");

        robot.type(KeyCode.ENTER);
        see("Mật khẩu: " + PracticePlan.PASSWORD);
        robot.write(PracticePlan.PASSWORD);
        robot.type(KeyCode.ENTER);
        see("Đến gặp");
        robot.type(KeyCode.ENTER);
        see("0 / 83 câu");
        answerEverything();
        see("Đủ 83 / 83 câu");
        robot.type(KeyCode.ENTER);
        see("1 phiếu chỉ có trên máy này, phiếu cũ nhất từ");
        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        see("Tệp được mã hoá");
        robot.write(stick.toString());
        robot.type(KeyCode.ENTER);
        see("bản ghi đã nằm trong tệp, đã đọc lại và kiểm tra.");

        BatchCheck check = asTheDepartmentReads(onlyFile(stick));
        assertThat(check.intact()).isTrue();
        assertThat(SectionCheck.sum(check.intactSections())).containsEntry(Kind.INTERVIEW.code(), 1L);
    }

    @Test
    void formIsCheckedAndTriedOutByKeysAloneAndNothingIsStored() throws TimeoutException {
        Path data = folder.resolve("data");
        openWindow(data);
        boolean copied = WaitForAsyncUtils.waitForAsyncFx(5000, () -> copy(Path.of("assets/forms/sipas-2026.xml")));
        assertThat(copied).isTrue();

        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        see("Thả tệp biểu mẫu vào đây");
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        see("sipas-2026.xml: điền được");
        robot.type(KeyCode.ENTER);
        see("Điền thử – không lưu gì");
        robot.type(KeyCode.PAGE_DOWN);
        robot.type(KeyCode.DIGIT1);
        see("1 / 83 câu");
        robot.type(KeyCode.F7);
        robot.write("a2_other");
        see("1 chỗ khớp");
        see("ẩn: A2 đang trống");
        robot.type(KeyCode.ESCAPE, KeyCode.DIGIT2);
        see("2 / 83 câu");
        robot.type(KeyCode.ESCAPE);
        see("Kiểm tra lúc");

        assertThat(data).doesNotExist();
    }

    private static boolean copy(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toAbsolutePath().toFile()));
        return Clipboard.getSystemClipboard().setContent(content);
    }

    @Test
    void somebodyNewIsAddedByKeysAloneInTheRoleTheArrowsChose() throws TimeoutException {
        openWindow(folder.resolve("fresh"));
        see("Chưa có ai trên máy này");

        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        see("Họ và tên");
        robot.write("So Noi vu").type(KeyCode.TAB, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.TAB);
        robot.write("Dong Nai").type(KeyCode.TAB);
        robot.write("dong-nai-2026").type(KeyCode.TAB, KeyCode.TAB);
        robot.write("mat khau dai").type(KeyCode.TAB);
        robot.write("mat khau dai").type(KeyCode.ENTER);

        see("Khoá của Sở đã tạo");
        robot.type(KeyCode.ENTER);
        see("Lập đợt điều tra");
    }

    /** With the key of the practice season's department. */
    private BatchCheck asTheDepartmentReads(Path file) {
        Store.Opening opening = Store.open(
                folder.resolve("data/practice-1/department"),
                PracticePlan.PASSWORD.toCharArray(),
                Clock.system(ZONE),
                new SecureRandom());
        try (Store store = ((Store.Opening.Opened) opening).store();
                AgeIdentity identity =
                        store.secrets().identity(AgePurpose.FILES).orElseThrow()) {
            return BatchFile.check(file, List.of(identity), SectionReader.NONE);
        }
    }

    private static void openWindow(Path data) throws TimeoutException {
        SecureRandom random = new SecureRandom();
        Field field = new Field(new Settings(data, Locale.of("vi")), Clock.system(ZONE), random, random);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(() -> new App(field));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The first choice of every question; questions to type in are left empty, the form does not insist on them. */
    private void answerEverything() throws TimeoutException {
        OpenForm form =
                Practice.shippedForm().fill(Clock.system(ZONE), new FormSettings("test", "test", "uuid:test", ZONE));
        for (Page page : form.pages()) {
            List<Question> asked =
                    page.questions().stream().filter(Question::answerable).toList();
            if (page.titles().contains("Câu 5 và Câu 6: Ông/Bà tự trả lời")) {
                answerInPrivate(asked.size());
                continue;
            }
            for (Question question : asked) {
                robot.type(question.type() == QuestionType.SELECT_ONE ? KeyCode.DIGIT1 : KeyCode.DOWN);
            }
            robot.type(KeyCode.PAGE_DOWN);
        }
    }

    /** The laptop given away, each question answered, and taken back by password. */
    private void answerInPrivate(int questions) throws TimeoutException {
        see("Người trả lời tự chọn, 2 câu");
        robot.type(KeyCode.ENTER);
        for (int place = 1; place <= questions; place++) {
            see("Câu " + place + " trong " + questions + " câu");
            robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        }
        see("Xin đưa máy lại cho người hỏi.");
        robot.write(PracticePlan.PASSWORD);
        robot.type(KeyCode.ENTER);
        see("Trang sau");
    }

    /** Waits until a visible text contains {@code words}. */
    private void see(String words) throws TimeoutException {
        // Looked for on the FX thread: what is on screen changes there.
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> robot.lookup(node -> node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(words)
                                        && node.isVisible()
                                        && node.getScene() != null)
                                .tryQuery()
                                .isPresent()));
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
