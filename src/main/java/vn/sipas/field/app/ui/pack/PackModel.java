package vn.sipas.field.app.ui.pack;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Joining;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** One pack: chosen, looked at, compared, opened. FX thread. */
public final class PackModel {

    /** A fingerprint has 8 groups of 4 digits. */
    private static final int DIGITS = 32;

    private final PackPort port;
    private final Worker worker;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty digits = new SimpleStringProperty("");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Choosing(false));
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<Integer> none = new SimpleObjectProperty<>(0);

    /** How far it is. */
    sealed interface Phase {
        /** No file yet; {@code joined}: whether a pack was opened before. */
        record Choosing(boolean joined) implements Phase {}

        /** There is no such file. */
        record NoFile() implements Phase {}

        record Looked(Joining.Look.Pack pack) implements Phase {}

        record Opened(Joining.Look.Pack pack) implements Phase {}
    }

    PackModel(PackPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static PackModel over(OpenDesk desk, Worker worker) {
        return new PackModel(new DeskPack(desk), worker);
    }

    /** Reads whether a pack was opened before; what is under way stays. */
    void load() {
        if (phase.get() instanceof Phase.Choosing) {
            worker.store(port::joined, joined -> phase.set(new Phase.Choosing(joined)));
        }
    }

    /** What the primary button does now: looks at the file, or opens the pack. */
    void go() {
        if (busy.get() || !ready()) {
            return;
        }
        switch (phase.get()) {
            case Phase.Choosing _, Phase.NoFile _ -> look();
            case Phase.Looked(Joining.Look.Pack pack) -> open(pack);
            case Phase.Opened _ -> another();
        }
    }

    /** Whether the primary button does anything now: a file is named, or all 32 digits are typed where they must be. */
    boolean ready() {
        return switch (phase.get()) {
            case Phase.Choosing _, Phase.NoFile _ -> !file.get().isBlank();
            case Phase.Looked(Joining.Look.Pack pack) ->
                !pack.first() || digits.get().replaceAll("[^0-9]", "").length() == DIGITS;
            case Phase.Opened _ -> true;
        };
    }

    private void look() {
        busy.set(true);
        refused.set(Optional.empty());
        String typed = file.get();
        worker.store(() -> port.look(typed), this::looked, () -> busy.set(false));
    }

    private void looked(Optional<Joining.Look> look) {
        busy.set(false);
        if (look.isEmpty()) {
            phase.set(new Phase.NoFile());
            return;
        }
        switch (look.get()) {
            case Joining.Look.Refused(Refusal why) -> refused.set(Optional.of(why));
            case Joining.Look.Pack pack -> {
                digits.set("");
                phase.set(new Phase.Looked(pack));
            }
        }
    }

    private void open(Joining.Look.Pack pack) {
        busy.set(true);
        refused.set(Optional.empty());
        // A later pack of the same key was compared when the first one was.
        String compared = pack.first() ? digits.get() : pack.fingerprint();
        worker.store(
                () -> port.join(pack.file(), compared),
                why -> {
                    busy.set(false);
                    refused.set(why);
                    if (why.isEmpty()) {
                        title.set(pack.title());
                        phase.set(new Phase.Opened(pack));
                    }
                },
                () -> busy.set(false));
    }

    /** Back to choosing a file. */
    void another() {
        file.set("");
        digits.set("");
        refused.set(Optional.empty());
        phase.set(new Phase.Choosing(true));
        load();
    }

    /** The file, as typed, chosen or dropped. */
    StringProperty fileProperty() {
        return file;
    }

    /** The digits read out by the department. */
    StringProperty digitsProperty() {
        return digits;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    ObjectProperty<Optional<Refusal>> refusedProperty() {
        return refused;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** The season's title, once a pack was opened here. */
    public ReadOnlyStringProperty titleProperty() {
        return title;
    }

    /** Nothing to count, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return none;
    }
}
