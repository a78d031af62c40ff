package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
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
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/** From an empty machine to a verified batch on a stick, by the keyboard alone, in the real window over the real store. */
class JourneyTest {

    private final RealWindow window = new RealWindow();
    private final FxRobot robot = window.robot();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void interviewHeldByKeysAloneEndsInACheckedBatch() throws TimeoutException, IOException {
        Path stick = Files.createDirectory(folder.resolve("usb"));
        window.openPractice(folder.resolve("data"));

        robot.type(KeyCode.ENTER);
        window.see("Đồng ý, bắt đầu");
        robot.type(KeyCode.ENTER);
        window.see("0 / 88 câu");
        answerEverything();
        window.see("Đủ 90 / 90 câu");
        window.read();
        robot.type(KeyCode.ENTER);
        window.see("Xin phép gọi lại");
        robot.type(KeyCode.SPACE, KeyCode.ENTER);
        window.see("Đã ghi ý kiến về việc gọi lại");
        window.see("1 phiếu chỉ có trên máy này, phiếu cũ nhất từ");
        window.control(KeyCode.B);
        window.see("Tệp được mã hoá");
        robot.write(stick.toString());
        robot.type(KeyCode.ENTER);
        window.see("bản ghi đã nằm trong tệp, đã đọc lại và kiểm tra.");

        BatchCheck check = asTheDepartmentReads(onlyFile(stick));
        assertThat(check.intact()).isTrue();
        assertThat(SectionCheck.sum(check.intactSections())).containsEntry(Kind.INTERVIEW.code(), 1L);
    }

    @Test
    void formIsCheckedAndTriedOutByKeysAloneAndNothingIsStored() throws TimeoutException {
        Path data = folder.resolve("data");
        window.open(data);
        boolean copied = WaitForAsyncUtils.waitForAsyncFx(5000, () -> copy(Path.of("assets/forms/sipas-2026.xml")));
        assertThat(copied).isTrue();

        window.control(KeyCode.K);
        window.see("Thả tệp biểu mẫu vào đây");
        window.control(KeyCode.V);
        window.see("sipas-2026.xml: điền được");
        robot.type(KeyCode.ENTER);
        window.see("Điền thử – không lưu gì");
        robot.type(KeyCode.PAGE_DOWN);
        robot.type(KeyCode.DIGIT1);
        window.see("1 / 88 câu");
        robot.type(KeyCode.F7);
        robot.write("a2_other");
        window.see("1 chỗ khớp");
        window.see("ẩn: A2 đang trống");
        robot.type(KeyCode.ESCAPE, KeyCode.DIGIT2);
        window.see("2 / 88 câu");
        robot.type(KeyCode.ESCAPE);
        window.see("Kiểm tra lúc");

        assertThat(data).doesNotExist();
    }

    private static boolean copy(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toAbsolutePath().toFile()));
        return Clipboard.getSystemClipboard().setContent(content);
    }

    @Test
    void somebodyNewIsAddedByKeysAloneInTheRoleTheArrowsChose() throws TimeoutException {
        window.open(folder.resolve("fresh"));
        window.see("Chưa có ai trên máy này");

        window.control(KeyCode.N);
        window.see("Họ và tên");
        robot.write("So Noi vu").type(KeyCode.TAB, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.TAB);
        robot.write("Dong Nai").type(KeyCode.TAB);
        robot.write("dong-nai-2026").type(KeyCode.TAB, KeyCode.TAB);
        robot.write("mat khau dai").type(KeyCode.TAB);
        robot.write("mat khau dai").type(KeyCode.ENTER);

        window.see("Khoá của Sở đã tạo");
        robot.type(KeyCode.ENTER);
        window.see("Lập đợt điều tra");
    }

    /** With the key of the practice season's department. */
    private BatchCheck asTheDepartmentReads(Path file) {
        Store.Opening opening = Store.open(
                folder.resolve("data/practice-1/department"),
                PracticePlan.PASSWORD.toCharArray(),
                Clock.system(RealWindow.ZONE),
                new SecureRandom());
        try (Store store = ((Store.Opening.Opened) opening).store();
                AgeIdentity identity =
                        store.secrets().identity(AgePurpose.FILES).orElseThrow()) {
            return BatchFile.check(file, List.of(identity), SectionReader.NONE);
        }
    }

    /** The first choice of every question; questions to type in are left empty, the form does not insist on them. */
    private void answerEverything() throws TimeoutException {
        OpenForm form = Practice.shippedForm()
                .fill(Clock.system(RealWindow.ZONE), new FormSettings("test", "test", "uuid:test", RealWindow.ZONE));
        // The first choice of Câu 8, "yes", brings up the questions about the last procedure.
        form.answer(new QuestionPath("/data/part_b/C8/C8_3"), Optional.of(new Answer("1")));
        for (Page page : form.pages()) {
            List<Question> asked =
                    page.questions().stream().filter(Question::answerable).toList();
            if (page.titles().contains("Câu 5 và Câu 6: Ông/Bà tự trả lời")) {
                answerInPrivate(asked.size());
                continue;
            }
            for (Question question : asked) {
                if (question.required()) {
                    robot.type(KeyCode.DIGIT1);
                }
                if (question.type() != QuestionType.SELECT_ONE) {
                    robot.type(KeyCode.DOWN);
                }
            }
            // A choice at the end turns the page by itself.
            if (asked.isEmpty() || asked.getLast().type() != QuestionType.SELECT_ONE) {
                robot.type(KeyCode.PAGE_DOWN);
            }
        }
    }

    /** The laptop given away, each question answered, and taken back by password. */
    private void answerInPrivate(int questions) throws TimeoutException {
        window.see("Người trả lời tự chọn, 3 câu");
        window.read();
        robot.type(KeyCode.ENTER);
        for (int place = 1; place <= questions; place++) {
            window.see("Câu " + place + " trong " + questions + " câu");
            robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        }
        window.see("Xin đưa máy lại cho người hỏi.");
        robot.write(PracticePlan.PASSWORD);
        robot.type(KeyCode.ENTER);
        window.see("Trang sau");
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
