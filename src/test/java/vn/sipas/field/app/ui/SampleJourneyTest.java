package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** The department's way from a list to shared cases, by the keyboard alone; the monitor signs at a desk of its own. */
class SampleJourneyTest {

    private static final String SEASON = "dong-nai-2026";
    private static final String PASSWORD = "mat khau dai";
    private static final String THROWN = "48291370546132987041";
    private static final int TABS = 60;

    private final RealWindow window = new RealWindow();
    private final FxRobot robot = window.robot();

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk monitor;

    @BeforeEach
    void seasonWithPeople() {
        Field others = field("others");
        try (Desk department = enrol(field("data"), Role.DEPARTMENT, "Sở Nội vụ");
                Desk enumerator = enrol(others, Role.ENUMERATOR, "Nguyễn Văn An")) {
            monitor = enrol(others, Role.MONITOR, "Đặng Văn Quý");
            LocalDate today = department.sampleSetUp().today();
            department
                    .department()
                    .newSeason(new SeasonPlan(
                            "SIPAS 2026",
                            "Đồng Nai",
                            today,
                            today.plusDays(60),
                            new BigDecimal("85.00"),
                            "pooled-items/1+unweighted",
                            SamplingRule.USUAL));
            for (Desk member : List.of(monitor, enumerator)) {
                department.department().takeCard(member.identity().card().bytes());
            }
            department.department().members().forEach(department.department()::noteCompared);
            assertThat(department.department().publish()).isInstanceOf(Department.Published.Version.class);
            Copying.Copied pack = department.copying().copy(folder.resolve("pack"), Copying.Manner.PLAIN, _ -> {});
            assertThat(monitor.joining()
                            .join(
                                    ((Export.Outcome.Done) ((Copying.Copied.Written) pack).outcome()).file(),
                                    department.identity().fingerprint()))
                    .isEmpty();
        }
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        monitor.close();
    }

    private Field field(String data) {
        SecureRandom random = new SecureRandom();
        return new Field(
                new Settings(folder.resolve(data), Locale.of("vi")),
                Clock.system(RealWindow.ZONE),
                random,
                random,
                Stores.CHEAP);
    }

    private static Desk enrol(Field field, Role role, String name) {
        NewPerson person = new NewPerson(SEASON, "SIPAS 2026", name, role, "Đội 1");
        return ((SignIn.In) field.enrol(person, PASSWORD.toCharArray())).desk();
    }

