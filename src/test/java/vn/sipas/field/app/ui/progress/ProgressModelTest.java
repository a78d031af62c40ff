package vn.sipas.field.app.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.office.report.progress.SampleProgress;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.SerialRange;

class ProgressModelTest {

    private final FakeProgress port = new FakeProgress();

    @Test
    void silentLaptopsAreCountedBesideTheScreensName() {
        ProgressModel model = model();

        model.load();

        assertThat(model.countProperty().get()).isEqualTo(1);
        assertThat(model.stateProperty().get())
                .isEqualTo(new ProgressModel.State.Shown(port.season.orElseThrow(), List.of()));
    }

    @Test
    void withoutASeasonItSaysWhatToDo() {
        port.season = Optional.empty();
        ProgressModel model = model();

        model.load();

        assertThat(model.stateProperty().get())
                .isEqualTo(new ProgressModel.State.Nothing(
                        "Mở gói đợt điều tra có bảng hỏi, rồi nhận gói phiếu của điều tra viên."));
    }

    @Test
    void itIsReadOnceAtATime() {
        HeldLane lane = new HeldLane();
        ProgressModel model = new ProgressModel(port, lane.worker(), Locale.of("vi"));

        model.load();
        model.load();
        lane.letGo();

        assertThat(port.reads).isEqualTo(1);
    }

    @Test
    void callListIsWrittenAloneAndTheWholeOtherwise() {
        ProgressModel model = model();
        model.load();

        model.write(Path.of("tien-do.xlsx"));
        List<String> all = port.written.stream().map(Table::id).toList();
        model.call(true);
        model.write(Path.of("goi.xlsx"));

        assertThat(all).contains("units", "people", "days", "modes", "papers", "calls");
        assertThat(port.written).extracting(Table::id).containsExactly("calls");
        assertThat(model.writtenProperty().get()).isPresent();
    }

    @Test
    void nobodyIsCalledWhereNobodyIsSilent() {
        ProgressModel model = model();

        model.call(true);

        assertThat(model.callingProperty().get()).isFalse();
    }

    @Test
    void rangeOfSerialsIsNotedOnceAndTakenOutAgain() {
        ProgressModel model = model();
        model.load();
        type(model, "000388", "000507");
        model.addPrinted();
        SerialRange range = SerialRange.of("000388", "000507").orElseThrow();
        assertThat(port.ranges).containsExactly(range);
        assertThat(model.firstProperty().get()).isEmpty();

        type(model, "000500", "000600");
        model.addPrinted();
        assertThat(model.problemProperty().get()).startsWith("Dãy này trùng số");
        assertThat(model.firstProperty().get()).isEqualTo("000500");

        model.removePrinted(range);
        model.addPrinted();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(port.ranges)
                .containsExactly(SerialRange.of("000500", "000600").orElseThrow());
    }

    @Test
    void serialsOfDifferentLengthsAreNoRangeAndOneSerialIsOnePaper() {
        ProgressModel model = model();
        type(model, "000388", "507");
        model.addPrinted();
        assertThat(model.problemProperty().get()).startsWith("Hai số phải cùng cách đánh");

        type(model, "000388", " ");
        model.addPrinted();
        assertThat(port.ranges).extracting(SerialRange::count).containsExactly(1L);
    }

    private static void type(ProgressModel model, String first, String last) {
        model.firstProperty().set(first);
        model.lastProperty().set(last);
    }

    private ProgressModel model() {
        return new ProgressModel(
                port, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), Locale.of("vi"));
    }

    private static final class FakeProgress implements ProgressPort {

        private final List<SerialRange> ranges = new ArrayList<>();
        private Optional<SeasonProgress> season = Optional.of(SampleProgress.of(6));
        private List<Table> written = List.of();
        private int reads;

        @Override
        public Optional<SeasonProgress> progress(IntConsumer watcher) {
            reads++;
            watcher.accept(7);
            return season;
        }

        @Override
        public List<SerialRange> printed() {
            return List.copyOf(ranges);
        }

        @Override
        public boolean add(SerialRange range) {
            return ranges.stream().noneMatch(range::meets) && ranges.add(range);
        }

        @Override
        public void remove(SerialRange range) {
            ranges.remove(range);
        }

        @Override
        public Reporting.Written write(List<Table> tables, String title, Path file) {
            written = tables;
            return new Reporting.Written.Done(List.of(file));
        }
    }
}
