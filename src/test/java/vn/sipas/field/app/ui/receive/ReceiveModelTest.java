package vn.sipas.field.app.ui.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.desk.receiving.Trouble;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.report.progress.SampleProgress;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;

class ReceiveModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final FakeFiles files = new FakeFiles();
    private final List<String> changes = new ArrayList<>();

    @Test
    void whatCameInOneAfterAnotherIsOneSum() {
        ReceiveModel model = model();

        model.take(List.of("/media/usb/an.jsonl"), VIETNAMESE);
        model.take(List.of("/media/usb/hong.jsonl", " "), VIETNAMESE);
        model.take(List.of("/media/usb/an.jsonl"), VIETNAMESE);

        Haul haul = haul(model);
        assertThat(haul.all()).isEqualTo(2);
        assertThat(haul.count(FileStory.State.BROKEN)).isEqualTo(1);
        assertThat(haul.records().read()).isEqualTo(12);
        assertThat(model.countProperty().get()).isEqualTo(1);
        assertThat(changes).hasSize(3);
        assertThat(model.conflictsProperty().get()).hasSize(1);
        assertThat(model.laptopsProperty().get()).hasSize(2);
    }

    @Test
    void whileFilesAreReadOneSeesHowFarAndNothingElseBegins() {
        HeldLane lane = new HeldLane();
        ReceiveModel model = new ReceiveModel(files, lane.worker(), () -> {});

        model.take(List.of("an.jsonl"), VIETNAMESE);
        model.take(List.of("binh.jsonl"), VIETNAMESE);
        ReceiveModel.State before = model.stateProperty().get();
        model.stop();
        lane.letGo();

        assertThat(before).isEqualTo(new ReceiveModel.State.Taking(Optional.empty(), false));
        assertThat(files.asked).containsExactly("an.jsonl");
        assertThat(files.stopped).isTrue();
        assertThat(haul(model).unread()).isEqualTo(39);
    }

    @Test
    void missingPathIsSaidStaysTypedAndChangesNothing() {
        ReceiveModel model = model();
        model.fileProperty().set("/media/usb/khong-co");

        model.take(List.of(model.fileProperty().get()), VIETNAMESE);

        assertThat(model.problemProperty().get()).startsWith("Không thấy tệp hoặc thư mục này.");
        assertThat(model.stateProperty().get()).isEqualTo(new ReceiveModel.State.Idle());
        assertThat(model.fileProperty().get()).isEqualTo("/media/usb/khong-co");
        assertThat(changes).isEmpty();
    }

    @Test
    void storeThatIsNotReadySaysWhy() {
        ReceiveModel model = model();

        model.take(List.of("tu-choi.jsonl"), VIETNAMESE);

        assertThat(model.stateProperty().get())
                .isEqualTo(new ReceiveModel.State.Refused(
                        Refusal.of(DeskFault.SEASON_MISSING).text(VIETNAMESE)));
    }

    @Test
    void machineThatFailedSaysSoAndMoreCanBeTakenIn() {
        ReceiveModel model = model();

        model.take(List.of("may-hong.jsonl"), VIETNAMESE);
        ReceiveModel.State failed = model.stateProperty().get();
        model.take(List.of("an.jsonl"), VIETNAMESE);

        assertThat(failed).isInstanceOf(ReceiveModel.State.Refused.class);
        assertThat(haul(model).all()).isEqualTo(1);
    }

    @Test
    void listThatIsWrittenNamesWhomToAskAndWhomToCall() {
        ReceiveModel model = model();
        model.load();
        model.take(List.of("hong.jsonl"), VIETNAMESE);

        model.write(Path.of("danh-sach.xlsx"), VIETNAMESE);

        assertThat(files.written).extracting(Table::id).containsExactly("files", "laptops");
        assertThat(files.written.getFirst().lines().toString())
                .contains("Lê Văn Đạt", "Xin Lê Văn Đạt bàn giao lại bản ghi 40–57");
        assertThat(files.written.getLast().lines().toString())
                .contains("Hoàng Thị Mai")
                .doesNotContain("Lê Văn Đạt");
        assertThat(model.writtenProperty().get()).isPresent();
    }

    private static Haul haul(ReceiveModel model) {
        return ((ReceiveModel.State.Done) model.stateProperty().get()).haul();
    }

    private ReceiveModel model() {
        return new ReceiveModel(
                files, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), () -> changes.add("changed"));
    }

    /** By the file's name: one that is whole, one that is cut, one that is not there, one that the store refuses. */
    private static final class FakeFiles implements ReceivePort {

        private final List<String> asked = new ArrayList<>();
        private List<Table> written = List.of();
        private boolean stopped;

        @Override
        public Optional<Intake.Taken> take(List<String> chosen, MergeWatch watch) {
            asked.addAll(chosen);
            String name = chosen.getFirst();
            if (name.contains("khong-co")) {
                return Optional.empty();
            }
            if (name.contains("tu-choi")) {
                return Optional.of(new Intake.Taken.Refused(Refusal.of(DeskFault.SEASON_MISSING)));
            }
            if (name.contains("may-hong")) {
                throw new IllegalStateException("a disk that is full");
            }
            watch.at(new MergeProgress(1, 40, 10, 400, 6, Duration.ofSeconds(2)));
            stopped = watch.stopped();
            return Optional.of(new Intake.Taken.Done(new Haul(
                    List.of(name.contains("hong") ? broken(name) : good(name)),
                    stopped ? 39 : 0,
                    0,
                    0,
                    List.of(),
                    List.of())));
        }

        private static FileStory good(String name) {
            return new FileStory(Path.of(name), new MergeOutcome.Count(5, 1, 0, 0, 0), FileStory.State.GOOD, List.of());
        }

        private static FileStory broken(String name) {
            Optional<Trouble.Stretch> stretch = Optional.of(new Trouble.Stretch(40, 57));
            return new FileStory(
                    Path.of(name),
                    new MergeOutcome.Count(0, 0, 0, 0, 6),
                    FileStory.State.BROKEN,
                    List.of(new Trouble(
                            Trouble.Kind.CUT,
                            BatchFault.TRUNCATED,
                            11,
                            Optional.empty(),
                            Optional.of(new Trouble.Who("Lê Văn Đạt", "Phường Trấn Biên", true)),
                            stretch,
                            stretch,
                            6)));
        }

        @Override
        public List<Merges.Conflict> conflicts() {
            return List.of(new Merges.Conflict(new CaseId("25195-0031"), List.of("Lê Văn Đạt", "Hoàng Thị Mai")));
        }

        @Override
        public List<SeasonProgress.Member> laptops() {
            return SampleProgress.of(3).people();
        }

        @Override
        public Reporting.Written write(List<Table> tables, String title, Path file) {
            written = tables;
            return new Reporting.Written.Done(List.of(file));
        }
    }
}
