package vn.sipas.field.app.ui.safekeeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** One backup looked for, chosen and made the store again. FX thread. */
public final class RestoreModel {

    private final RestorePort port;
    private final Worker worker;
    private final Consumer<Seat> enter;
    private final StringProperty place = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(List.of(), 0, new Phase.Asking()));

    /**
     * What the screen draws but for the place.
     *
     * @param found the newest first
     * @param chosen which of them
     */
    record State(List<Restoring.Found> found, int chosen, Phase phase) {
        State {
            found = List.copyOf(found);
        }

        /** The one that is chosen. */
        Optional<Restoring.Found> backup() {
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(chosen));
        }
    }

    /** How far it is. */
    sealed interface Phase {
        /** A place is to be named. */
        record Asking() implements Phase {}

        /** There is no such place, or no backup in it. */
        record Nothing(boolean noSuchPlace) implements Phase {}

        /** The stick is being read, or the backup put in its place. */
        record Busy() implements Phase {}

        /** One is to be chosen. */
        record Choosing() implements Phase {}

        /** There is a store already where the chosen one would be put; it has so many records. */
        record Confirming(Optional<Long> records) implements Phase {}

        /** It is the store now. {@code aside}: the folder in which the one before lies. */
        record Done(Seat seat, Optional<Path> aside) implements Phase {}

        /** Nothing was changed. */
        record Failed(Refusal why) implements Phase {}
    }

    RestoreModel(RestorePort port, Worker worker, Consumer<Seat> enter) {
        this.port = port;
        this.worker = worker;
        this.enter = enter;
    }

    /** Over this machine's data folder; {@code enter} hears whose store was restored, once that was read. */
    public static RestoreModel over(OpenDesk desk, Worker worker, Consumer<Seat> enter) {
        return new RestoreModel(new DeskRestore(desk.field()), worker, enter);
    }

    /** Goes on: looks, restores, confirms, or leaves for the password, whichever is next. */
    void next() {
        switch (state.get().phase()) {
            case Phase.Asking _, Phase.Nothing _ -> look();
            case Phase.Choosing _, Phase.Failed _ -> choose();
            case Phase.Confirming _ -> restore();
            case Phase.Done(Seat seat, var _) -> enter.accept(seat);
            case Phase.Busy _ -> {
                // One thing at a time.
            }
        }
    }

    /** Looks for backups in the place typed. */
    void look() {
        String typed = place.get();
        if (typed.isBlank() || busy()) {
            return;
        }
        state.set(new State(List.of(), 0, new Phase.Busy()));
        worker.job(
                _ -> port.find(typed),
                _ -> {},
                found -> {
                    List<Restoring.Found> all = found.orElse(List.of());
                    state.set(new State(
                            all, 0, all.isEmpty() ? new Phase.Nothing(found.isEmpty()) : new Phase.Choosing()));
                },
                () -> state.set(new State(List.of(), 0, new Phase.Asking())));
    }

    /** Another one is chosen: {@code steps} further down the list, or up. */
    void move(int steps) {
        select(state.get().chosen() + steps);
    }

    /** The one at {@code index} is chosen. */
    void select(int index) {
        State now = state.get();
        if (!now.found().isEmpty() && !busy() && !(now.phase() instanceof Phase.Done)) {
            state.set(new State(now.found(), Math.clamp(index, 0, now.found().size() - 1), new Phase.Choosing()));
        }
    }

    private void choose() {
        Optional<Restoring.Found> backup = state.get().backup().filter(RestoreModel::isWhole);
        backup.ifPresent(chosen -> {
            phase(new Phase.Busy());
            worker.store(
                    () -> port.place(chosen),
                    there -> {
                        switch (there) {
                            case RestorePort.Place.Free() -> restore();
                            case RestorePort.Place.Taken(var records) -> phase(new Phase.Confirming(records));
                        }
                    },
                    () -> phase(new Phase.Choosing()));
        });
    }

    /** Whether the chosen one can be restored. */
    static boolean isWhole(Restoring.Found backup) {
        return backup.told().state() == Restoring.State.WHOLE;
    }

    private void restore() {
        state.get().backup().ifPresent(chosen -> {
            phase(new Phase.Busy());
            worker.attempt(
                    () -> port.restore(chosen),
                    outcome -> phase(
                            switch (outcome) {
                                case Restoring.Outcome.Done(Seat seat, var aside) -> new Phase.Done(seat, aside);
                                case Restoring.Outcome.Refused(Refusal why) -> new Phase.Failed(why);
                            }),
                    failure -> phase(
                            new Phase.Failed(Refusal.of(MachineFault.of(failure).orElse(MachineFault.DISK_FAILED)))));
        });
    }

    private boolean busy() {
        return state.get().phase() instanceof Phase.Busy;
    }

    /** Whether the list of people may be gone back to. */
    boolean mayGoBack() {
        return !busy();
    }

    private void phase(Phase phase) {
        state.set(new State(state.get().found(), state.get().chosen(), phase));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where to look, as typed or chosen. */
    StringProperty placeProperty() {
        return place;
    }
}
