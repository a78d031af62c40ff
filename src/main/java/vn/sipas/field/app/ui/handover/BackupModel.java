package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.SecondMedium;
import vn.sipas.field.app.desk.safekeeping.Backups;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** The backup of the whole store beside the second copies. Written between other work, carried beside it. FX thread. */
public final class BackupModel {

    /** After a finished form only if the newest is older than this. */
    public static final Duration BETWEEN_FORMS = Duration.ofHours(2);

    /** At a hand-over. */
    public static final Duration AT_HAND_OVER = Duration.ofMinutes(15);

    private final OpenDesk desk;
    private final Worker worker;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(Optional.empty(), false, Optional.empty()));

    /**
     * How it stands.
     *
     * @param newest when the newest backup on the medium was made; nothing where there is none or no medium
     * @param failed why the last one is not there
     */
    public record State(Optional<LocalDateTime> newest, boolean busy, Optional<MachineFault> failed) {}

    BackupModel(OpenDesk desk, Worker worker) {
        this.desk = desk;
        this.worker = worker;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads how it stands. */
    void load() {
        worker.store(this::newest, newest -> {
            State before = state.get();
            state.set(new State(newest, before.busy(), before.failed()));
        });
    }

    private Optional<LocalDateTime> newest() {
        return medium().flatMap(desk.desk().backups()::newest);
    }

    private Optional<Path> medium() {
        return desk.desk().secondMedium().place().map(SecondMedium.Place::medium);
    }

    /** Makes one at once, if a medium is set. */
    void now() {
        make(() -> medium().map(desk.desk().backups()::stage));
    }

    /** Makes one if the newest on the medium is older than {@code age}, and the medium is there. */
    public void ifOlder(Duration age) {
        make(() -> medium().flatMap(medium -> desk.desk().backups().stageIfOlder(medium, age)));
    }

    private void make(Supplier<Optional<Backups.Staged>> stage) {
        if (state.get().busy()) {
            return;
        }
        busy(true);
        worker.attempt(
                () -> {
                    Desk own = desk.desk();
                    return stage.get().map(staged -> new Load(own, staged));
                },
                load -> load.ifPresentOrElse(this::carry, () -> {
                    busy(false);
                    load();
                }),
                failure -> failed(MachineFault.of(failure).orElse(MachineFault.DISK_FAILED)));
    }

    private record Load(Desk own, Backups.Staged staged) {}

    private void carry(Load load) {
        worker.job(
                _ -> Backups.carry(load.staged()),
                _ -> {},
                carried -> worker.store(() -> carried(load.own(), carried), state::set),
                () -> failed(MachineFault.DISK_FAILED));
    }

    private State carried(Desk own, Backups.Carried carried) {
        Optional<LocalDateTime> newest = desk.isOpen(own) ? newest() : Optional.empty();
        return switch (carried) {
            case Backups.Carried.There _ -> new State(newest, false, Optional.empty());
            case Backups.Carried.Failed(MachineFault why) -> new State(newest, false, Optional.of(why));
        };
    }

    private void busy(boolean now) {
        State before = state.get();
        state.set(new State(before.newest(), now, before.failed()));
    }

    private void failed(MachineFault why) {
        state.set(new State(state.get().newest(), false, Optional.of(why)));
    }
}
