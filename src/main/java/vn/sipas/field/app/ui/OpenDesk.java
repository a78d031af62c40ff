package vn.sipas.field.app.ui;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.InputFile;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Recovery;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.desk.safekeeping.Backups;

/** The program and, while somebody is signed in, their open desk. Only the store lane touches it. */
public final class OpenDesk {

    private final Field field;
    private Optional<Desk> desk = Optional.empty();

    public OpenDesk(Field field) {
        this.field = field;
    }

    /** The program. */
    public Field field() {
        return field;
    }

    /** The desk of whoever is signed in. */
    public Desk desk() {
        return desk.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Whether {@code before} is still the desk of whoever is signed in. */
    public boolean isOpen(Desk before) {
        return desk.filter(before::equals).isPresent();
    }

    /** Opens a person's desk; why not, or nothing if it is open. The caller wipes the password. */
    public Optional<Refusal> signIn(Seat seat, char[] password) {
        close();
        return switch (field.signIn(seat.folder(), password)) {
            case SignIn.In(Desk opened) -> {
                desk = Optional.of(opened);
                yield Optional.empty();
            }
            case SignIn.Refused(Refusal why) -> Optional.of(why);
        };
    }

    /** Makes a store for {@code person} and opens its desk; whose it is now, or why not. The caller wipes the password. */
    public Enrolled enrol(NewPerson person, char[] password, Earlier earlier) {
        close();
        SignIn made = switch (earlier) {
            case Earlier.None() -> field.enrol(person, password);
            case Earlier.Here(Seat seat) -> field.enrol(person, password, seat.folder());
            case Earlier.Lost(Path card) -> lost(person, password, card);
        };
        return switch (made) {
            case SignIn.In(Desk opened) -> {
                desk = Optional.of(opened);
                yield new Enrolled.As(field.seatOf(opened));
            }
            case SignIn.Refused(Refusal why) -> new Enrolled.Refused(why);
        };
    }

    private SignIn lost(NewPerson person, char[] password, Path card) {
        return switch (InputFile.read(card)) {
            case InputFile.Reading.Bytes(byte[] bytes) -> field.enrol(person, password, bytes);
            case InputFile.Reading.Bad(var why) -> new SignIn.Refused(Refusal.of(why));
        };
    }

    /** Which identity somebody new goes on from. */
    public sealed interface Earlier {
        record None() implements Earlier {}

        /** One of this machine. */
        record Here(Seat seat) implements Earlier {}

        /** One whose machine is lost; its card alone is left. */
        record Lost(Path card) implements Earlier {}
    }

    /** Makes a lost password good, see {@link Recovery}; the new identity's desk is open then. The caller wipes the password. */
    public Recovery.Recovered recover(Seat lost, String recoveryKey, char[] password, Path folder) {
        close();
        Recovery.Recovered recovered = Recovery.recover(field, lost, recoveryKey, password, folder);
        if (recovered instanceof Recovery.Recovered.Done done) {
            desk = Optional.of(done.desk());
        }
        return recovered;
    }

    /**
     * Goes on with a new key from the open desk's store, see {@link Recovery#goOn(Field, Desk, char[], Path)}; the new identity's desk
     * is open then. The caller wipes the password.
     */
    public Recovery.Recovered goOn(char[] password, Path folder) {
        Recovery.Recovered gone = Recovery.goOn(field, desk(), password, folder);
        if (gone instanceof Recovery.Recovered.Done done) {
            close();
            desk = Optional.of(done.desk());
        }
        return gone;
    }

    /** Whose desk is open. */
    public Seat seat() {
        return field.seatOf(desk());
    }

    /** What came of making a store. */
    public sealed interface Enrolled {
        /** It is open. */
        record As(Seat seat) implements Enrolled {}

        /** There is none. */
        record Refused(Refusal why) implements Enrolled {}
    }

    /** Closes the desk, if one is open; a backup that is due then, to be carried to its medium. */
    public Optional<Backups.Staged> leave() {
        try {
            return desk.flatMap(Desk::lastBackup);
        } finally {
            close();
        }
    }

    /** Closes the desk, if one is open. */
    public void close() {
        Optional<Desk> open = desk;
        desk = Optional.empty();
        open.ifPresent(Desk::close);
    }
}