    @Test
    void sampleIsDrawnAndSharedOutByKeysAlone() throws TimeoutException, IOException {
        Path stick = Files.createDirectory(folder.resolve("usb"));
        window.open(folder.resolve("data"));
        window.see("Sở Nội vụ");
        focusOn(node -> node instanceof PasswordField);
        robot.write(PASSWORD).type(KeyCode.ENTER);
        window.see("Nhận thẻ và ghi danh sách");

        window.control(KeyCode.U);
        window.see("Khung mẫu là danh sách để rút người được hỏi");
        focus("Đường dẫn tệp danh sách, ví dụ E:\\danh-sach.xlsx");
        robot.write(list().toString()).type(KeyCode.ENTER);
        window.see("Đọc được 48 dòng, chưa giữ");
        robot.type(KeyCode.ENTER);
        window.see("Khung mẫu: 48 dòng, 4 tầng, chưa cam kết");
        robot.type(KeyCode.ENTER);

        window.see("Bước 1 trong 5: lập kế hoạch mẫu");
        type("Số xã", "1");
        type("Số thôn mỗi xã", "2");
        type("Mẫu mỗi thôn", "5");
        type("Dự phòng mỗi thôn", "3");
        window.see("area/1 communes=1 villages=2 cases=5 reserves=3 of=persons");
        window.see("Quy tắc này chọn khoảng 10 mẫu và 6 dự phòng.");
        robot.type(KeyCode.ENTER);

        window.see("Bước 2 trong 5: cam kết trước khi rút");
        focus("Hạt giống lấy từ đâu: Xổ số");
        robot.type(KeyCode.RIGHT);
        type("Gieo ở đâu", "Hoi truong So Noi vu");
        type("Ngày", TypedDay.shown(LocalDate.now(Clock.system(RealWindow.ZONE))));
        focus("Đã kiểm tra danh sách, quy tắc và nguồn hạt giống");
        robot.type(KeyCode.SPACE, KeyCode.ENTER);

        window.see("Bước 3 trong 5: xin chứng kiến");
        focus("Thư mục trên USB, ví dụ /media/usb hoặc E:\\");
        robot.write(stick.toString()).type(KeyCode.ENTER);
        window.see("Đưa cho đoàn giám sát. Khi có tệp đã ký, nhận ở dưới.");
        robot.write(witnessed(stick).toString()).type(KeyCode.ENTER);

        window.see("Bước 4 trong 5: lấy hạt giống và rút");
        window.see("Đặng Văn Quý đã chứng kiến cam kết này.");
        type("Người thứ nhất nhập", THROWN);
        type("Người thứ hai nhập", THROWN.replace("7041", "7046"));
        window.see("lần gieo 20: 1 khác 6");
        agreeToDraw();
        window.see("Hai lần nhập khác nhau từ lần gieo thứ 20.");
        type("Người thứ hai nhập", THROWN);
        agreeToDraw();

        window.see("Bước 5 trong 5: giao mẫu");
        window.see("10 mẫu và 6 dự phòng, từ 2 tầng.");
        window.see("Nguyễn Văn An: 10 mẫu, 6 dự phòng");
        robot.type(KeyCode.ENTER);
        window.see("Mẫu đã rút và đã giao");
        assertThat(casesHandedOut()).isEqualTo(16);
    }

    private void agreeToDraw() throws TimeoutException {
        focus("Đã đọc lại hạt giống trước mọi người; chỉ rút một lần");
        robot.type(KeyCode.SPACE, KeyCode.ENTER);
    }

    /** People of two villages in each of two communes. */
    private Path list() throws IOException {
        StringBuilder rows = new StringBuilder("Mã đơn vị,Ấp,Họ và tên,Năm sinh\n");
        for (int i = 0; i < 48; i++) {
            rows.append(i % 2 == 0 ? "26173" : "26179")
                    .append(i % 4 < 2 ? ",Ấp 1," : ",Ấp 2,")
                    .append("Nguyễn Thị Đào ")
                    .append((char) ('A' + i / 4))
                    .append(',')
                    .append(1950 + i)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("ds.csv"), rows);
    }

    /** The monitor signs under what lies on the stick; the file that comes back. */
    private Path witnessed(Path stick) throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            TakenIn signed = monitor.heads()
                    .takeIn(files.toList(), Optional.of(Files.createDirectory(stick.resolve("ky"))), _ -> {});
            return signed.signings().getFirst().file().orElseThrow();
        }
    }

    /** As whoever signs in to the department's store after the window is locked finds them. */
    private long casesHandedOut() throws TimeoutException {
        robot.type(KeyCode.F12);
        window.see("Vào làm việc");
        Field field = field("data");
        try (Desk department =
                ((SignIn.In) field.signIn(field.people().getFirst().folder(), PASSWORD.toCharArray())).desk()) {
            return department.team().hands().stream()
                    .map(Team.Hand::cases)
                    .mapToLong(List::size)
                    .sum();
        }
    }

    /** Goes to the field of that name and types over what stands there. */
    private void type(String name, String words) throws TimeoutException {
        focus(name);
        window.control(KeyCode.A);
        robot.write(words);
    }

    /** Presses Tab until what is called so has the keyboard. */
    private void focus(String name) throws TimeoutException {
        focusOn(node -> name.equals(node.getAccessibleText())
                || (node instanceof Labeled labeled && name.equals(labeled.getText())));
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
