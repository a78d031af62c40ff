package vn.sipas.field.app.ui.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Work;

/** The stores on this machine. */
interface SignInPort {

    /** Everybody whose desk this window has. Store lane. */
    List<Seat> people();

    /** What may be told of the person's work before the password. Store lane. */
    Optional<Work> work(Seat person);

    /** Today, by this machine's clock. */
    LocalDate today();

    /** Whether {@code person} makes interviews, so that forms can be missing from every file. */
    boolean interviews(Seat person);

    /** Opens the person's desk; why not, or nothing if it is open. Store lane; the caller wipes the password. */
    Optional<Refusal> open(Seat person, char[] password);

    /** Lays out a practice season and returns the person to sign in as. Job lane: it opens stores of its own. */
    Seat practice();

    /** Whether {@code person} belongs to a practice season, whose password everybody may know. */
    boolean practises(Seat person);
}
