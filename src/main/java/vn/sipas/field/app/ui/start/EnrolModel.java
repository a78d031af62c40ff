package vn.sipas.field.app.ui.start;

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
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;

/** Somebody new on this machine: what is asked, what is wrong with it, and the store made of it. FX thread. */
public final class EnrolModel {

    private final EnrolPort port;
    private final Worker worker;
    private final Consumer<Seat> made;
    private final StringProperty season = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.ENUMERATOR);
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final BooleanProperty goesOn = new SimpleBooleanProperty(false);
    private final BooleanProperty lost = new SimpleBooleanProperty(false);
    private final StringProperty lostCard = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Seat>> earlier = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Fault>> faults = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private List<Seat> people = List.of();

    /** What is wrong with what was typed; each stands at its own field. */
    enum Fault {
        SEASON,
        NAME,
        UNIT,
        CARD,
        PASSWORD,
        AGAIN
    }

    EnrolModel(EnrolPort port, Worker worker, Consumer<Seat> made) {
        this.port = port;
        this.worker = worker;
        this.made = made;
        season.subscribe(_ -> seek());
        name.subscribe(_ -> seek());
    }

    /** In the program's data folder; {@code made} hears whose desk is open now. */
    public static EnrolModel over(OpenDesk desk, Worker worker, Consumer<Seat> made) {
        return new EnrolModel(new DeskEnrol(desk), worker, made);
    }

    /** Reads who is here: the season of the others is most likely the newcomer's too. */
    void load() {
        worker.store(port::people, found -> {
            people = found;
            if (season.get().isEmpty()) {
                found.stream()
                        .map(Seat::season)
                        .filter(id -> !id.equals(Practice.SEASON))
                        .findFirst()
                        .ifPresent(season::set);
            }
            seek();
        });
    }

    /** Whether somebody of this name and season has a key here already, which a new one could go on from. */
    private void seek() {
        String wanted = Folding.fold(name.get().strip());
        earlier.set(people.stream()
                .filter(seat -> seat.season().equals(season.get().strip()))
                .filter(seat -> Folding.fold(seat.name()).equals(wanted))
                .findFirst());
    }

    /** Makes the store, unless something is wrong. */
    void make() {
        faults.set(Arrays.stream(Fault.values()).filter(this::is).toList());
        if (busy.get() || !faults.get().isEmpty()) {
            return;
        }
        busy.set(true);
        refused.set(Optional.empty());
        String id = season.get().strip();
        NewPerson person = new NewPerson(id, title(id), nfc(name), role.get(), nfc(unit));
        OpenDesk.Earlier before = before();
        char[] given = password.get().toCharArray();
        worker.store(
                () -> {
                    try {
                        return port.enrol(person, given, before);
                    } finally {
                        Arrays.fill(given, '\0');
                    }
                },
                this::enrolled,
                () -> busy.set(false));
    }

    private OpenDesk.Earlier before() {
        if (lost.get()) {
            return new OpenDesk.Earlier.Lost(TypedPath.file(lostCard.get()).orElseThrow());
        }
        return earlier.get()
                .filter(_ -> goesOn.get())
                .<OpenDesk.Earlier>map(OpenDesk.Earlier.Here::new)
                .orElseGet(OpenDesk.Earlier.None::new);
    }

    private void enrolled(OpenDesk.Enrolled answer) {
        busy.set(false);
        switch (answer) {
            case OpenDesk.Enrolled.Refused(Refusal why) -> refused.set(Optional.of(why));
            case OpenDesk.Enrolled.As(Seat seat) -> {
                password.set("");
                again.set("");
                made.accept(seat);
            }
        }
    }

    private boolean is(Fault fault) {
        return switch (fault) {
            case SEASON -> SeasonId.read(season.get().strip()).isEmpty();
            case NAME -> name.get().isBlank();
            case UNIT -> unit.get().isBlank();
            case CARD -> lost.get() && TypedPath.file(lostCard.get()).isEmpty();
            case PASSWORD -> password.get().length() < Identity.SHORTEST_PASSWORD;
            case AGAIN -> !again.get().equals(password.get());
        };
    }

    /** The title that others of the season have; before a pack was opened it is the id itself. */
    private String title(String id) {
        return people.stream()
                .filter(seat -> seat.season().equals(id))
                .map(Seat::title)
                .findFirst()
                .orElse(id);
    }

    private static String nfc(StringProperty typed) {
        return Folding.nfc(typed.get().strip());
    }

    StringProperty seasonProperty() {
        return season;
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    StringProperty unitProperty() {
        return unit;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty againProperty() {
        return again;
    }

    /** Whether the new key goes on from the earlier one. */
    BooleanProperty goesOnProperty() {
        return goesOn;
    }

    /** Whether the newcomer had a key on a machine that is lost. */
    BooleanProperty lostProperty() {
        return lost;
    }

    /** The lost key's card file, as typed or chosen. */
    StringProperty lostCardProperty() {
        return lostCard;
    }

    /** Somebody of this name and season who has a key here already. */
    ObjectProperty<Optional<Seat>> earlierProperty() {
        return earlier;
    }

    ObjectProperty<List<Fault>> faultsProperty() {
        return faults;
    }

    ObjectProperty<Optional<Refusal>> refusedProperty() {
        return refused;
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
