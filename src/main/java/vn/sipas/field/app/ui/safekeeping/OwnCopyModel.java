package vn.sipas.field.app.ui.safekeeping;

import java.util.Arrays;
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
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.safekeeping.OwnCopyPort.GoneOn;
import vn.sipas.field.app.ui.safekeeping.OwnCopyPort.Now;
import vn.sipas.field.ledger.book.OwnStanding;

/** Whether the open store is an older copy of itself, and the two ways out of that. FX thread. */
public final class OwnCopyModel {

    private final OwnCopyPort port;
    private final Worker worker;
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(new Now(new OwnStanding.Whole(), List.of(), 0), new Phase.Ready()));

    /** All that the screen draws but what was typed. */
    public record State(Now now, Phase phase) {}

    /** How far it is. */
    public sealed interface Phase {
        record Ready() implements Phase {}

        /** Something is being read or written. */
        record Busy() implements Phase {}

        /** What was brought back; the standing tells whether that is all. */
        record Back(OwnCopy.BroughtBack what) implements Phase {}

        /** There is no such place. */
        record NoPlace() implements Phase {}

        /** There is no such folder for the files of the department. */
        record NoFolder() implements Phase {}

        /** A new desk is open. */
        record Gone(GoneOn.Done what) implements Phase {}

        /** Not done. */
        record Failed(Refusal why) implements Phase {}
    }

    OwnCopyModel(OwnCopyPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static OwnCopyModel over(OpenDesk desk, Worker worker) {
        return new OwnCopyModel(new DeskOwnCopy(desk), worker);
    }

    /** Reads how the book stands, then does {@code then} with whether it may not grow. */
    public void load(Consumer<Boolean> then) {
        worker.store(port::read, now -> {
            take(now);
            then.accept(now.standing().closed());
        });
    }

    private void take(Now now) {
        if (place.get().isBlank()) {
            now.sticks().stream().findFirst().ifPresent(stick -> place.set(stick.toString()));
        }
        state.set(new State(now, state.get().phase()));
    }

    /** Whether the book may not grow, as of when it was last read. */
    public boolean closed() {
        return standing().closed();
    }

    /** How the book stands, as of when it was last read. */
    public OwnStanding standing() {
        return state.get().now().standing();
    }

    /** Brings back what is missing from the place typed. */
    void bringBack() {
        String typed = place.get();
        if (typed.isBlank() || busy()) {
            return;
        }
        phase(new Phase.Busy());
        worker.attempt(
                () -> port.bringBack(typed),
                back -> {
                    phase(back.<Phase>map(Phase.Back::new).orElseGet(Phase.NoPlace::new));
                    load(_ -> {});
                },
                this::failed);
    }

    /** Goes on with a new key, if password and folder were given. */
    void goOn() {
        String where = folder.get();
        if (password.get().isEmpty() || where.isBlank() || busy()) {
            return;
        }
        phase(new Phase.Busy());
        char[] given = password.get().toCharArray();
        worker.attempt(
                () -> {
                    try {
                        return port.goOn(given, where);
                    } finally {
                        Arrays.fill(given, ' ');
                    }
                },
                gone -> {
                    password.set("");
                    phase(
                            switch (gone) {
                                case GoneOn.Done done -> new Phase.Gone(done);
                                case GoneOn.NoFolder() -> new Phase.NoFolder();
                                case GoneOn.Refused(Refusal why) -> new Phase.Failed(why);
                            });
                },
                this::failed);
    }

    /** That records are missing which never left was read. */
    public void understood() {
        worker.store(
                () -> {
                    port.understood();
                    return port.read();
                },
                this::take);
    }

    private void failed(RuntimeException failure) {
        phase(new Phase.Failed(Refusal.of(MachineFault.of(failure).orElse(MachineFault.DISK_FAILED))));
        load(_ -> {});
    }

    /** Whose desk is open, once somebody has gone on. */
    public Optional<Seat> next() {
        return state.get().phase() instanceof Phase.Gone(GoneOn.Done done)
                ? Optional.of(done.seat())
                : Optional.empty();
    }

    boolean busy() {
        return state.get().phase() instanceof Phase.Busy;
    }

    private void phase(Phase phase) {
        state.set(new State(state.get().now(), phase));
    }

    /** Changes whenever {@link #standing()} may have. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where to bring back from. */
    StringProperty placeProperty() {
        return place;
    }

    /** Where the files for the department go. */
    StringProperty folderProperty() {
        return folder;
    }

    StringProperty passwordProperty() {
        return password;
    }
}
