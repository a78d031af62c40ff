package vn.sipas.field.app.ui.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.office.merge.MergeOutcome;

class ReceiveModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final MergeOutcome.Count COUNT = new MergeOutcome.Count(57, 3, 0, 0, 2);

    private final FakeFiles files = new FakeFiles();
    private final List<String> changes = new ArrayList<>();

    @Test
    void severalFilesStandNewestFirst() {
        ReceiveModel model = model();

        model.take(List.of("/media/usb/an.jsonl", "/media/usb/binh.jsonl"), VIETNAMESE);

        assertThat(model.lines()).map(ReceiveModel.Line::name).containsExactly("binh.jsonl", "an.jsonl");
        assertThat(model.lines().getFirst()).isEqualTo(new ReceiveModel.Line.Read("binh.jsonl", COUNT, List.of()));
        assertThat(changes).hasSize(2);
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void faultsOfAFileAreSaidOnceEach() {
        ReceiveModel model = model();

        model.take(List.of("hong.jsonl"), VIETNAMESE);

        assertThat(model.lines())
                .containsExactly(new ReceiveModel.Line.Read(
                        "hong.jsonl",
                        new MergeOutcome.Count(114, 6, 0, 0, 4),
                        List.of(
                                Messages.of(BatchFault.EMPTY_FILE, VIETNAMESE),
                                Messages.of(MergeFault.SECTION_WAITS, VIETNAMESE))));
    }

    @Test
    void refusedFileSaysWhy() {
        ReceiveModel model = model();

        model.take(List.of("tu-choi.jsonl"), VIETNAMESE);

        assertThat(model.lines())
                .containsExactly(new ReceiveModel.Line.Refused(
                        "tu-choi.jsonl", Refusal.of(DeskFault.SEASON_MISSING).text(VIETNAMESE)));
    }

    @Test
    void missingFileIsSaidStaysTypedAndChangesNothing() {
        ReceiveModel model = model();
        model.fileProperty().set("/media/usb/khong-co.jsonl");

        model.take(List.of(model.fileProperty().get()), VIETNAMESE);

        assertThat(model.lines()).containsExactly(new ReceiveModel.Line.Missing("khong-co.jsonl"));
        assertThat(model.fileProperty().get()).isEqualTo("/media/usb/khong-co.jsonl");
        assertThat(changes).isEmpty();
    }

    @Test
    void whatIsNoPathAtAllIsMissingUnderTheNameTyped() {
        ReceiveModel model = model();

        model.take(List.of("an\0.jsonl", " / "), VIETNAMESE);

        assertThat(model.lines())
                .containsExactly(new ReceiveModel.Line.Missing("/"), new ReceiveModel.Line.Missing("an\0.jsonl"));
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void fileTakenInIsTypedNoMoreAndBlanksAreNoFiles() {
        ReceiveModel model = model();
        model.fileProperty().set("an.jsonl");

        model.take(List.of("an.jsonl", "  "), VIETNAMESE);

        assertThat(model.lines()).hasSize(1);
        assertThat(model.fileProperty().get()).isEmpty();
    }

    @Test
    void conflictsAreReadAgainAfterEachFile() {
        ReceiveModel model = model();
        model.load();
        List<Merges.Conflict> before = model.conflictsProperty().get();

        model.take(List.of("an.jsonl"), VIETNAMESE);

        assertThat(before).isEmpty();
        assertThat(model.conflictsProperty().get())
                .containsExactly(
                        new Merges.Conflict(new CaseId("26041-0001"), List.of("Nguyễn Văn An", "Trần Thị Bình")));
    }

    @Test
    void filesStillToBeReadAreCounted() {
        HeldLane lane = new HeldLane();
        ReceiveModel model = new ReceiveModel(files, lane.worker(), () -> {});

        model.take(List.of("an.jsonl", "binh.jsonl", "chin.jsonl"), VIETNAMESE);
        int before = model.waitingProperty().get();
        lane.letGo();

        assertThat(before).isEqualTo(3);
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void fileThatTheMachineFailedOnIsWaitedForNoMore() {
        ReceiveModel model = model();

        model.take(List.of("dia-hong.jsonl", "an.jsonl"), VIETNAMESE);

        assertThat(model.waitingProperty().get()).isZero();
        assertThat(model.lines()).map(ReceiveModel.Line::name).containsExactly("an.jsonl");
    }

    private ReceiveModel model() {
        Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {});
        return new ReceiveModel(files, worker, () -> changes.add("changed"));
    }

    /** A stick: most files hold one book each, and once one is read a case was interviewed by two people. */
    private static final class FakeFiles implements ReceivePort {

        private boolean read;

        @Override
        public Optional<Merges.Merged> merge(String file) {
            return switch (file.strip().substring(file.strip().lastIndexOf('/') + 1)) {
                case "an.jsonl", "binh.jsonl", "chin.jsonl" ->
                    Optional.of(done(new MergeOutcome(Path.of("x"), List.of(book()), 0, List.of(), List.of())));
                case "hong.jsonl" ->
                    Optional.of(done(new MergeOutcome(
                            Path.of("x"),
                            List.of(book(MergeFault.SECTION_WAITS), book(MergeFault.SECTION_WAITS)),
                            0,
                            List.of(new Finding(BatchFault.EMPTY_FILE, 1), new Finding(BatchFault.EMPTY_FILE, 9)),
                            List.of())));
                case "tu-choi.jsonl" -> Optional.of(new Merges.Merged.Refused(Refusal.of(DeskFault.SEASON_MISSING)));
                case "dia-hong.jsonl" -> throw new IllegalStateException("the disk failed");
                default -> Optional.empty();
            };
        }

        private Merges.Merged done(MergeOutcome outcome) {
            read = true;
            return new Merges.Merged.Done(outcome);
        }

        private static MergeOutcome.OfBook book(MergeFault... reasons) {
            BookName name = new BookName("dong-nai-2026", "0123456789abcdef0123456789abcdef");
            return new MergeOutcome.OfBook(name, COUNT, 0, List.of(reasons), Optional.empty());
        }

        @Override
        public List<Merges.Conflict> conflicts() {
            return read
                    ? List.of(new Merges.Conflict(new CaseId("26041-0001"), List.of("Nguyễn Văn An", "Trần Thị Bình")))
                    : List.of();
        }
    }
}
