package vn.sipas.field.app.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.KnownTable;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.office.report.Seasons;

class ResultsModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final HeldLane jobs = new HeldLane();

    @Test
    void seasonIsShownWithItsMarginAndWhatCanBeSaidOfTheTarget() {
        Shelf shelf = shelf(loaded(new Results.Making.Made(Seasons.full())));

        assertThat(shelf.percent()).isEqualTo("83,94\u00a0%");
        assertThat(shelf.margin()).isEqualTo("sai số: 81,11 đến 86,50");
        assertThat(shelf.verdict()).isEqualTo("Chưa thể nói đạt hay không đạt mục tiêu 85\u00a0%.");
        assertThat(shelf.because())
                .isEqualTo("Khoảng tin cậy 95\u00a0% chứa 85\u00a0%. Không có trọng số: 84,06\u00a0%.");
        assertThat(shelf.counts()).contains("1.552 phiếu tính vào chỉ số", "28 phiếu không tính, xem bảng cuối");
        assertThat(shelf.panels()).containsExactly(Panel.values());
    }

    @Test
    void indexThatMayNotBePublishedIsADashAndItsReason() {
        Shelf shelf = shelf(loaded(new Results.Making.Made(Seasons.small())));

        assertThat(shelf.percent()).isEqualTo("–");
        assertThat(shelf.margin()).isEqualTo("không công bố: dưới 30 phiếu; cỡ mẫu hiệu dụng dưới 30");
        assertThat(shelf.verdict()).startsWith("Chưa đủ tin cậy để công bố");
        assertThat(shelf.whole()).isEmpty();
        assertThat(shelf.panels()).doesNotContain(Panel.UNITS, Panel.GROUPS, Panel.ANSWERS, Panel.YEARS);
    }

    @Test
    void refusalAndASeasonWithoutAnswersSayThatThereIsNothingYet() {
        ResultsModel refused = loaded(
                new Results.Making.Refused(List.of(new KnownTable.Wrong("", Refusal.of(DeskFault.SEASON_MISSING)))));
        ResultsModel empty = loaded(new Results.Making.Made(Seasons.empty()));

        assertThat(refused.stateProperty().get())
                .isInstanceOfSatisfying(
                        ResultsModel.State.Nothing.class,
                        nothing -> assertThat(nothing.reasons()).hasSize(1));
        assertThat(empty.stateProperty().get()).isInstanceOf(ResultsModel.State.Nothing.class);
    }

    @Test
    void chosenBreakdownAndQuestionStayWhenTheFiguresAreReadAnew() {
        ResultsModel model = loaded(new Results.Making.Made(Seasons.full()));

        model.choose(new Shelf.Chosen(1, 2));
        model.load();

        assertThat(shelf(model).chosen()).isEqualTo(new Shelf.Chosen(1, 2));
        assertThat(shelf(model).chart(Panel.GROUPS).orElseThrow().title()).isEqualTo("Chỉ số hài lòng theo: Nhóm tuổi");
        assertThat(shelf(model).chart(Panel.ANSWERS).orElseThrow().title()).startsWith("Câu 5.");
    }

    @Test
    void reportTellsHowFarItIsAndWhatWasWritten() {
        ResultsModel model = loaded(new Results.Making.Made(Seasons.full()));

        model.report(Path.of("bao-cao.pdf"));
        ResultsModel.News before = model.newsProperty().get();
        jobs.letGo();

        assertThat(before).isEqualTo(new ResultsModel.News.Writing(0));
        assertThat(model.newsProperty().get()).isEqualTo(new ResultsModel.News.Written(List.of("bao-cao.pdf")));
        assertThat(model.reportName()).isEqualTo("bao-cao-dong-nai-2026");
    }

    @Test
    void stoppedReportSaysThatNoFileWasWritten() {
        ResultsModel model = loaded(new Results.Making.Made(Seasons.full()));

        model.report(Path.of("bao-cao.pdf"));
        model.cancel();
        jobs.letGo();

        assertThat(model.newsProperty().get()).isEqualTo(new ResultsModel.News.Cancelled());
    }

    @Test
    void pictureIsSavedInPixelsOrAsVectorsByItsName() {
        FakeResults port = new FakeResults(new Results.Making.Made(Seasons.full()));
        ResultsModel model = model(port);
        model.load();

        model.save(shelf(model).chart(Panel.UNITS).orElseThrow(), Path.of("hinh.png"));
        model.save(shelf(model).chart(Panel.UNITS).orElseThrow(), Path.of("hinh.svg"));
        jobs.letGo();

        assertThat(port.saved()).containsExactly(Path.of("hinh.png"), Path.of("hinh.svg"));
        assertThat(port.sizes()).allMatch(size -> size > 5000);
    }

    private ResultsModel loaded(Results.Making making) {
        ResultsModel model = model(new FakeResults(making));
        model.load();
        return model;
    }

    private ResultsModel model(FakeResults port) {
        Worker worker = new Worker(Runnable::run, jobs, Runnable::run, failure -> {
            throw failure;
        });
        return new ResultsModel(port, worker, VIETNAMESE);
    }

    private static Shelf shelf(ResultsModel model) {
        return ((ResultsModel.State.Shown) model.stateProperty().get()).shelf();
    }
}
