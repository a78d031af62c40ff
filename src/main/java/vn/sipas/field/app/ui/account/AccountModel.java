package vn.sipas.field.app.ui.account;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** The owner's card, recovery sheet and password. FX thread. */
public final class AccountModel {

    private final AccountPort port;
    private final Worker worker;
    private final ObjectProperty<Optional<AccountPort.Card>> card = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<Saved> saved = new SimpleObjectProperty<>(new Saved.No());
    private final ObjectProperty<Optional<String>> sheet = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Saved> sheetSaved = new SimpleObjectProperty<>(new Saved.No());
    private final StringProperty current = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ObjectProperty<Change> change = new SimpleObjectProperty<>(new Change.None());
    private final BooleanProperty warned = new SimpleBooleanProperty(false);
    private final BooleanProperty busy = new SimpleBooleanProperty(false);

    /** Whether a sheet was asked for: a second one would undo the first. */
    private boolean making;

    /** What became of a file. */
    sealed interface Saved {
        record No() implements Saved {}

        record As(Path file) implements Saved {}

        /** The folder typed is not there. */
        record NoFolder() implements Saved {}
    }

    /** What became of the password. */
    sealed interface Change {
        record None() implements Change {}

        record Done() implements Change {}

        /** The two new ones differ. */
        record Differs() implements Change {}

        record Refused(Refusal why) implements Change {}
    }

    AccountModel(AccountPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static AccountModel over(OpenDesk desk, Worker worker) {
        return new AccountModel(new DeskAccount(desk), worker);
    }

    /** Reads the card. */
    void load() {
        worker.store(port::card, read -> card.set(Optional.of(read)));
    }

    /** Makes the owner's recovery key, which is shown this once. */
    void makeSheet() {
        if (!making) {
            making = true;
            worker.store(port::newRecoverySheet, text -> sheet.set(Optional.of(text)), () -> making = false);
        }
    }

    /**
     * Whether a recovery sheet that was not put away may be left behind: no the first time, and a warning is on screen; yes the
     * second.
     */
    boolean mayLeaveSheet() {
        if (sheet.get().isEmpty() || warned.get()) {
            return true;
        }
        warned.set(true);
        return false;
    }

    /** Writes the card into the folder typed. */
    void save() {
        String where = folder.get();
        worker.store(() -> port.save(where), file -> saved.set(saved(file)));
    }

    /** Writes the recovery sheet into the same folder, to be printed. */
    void saveSheet(String text) {
        String where = folder.get();
        worker.store(() -> port.saveSheet(where, text), file -> sheetSaved.set(saved(file)));
    }

    private static Saved saved(Optional<Path> file) {
        return file.<Saved>map(Saved.As::new).orElseGet(Saved.NoFolder::new);
    }

    /** Changes the password to the one typed twice. */
    void changePassword() {
        if (busy.get()) {
            return;
        }
        if (!next.get().equals(again.get())) {
            change.set(new Change.Differs());
            return;
        }
        busy.set(true);
        char[] now = current.get().toCharArray();
        char[] then = next.get().toCharArray();
        worker.store(
                () -> {
                    try {
                        return port.changePassword(now, then);
                    } finally {
                        Arrays.fill(now, '\0');
                        Arrays.fill(then, '\0');
                    }
                },
                why -> {
                    busy.set(false);
                    change.set(why.<Change>map(Change.Refused::new).orElseGet(Change.Done::new));
                    current.set("");
                    if (why.isEmpty()) {
                        next.set("");
                        again.set("");
                    }
                },
                () -> busy.set(false));
    }

    ObjectProperty<Optional<AccountPort.Card>> cardProperty() {
        return card;
    }

    StringProperty folderProperty() {
        return folder;
    }

    ObjectProperty<Saved> savedProperty() {
        return saved;
    }

    ObjectProperty<Optional<String>> sheetProperty() {
        return sheet;
    }

    /** Whether somebody tried to leave the recovery sheet behind. */
    BooleanProperty warnedProperty() {
        return warned;
    }

    ObjectProperty<Saved> sheetSavedProperty() {
        return sheetSaved;
    }

    StringProperty currentProperty() {
        return current;
    }

    StringProperty nextProperty() {
        return next;
    }

    StringProperty againProperty() {
        return again;
    }

    ObjectProperty<Change> changeProperty() {
        return change;
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
