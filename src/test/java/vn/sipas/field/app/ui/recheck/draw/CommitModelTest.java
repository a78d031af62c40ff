package vn.sipas.field.app.ui.recheck.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;

class CommitModelTest {

    private static final DrawPort.Writer AN = new DrawPort.Writer("a".repeat(32), "Nguyễn Văn An", "Phường Trảng Dài");
    private static final DrawPort.Writer HOA = new DrawPort.Writer("b".repeat(32), "Lê Thị Hoa", "Phường Trảng Dài");

    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final Worker worker = new Worker(asked::add, asked::add, Runnable::run, failure -> {
        throw failure;
    });
    private final CommitModel model = new CommitModel(new Offers(), new RecheckJobs(worker, Locale.of("vi")), () -> {});

    @Test
    void countOfAListThatIsNoLongerChosenIsNotShown() {
        model.show(12, List.of(AN, HOA));
        model.choose(Optional.of(AN));
        model.choose(Optional.empty());
        answer();

        assertThat(model.button()).isEqualTo("Chốt danh sách 12 phiếu");
    }

    @Test
    void whoeverIsChosenWhileAnotherIsCountedIsCountedAfterwards() {
        model.show(12, List.of(AN, HOA));
        model.choose(Optional.of(AN));
        model.choose(Optional.of(HOA));
        answer();

        assertThat(model.button()).isEqualTo("Chốt danh sách 5 phiếu");
    }

    private void answer() {
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
    }

    /** An wrote seven forms, Hoa five. */
    private static final class Offers implements DrawPort {

        @Override
        public Outcome<Integer> offered(Purpose purpose) {
            return new Outcome.Done<>(purpose.equals(new Purpose.Enumerator(AN.person())) ? 7 : 5);
        }

        @Override
        public Outcome<MonitorRecord.Pool> commit(Purpose purpose, SeedSource source) {
            throw new AssertionError("nothing is settled here");
        }

        @Override
        public Outcome<Round> draw(Seed seed) {
            throw new AssertionError("nothing is drawn here");
        }
    }
}
