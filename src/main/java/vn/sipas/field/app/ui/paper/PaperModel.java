package vn.sipas.field.app.ui.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;

/** The list of paper forms: handed out by their numbers, noted where they are, the last act undone by a further record. FX thread. */
public final class PaperModel {

    private final PaperPort port;
    private final Worker worker;
    private final ObservableList<Papers.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Papers.Row> shown = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Integer> overdue = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Noted>> noted = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> read = new SimpleObjectProperty<>(0);

    /**
     * What was noted last.
     *
     * @param before where the form was until then, so that it can be undone; nothing for forms handed out anew
     */
    record Noted(List<String> serials, PaperState now, Optional<PaperState> before) {
        Noted {
            serials = List.copyOf(serials);
        }
    }

    PaperModel(PaperPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static PaperModel over(OpenDesk desk, Worker worker) {
        return new PaperModel(new DeskPaper(desk), worker);
    }

    /** Reads the forms anew. */
    public void load() {
        worker.store(port::papers, found -> {
            rows.setAll(found);
            overdue.set((int) found.stream().filter(Papers.Row::overdue).count());
            read.set(read.get() + 1);
        });
    }

    /** Hands out the forms whose numbers are typed, parted by blanks or commas; of a form that is known the new place is noted. */
    void handOut() {
        List<String> serials = Arrays.stream(typed.get().split("[\\s,;]+"))
                .filter(serial -> !serial.isEmpty())
                .toList();
        if (!serials.isEmpty()) {
            note(serials, PaperState.OUT, Optional.empty());
        }
    }

    /** Notes that the form is in {@code state} now; nothing if it is there already. */
    void note(Papers.Row row, PaperState state) {
        PaperState before = row.form().state();
        if (before != state) {
            note(List.of(row.form().serial()), state, Optional.of(before));
        }
    }

    /** Notes the form of the last act where it was before. */
    void undo() {
        noted.get()
                .ifPresent(last ->
                        last.before().ifPresent(before -> note(last.serials(), before, Optional.of(last.now()))));
    }

    private void note(List<String> serials, PaperState state, Optional<PaperState> before) {
        worker.store(() -> port.note(serials, state), why -> {
            refused.set(why);
            if (why.isEmpty()) {
                typed.set("");
                noted.set(Optional.of(new Noted(serials, state, before)));
                load();
            }
        });
    }

    ObservableList<Papers.Row> shown() {
        return shown;
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObjectProperty<Optional<Refusal>> refusedProperty() {
        return refused;
    }

    ObjectProperty<Optional<Noted>> notedProperty() {
        return noted;
    }

    /** How many times the list was read. */
    ObjectProperty<Integer> readProperty() {
        return read;
    }

    /** How many have to be fetched now, for the sidebar. */
    public ObjectProperty<Integer> overdueProperty() {
        return overdue;
    }
}
