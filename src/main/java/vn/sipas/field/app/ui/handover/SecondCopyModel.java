package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.SecondMedium;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.app.ui.Worker;

/** The second place for copies: which one, how far it is, and what went wrong last. Copies are made beside all other work. FX thread. */
public final class SecondCopyModel {

    private final OpenDesk desk;
    private final Worker worker;
    private final BackupModel backup;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(Optional.empty(), 0, false, Optional.empty()));

    /**
     * How it stands.
     *
     * @param waiting how many records are not there yet
     * @param copying whether a copy is on its way
     * @param failed why the last copy is not there
     */
    public record State(
            Optional<SecondMedium.Place> place, long waiting, boolean copying, Optional<MachineFault> failed) {}

    public SecondCopyModel(OpenDesk desk, Worker worker) {
        this.desk = desk;
        this.worker = worker;
        this.backup = new BackupModel(desk, worker);
    }

    /** Backups of the whole store in the same place. */
    public BackupModel backup() {
        return backup;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads how it stands. */
    void load() {
        worker.store(() -> now(state.get().failed()), state::set);
    }

    private State now(Optional<MachineFault> failed) {
        Optional<SecondMedium.Place> place = desk.desk().secondMedium().place();
        long waiting = place.map(there -> Math.max(0, desk.desk().size() - there.copied()))
                .orElse(0L);
        return new State(place, waiting, false, failed);
    }

    /** Copies go to the folder of this path from now on, and what is finished goes there at once. */
    void use(String typed) {
        Optional<Path> folder = TypedPath.folder(typed);
        worker.store(
                () -> folder.map(path -> desk.desk().secondMedium().use(path))
                        .orElse(Optional.of(MachineFault.DISK_GONE)),
                fault -> {
                    if (fault.isPresent()) {
                        state.set(new State(
                                state.get().place(),
                                state.get().waiting(),
                                state.get().copying(),
                                fault));
                    } else {
                        copy();
                    }
                });
    }

    /** No more copies. */
    void forget() {
        worker.store(
                () -> {
                    desk.desk().secondMedium().forget();
                    return now(Optional.empty());
                },
                state::set);
    }

    /** Takes what is finished to the second place, if one is set; whoever works goes on working meanwhile. */
    public void copy() {
        if (state.get().copying()) {
            return;
        }
        worker.attempt(
                () -> {
                    Desk own = desk.desk();
                    return own.secondMedium().stage().map(staged -> new Load(own, staged));
                },
                load -> load.ifPresentOrElse(this::carry, this::load),
                failure -> failed(MachineFault.of(failure).orElse(MachineFault.DISK_FAILED)));
    }

    /** What is on its way, and whose it is. */
    private record Load(Desk own, SecondMedium.Staged staged) {}

    private void carry(Load load) {
        State before = state.get();
        state.set(new State(before.place(), load.staged().records(), true, before.failed()));
        worker.job(
                _ -> SecondMedium.carry(load.staged()),
                _ -> {},
                carried -> worker.store(() -> arrived(load.own(), carried), state::set),
                () -> failed(MachineFault.DISK_FAILED));
    }

    /** Whoever has locked the desk meanwhile finds the file there and unnoted: it is made once more after the next form. */
    private State arrived(Desk own, SecondMedium.Carried carried) {
        if (!desk.isOpen(own)) {
            return new State(Optional.empty(), 0, false, Optional.empty());
        }
        return switch (carried) {
            case SecondMedium.Carried.There there -> {
                own.secondMedium().arrived(there);
                yield now(Optional.empty());
            }
            case SecondMedium.Carried.Failed(MachineFault why) -> now(Optional.of(why));
        };
    }

    private void failed(MachineFault why) {
        State before = state.get();
        state.set(new State(before.place(), before.waiting(), false, Optional.of(why)));
    }
}
