package vn.sipas.field.app.ui.recovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Identity;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** One lost password made good. FX thread. */
public final class RecoveryModel {

    private final RecoveryPort port;
    private final Worker worker;
    private final Seat lost;
    private final Consumer<Seat> opened;
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ObjectProperty<List<Fault>> faults = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RecoveryPort.Recovered.Done>> done =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);

    /** What is wrong with what was typed. */
    enum Fault {
        KEY,
        FOLDER,
        PASSWORD,
        AGAIN
    }

    RecoveryModel(RecoveryPort port, Worker worker, Seat lost, Consumer<Seat> opened) {
        this.port = port;
        this.worker = worker;
        this.lost = lost;
        this.opened = opened;
    }

    /** Over this machine's stores; {@code opened} hears whose desk is open once all was read. */
    public static RecoveryModel over(OpenDesk desk, Worker worker, Seat lost, Consumer<Seat> opened) {
        return new RecoveryModel(new DeskRecovery(desk), worker, lost, opened);
    }

    Seat lost() {
        return lost;
    }

    /** Recovers, unless something is wrong; once it is done, goes to work. */
    void recover() {
        if (done.get().isPresent()) {
            opened.accept(done.get().get().seat());
            return;
        }
        refused.set(Optional.empty());
        faults.set(Arrays.stream(Fault.values()).filter(this::isWrong).toList());
        if (busy.get() || !faults.get().isEmpty()) {
            return;
        }
        busy.set(true);
        char[] given = password.get().toCharArray();
        String typed = key.get();
        String where = folder.get();
        worker.store(
                () -> {
                    try {
                        return port.recover(lost, typed, given, where);
                    } finally {
                        Arrays.fill(given, ' ');
                    }
                },
                this::say,
                () -> busy.set(false));
    }

    /** Whether the list of people may be gone back to: not while the new desk is being made, nor once it is open. */
    boolean mayGoBack() {
        return !busy.get() && done.get().isEmpty();
    }

    private void say(RecoveryPort.Recovered recovered) {
        busy.set(false);
        switch (recovered) {
            case RecoveryPort.Recovered.NoFolder() -> faults.set(List.of(Fault.FOLDER));
            case RecoveryPort.Recovered.Refused(Refusal why) -> refused.set(Optional.of(why));
            case RecoveryPort.Recovered.Done finished -> {
                key.set("");
                password.set("");
                again.set("");
                done.set(Optional.of(finished));
            }
        }
    }

    private boolean isWrong(Fault fault) {
        return switch (fault) {
            case KEY -> key.get().isBlank();
            case FOLDER -> folder.get().isBlank();
            case PASSWORD -> password.get().length() < Identity.SHORTEST_PASSWORD;
            case AGAIN -> !again.get().equals(password.get());
        };
    }

    StringProperty keyProperty() {
        return key;
    }

    StringProperty folderProperty() {
        return folder;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty againProperty() {
        return again;
    }

    ObjectProperty<List<Fault>> faultsProperty() {
        return faults;
    }

    ObjectProperty<Optional<Refusal>> refusedProperty() {
        return refused;
    }

    ObjectProperty<Optional<RecoveryPort.Recovered.Done>> doneProperty() {
        return done;
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
