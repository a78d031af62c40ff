package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.handover.HandOverPort.Copied;
import vn.sipas.field.app.ui.handover.HandOverPort.Waiting;

/** One hand-over: where to, how far, what came of it. FX thread. */
public final class HandOverModel {

    private final HandOverPort port;
    private final Worker worker;
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(new Waiting(0, 0, 0), Optional.empty(), new Phase.Ready()));

    /**
     * All that the screen draws.
     *
     * @param folder where to copy; empty until it is chosen
     */
    record State(Waiting waiting, Optional<Path> folder, Phase phase) {}

    /** How far the hand-over is. */
    sealed interface Phase {
        record Ready() implements Phase {}

        record Copying(Job.Progress at) implements Phase {}

        record Done(Copied.Done what) implements Phase {}

        record Refused(List<String> why) implements Phase {}
    }

    HandOverModel(HandOverPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Reads what waits; a finished hand-over stays on screen until it is closed. */
    public void load() {
        worker.store(port::waiting, waiting -> {
            count.set(waiting.interviews());
            State now = state.get();
            state.set(new State(waiting, now.folder(), now.phase()));
        });
    }

    void choose(Path folder) {
        if (!copying()) {
            state.set(new State(state.get().waiting(), Optional.of(folder), new Phase.Ready()));
        }
    }

    /** Copies, once a folder is chosen and something waits. */
    void copy() {
        State now = state.get();
        if (now.folder().isEmpty() || copying() || now.waiting().records() == 0) {
            return;
        }
        Path folder = now.folder().get();
        phase(new Phase.Copying(new Job.Progress(0, 0)));
        worker.job(
                job -> port.copy(folder, job),
                at -> {
                    if (copying()) {
                        phase(new Phase.Copying(at));
                    }
                },
                copied -> {
                    phase(
                            switch (copied) {
                                case Copied.Done done -> new Phase.Done(done);
                                case Copied.Refused(List<String> why) -> new Phase.Refused(why);
                            });
                    load();
                },
                () -> phase(new Phase.Ready()));
    }

    /** "Done, the stick may go": ready for the next time. */
    void close() {
        if (!copying()) {
            state.set(new State(state.get().waiting(), Optional.empty(), new Phase.Ready()));
        }
    }

    private boolean copying() {
        return state.get().phase() instanceof Phase.Copying;
    }

    private void phase(Phase phase) {
        state.set(new State(state.get().waiting(), state.get().folder(), phase));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Finished forms without a receipt, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}
