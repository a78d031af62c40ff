package vn.sipas.field.app.ui.account;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** Names, addresses and telephone numbers on this machine, and their deletion, asked twice. FX thread. */
public final class ContactModel {

    private final AccountPort port;
    private final Worker worker;
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Unknown());

    /** How far it is. */
    sealed interface Phase {
        record Unknown() implements Phase {}

        /** {@code due}: the day from which it goes by itself; nothing before a season is known. */
        record Here(Optional<LocalDate> due) implements Phase {}

        /** Somebody pressed the button; nothing has happened yet. */
        record Asked(Optional<LocalDate> due) implements Phase {}

        record Deleting() implements Phase {}

        /** There is none; {@code now}: it was deleted a moment ago. */
        record Gone(boolean now) implements Phase {}

        /** It is still all there. */
        record Refused(Optional<LocalDate> due, Refusal why) implements Phase {}
    }

    ContactModel(AccountPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static ContactModel over(OpenDesk desk, Worker worker) {
        return new ContactModel(new DeskAccount(desk), worker);
    }

    /** Reads whether there is any. */
    void load() {
        if (!(phase.get() instanceof Phase.Deleting)) {
            worker.store(
                    port::contact,
                    contact -> phase.set(contact.here() ? new Phase.Here(contact.due()) : new Phase.Gone(false)));
        }
    }

    /** The first press. */
    void ask() {
        due().ifPresent(day -> phase.set(new Phase.Asked(day)));
    }

    /** Thought better of. */
    void keep() {
        due().ifPresent(day -> phase.set(new Phase.Here(day)));
    }

    /** The second press: deletes. */
    void delete() {
        if (phase.get() instanceof Phase.Asked(Optional<LocalDate> day)) {
            phase.set(new Phase.Deleting());
            worker.store(
                    port::deleteContact,
                    why -> phase.set(why.<Phase>map(refusal -> new Phase.Refused(day, refusal))
                            .orElseGet(() -> new Phase.Gone(true))),
                    () -> phase.set(new Phase.Here(day)));
        }
    }

    private Optional<Optional<LocalDate>> due() {
        return switch (phase.get()) {
            case Phase.Here(var day) -> Optional.of(day);
            case Phase.Asked(var day) -> Optional.of(day);
            case Phase.Refused(var day, var _) -> Optional.of(day);
            case Phase.Unknown(), Phase.Deleting(), Phase.Gone(boolean _) -> Optional.empty();
        };
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }
}
