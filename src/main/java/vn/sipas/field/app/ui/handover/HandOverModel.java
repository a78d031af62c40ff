package vn.sipas.field.app.ui.handover;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.handover.HandOverPort.Copied;
import vn.sipas.field.app.ui.handover.HandOverPort.Counts;
import vn.sipas.field.app.ui.handover.HandOverPort.Waiting;
import vn.sipas.field.base.language.Reason;

/** One hand-over: where to, how far, what came of it. FX thread. */
public final class HandOverModel {

    private final HandOverPort port;
    private final Worker worker;
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(new Waiting(0, new Counts(0, 0, 0)), new Phase.Ready()));

    /** All that the screen draws but the folder. */
    record State(Waiting waiting, Phase phase) {}

    /** How far the hand-over is. */
    sealed interface Phase {
        record Ready() implements Phase {}

        record Copying(Job.Progress at) implements Phase {}

        record Done(Copied.Done what) implements Phase {}

        /** The file lies there but can't be relied on. */
        record NotReadBack(String file) implements Phase {}

        /** There is no new file; {@code why}, if it was the machine. */
        record Failed(Optional<Reason> why) implements Phase {}
    }

    HandOverModel(HandOverPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static HandOverModel over(OpenDesk desk, Worker worker) {
        return new HandOverModel(new DeskHandOver(desk), worker);
    }

    /** Reads what waits; a finished hand-over stays on screen until it is closed. */
    public void load() {
        worker.store(port::waiting, waiting -> {
            count.set(Math.toIntExact(waiting.onlyHere().interviews()));
            state.set(new State(waiting, state.get().phase()));
        });
    }

    /** Copies, once a folder is named and there is something to copy. */
    void copy() {
        if (folder.get().isBlank() || copying() || state.get().waiting().all() == 0) {
            return;
        }
        String where = folder.get();
        phase(new Phase.Copying(new Job.Progress(0, -1)));
        worker.longStore(
                job -> port.copy(where, job),
                at -> {
                    if (copying()) {
                        phase(new Phase.Copying(at));
                    }
                },
                copied -> {
                    phase(
                            switch (copied) {
                                case Copied.Done done -> new Phase.Done(done);
                                case Copied.NotReadBack(String file) -> new Phase.NotReadBack(file);
                                case Copied.Refused(Reason why) -> new Phase.Failed(Optional.of(why));
                            });
                    load();
                },
                failure -> phase(new Phase.Failed(MachineFault.of(failure).map(Reason.class::cast))));
    }

    /** "Done, the stick may go": ready for the next time. */
    void close() {
        if (!copying()) {
            folder.set("");
            phase(new Phase.Ready());
        }
    }

    private boolean copying() {
        return state.get().phase() instanceof Phase.Copying;
    }

    private void phase(Phase phase) {
        state.set(new State(state.get().waiting(), phase));
    }

    /** Whether what was handed over is being told. */
    public ObservableValue<Boolean> handedOver() {
        return state.map(now -> now.phase() instanceof Phase.Done);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where to copy, as typed or chosen. */
    StringProperty folderProperty() {
        return folder;
    }

    /** Finished forms that are on this machine only, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}
