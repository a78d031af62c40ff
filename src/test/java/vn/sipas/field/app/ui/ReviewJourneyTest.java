package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewState;

/** A supervisor reviews an enumerator's interviews by keys alone, in the real window over a real store. */
class ReviewJourneyTest {

    private final RealWindow window = new RealWindow();
    private final FxRobot robot = window.robot();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void interviewsAreAcceptedReturnedExcludedAndTakenBackByKeysAlone() throws TimeoutException, IOException {
        TourSeason season = TourSeason.layOut(folder.resolve("data"));
        window.open(folder.resolve("data"));
        window.see("Ai đang ngồi trước máy này?");
        for (int down = 0; down < season.place(Role.SUPERVISOR); down++) {
            robot.type(KeyCode.DOWN);
        }
        robot.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        window.see("Gói đợt điều tra: đã vào đợt");

        window.control(KeyCode.Y);
        window.see("Chưa có phiếu nào để duyệt");
        robot.type(KeyCode.ENTER);
        window.see("Chưa nhận tệp nào");
        robot.write(season.papers().toString()).type(KeyCode.ENTER);
        window.see("Đã nhận 1 trong 1 tệp");
        window.control(KeyCode.Y);
        window.see("Nhận phiếu");
        window.see("Phần A.");

        // Enter decides nothing.
        robot.type(KeyCode.ENTER, KeyCode.A);
        window.see("Đã nhận phiếu");
        window.see("Phần A.");
        robot.type(KeyCode.R);
        window.see("Cần sửa gì?");
        // Letters go into the field now, and Enter does nothing.
        robot.write("hoi lai xa").type(KeyCode.ENTER);
        window.control(KeyCode.ENTER);
        window.see("Đã trả lại phiếu");
        window.see("Phần A.");
        robot.type(KeyCode.X);
        window.see("Loại phiếu");
        robot.type(KeyCode.DOWN);
        window.control(KeyCode.ENTER);
        window.see("Đã loại phiếu");
        window.control(KeyCode.Z);
        window.see("Đã rút lại 1 quyết định");
        robot.type(KeyCode.F12);
        window.see("Ai đang ngồi trước máy này?");

        List<ReviewItem> queue = atTheDesk(season);
        assertThat(queue)
                .filteredOn(item -> item.state() == ReviewState.ACCEPTED)
                .hasSize(1);
        assertThat(queue)
                .filteredOn(item -> item.state() == ReviewState.RETURNED)
                .singleElement()
                .satisfies(
                        item -> assertThat(item.mine().orElseThrow().comment()).isEqualTo("hoi lai xa"));
        assertThat(queue)
                .filteredOn(item -> item.state() == ReviewState.EXCLUDED)
                .isEmpty();
    }

    private static List<ReviewItem> atTheDesk(TourSeason season) {
        Field field = season.field(Locale.of("vi"));
        Seat seat = field.people().get(season.place(Role.SUPERVISOR));
        SignIn in = field.signIn(seat.folder(), PracticePlan.PASSWORD.toCharArray());
        try (Desk desk = ((SignIn.In) in).desk()) {
            return desk.reviewing().list();
        }
    }
}
