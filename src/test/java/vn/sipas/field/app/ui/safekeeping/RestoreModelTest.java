package vn.sipas.field.app.ui.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.safekeeping.RestoreModel.Phase;
import vn.sipas.field.ledger.store.Backup;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.store.StoreFault;

class RestoreModelTest {

    private static final Owner AN = new Owner(
            "dong-nai-2026",
            "SIPAS 2026",
            "sipas.vn/dong-nai-2026/3f1c9a20b1e84c7d9f00aa12bb34cc56",
            "Nguyễn Văn An",
            "enumerator",
            "Đội 1");
    private static final Seat SEAT =
            new Seat(Path.of("/data/an"), "dong-nai-2026", "SIPAS 2026", "Nguyễn Văn An", "enumerator", "Đội 1");

    private final Sample port = new Sample();
    private final List<Seat> entered = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final RestoreModel model = new RestoreModel(
            port, new Worker(Runnable::run, Runnable::run, Runnable::run, failures::add), entered::add);

    @Test
    void placeThatIsNotThereAndOneWithoutBackupsAreTold() {
        model.placeProperty().set("không có");
        model.next();
        assertThat(phase()).isEqualTo(new Phase.Nothing(true));

        model.placeProperty().set("usb");
        port.found = List.of();
        model.next();
        assertThat(phase()).isEqualTo(new Phase.Nothing(false));
    }

    @Test
    void newestIsChosenAndRestoredAtOnceWhereNothingIs() {
        looked();

        model.next();

        assertThat(port.restored).containsExactly(port.found.getFirst());
        assertThat(phase()).isEqualTo(new Phase.Done(SEAT, Optional.empty()));
        model.next();
        assertThat(entered).containsExactly(SEAT);
    }

    @Test
    void storeThatIsThereIsReplacedOnlyOnceThatWasConfirmed() {
        port.place = new RestorePort.Place.Taken(Optional.of(12L));
        looked();
        model.move(1);

        model.next();
        assertThat(phase()).isEqualTo(new Phase.Confirming(Optional.of(12L)));
        assertThat(port.restored).isEmpty();

        // Another choice asks anew.
        model.move(-1);
        assertThat(phase()).isEqualTo(new Phase.Choosing());
        model.move(1);
        model.next();
        model.next();
        assertThat(port.restored).containsExactly(port.found.get(1));
    }

    @Test
    void damagedBackupIsNotRestored() {
        looked();
        model.select(2);

        model.next();

        assertThat(port.restored).isEmpty();
        assertThat(phase()).isEqualTo(new Phase.Choosing());
    }

    @Test
    void choiceStaysWithinTheList() {
        looked();
        model.move(9);
        assertThat(model.stateProperty().get().chosen()).isEqualTo(2);
        model.move(-9);
        assertThat(model.stateProperty().get().chosen()).isZero();
    }

    @Test
    void refusalAndFailureAreTold() {
        port.outcome = new Restoring.Outcome.Refused(Refusal.of(StoreFault.STORE_IN_USE));
        looked();
        model.next();
        assertThat(phase()).isEqualTo(new Phase.Failed(Refusal.of(StoreFault.STORE_IN_USE)));

        port.fails = true;
        model.next();
        assertThat(phase()).isEqualTo(new Phase.Failed(Refusal.of(MachineFault.DISK_DAMAGED)));
        assertThat(failures).isEmpty();
    }

    private void looked() {
        model.placeProperty().set("usb");
        model.next();
        assertThat(phase()).isEqualTo(new Phase.Choosing());
    }

    private Phase phase() {
        return model.stateProperty().get().phase();
    }

    private static final class Sample implements RestorePort {

        private List<Restoring.Found> found = List.of(
                backup("moi", new Backup.Look.Whole(AN, 20, 1, Optional.empty())),
                backup("cu", new Backup.Look.Whole(AN, 10, 0, Optional.empty())),
                backup("hong", new Backup.Look.Damaged(Optional.of(AN))));
        private Place place = new Place.Free();
        private Restoring.Outcome outcome = new Restoring.Outcome.Done(SEAT, Optional.empty());
        private boolean fails;
        private final List<Restoring.Found> restored = new ArrayList<>();

        private static Restoring.Found backup(String name, Backup.Look look) {
            return new Restoring.Found(
                    Path.of("/media/usb/" + name + ".sipas-backup"), look, LocalDateTime.of(2026, 10, 5, 8, 0), 4096);
        }

        @Override
        public Optional<List<Restoring.Found>> find(String typed) {
            return typed.equals("usb") ? Optional.of(found) : Optional.empty();
        }

        @Override
        public Place place(Restoring.Found backup) {
            return place;
        }

        @Override
        public Restoring.Outcome restore(Restoring.Found backup) {
            if (fails) {
                throw new StoreException("hỏng");
            }
            restored.add(backup);
            return outcome;
        }
    }
}
