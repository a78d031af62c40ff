package vn.sipas.field.app.ui.recheck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.recheck.compare.ComparingModel;
import vn.sipas.field.app.ui.recheck.draw.CommitModel;
import vn.sipas.field.app.ui.recheck.draw.DrawModel;
import vn.sipas.field.app.ui.recheck.draw.RoundsModel;
import vn.sipas.field.app.ui.recheck.files.FilesModel;
import vn.sipas.field.app.ui.recheck.minutes.MinutesModel;
import vn.sipas.field.app.ui.recheck.people.PeopleModel;
import vn.sipas.field.app.ui.recheck.people.PersonModel;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.sampling.SeedSource;

/** The re-check as the board tells it: what is next, the one button that does it, and what stands below. FX thread. */
public final class RecheckModel {

    private final RecheckPort port;
    private final Worker worker;
    private final Locale language;
    private final RecheckJobs jobs;
    private final FilesModel files;
    private final CommitModel commit;
    private final DrawModel draw;
    private final PeopleModel people;
    private final PersonModel person;
    private final ComparingModel comparing;
    private final MinutesModel minutes;
    private final RoundsModel rounds = new RoundsModel();
    private final NextButton button;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.NotRead());
    private final ReadOnlyObjectWrapper<Optional<Primary>> primary = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.STEP);
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);
    private Runnable toPack = () -> {};

    /** What is known. */
    sealed interface State {
        record NotRead() implements State {}

        /** There is no board yet; why. */
        record None(String why) implements State {}

        record Known(RecheckPort.Seen seen) implements State {
            Board board() {
                return seen.board();
            }
        }
    }

    RecheckModel(RecheckPort port, Worker worker, Locale language, Consumer<OpenVisit> asking) {
        this.port = port;
        this.worker = worker;
        this.jobs = new RecheckJobs(worker, language);
        this.language = language;
        this.files = new FilesModel(port, jobs, this::load);
        this.commit = new CommitModel(port, jobs, this::settled);
        this.draw = new DrawModel(port, jobs, this::load);
        this.person = new PersonModel(port, jobs, this::wentOn, asking);
        this.people = new PeopleModel(person, language);
        this.comparing = new ComparingModel(port, jobs, this::load);
        this.minutes = new MinutesModel(port, jobs, this::load);
        this.button = new NextButton(this, language);
        List.<ObservableValue<?>>of(
                        place,
                        jobs.busyProperty(),
                        files.pathProperty(),
                        commit.countProperty(),
                        people.chosenProperty(),
                        person.openedProperty(),
                        person.outcomeProperty(),
                        person.meansProperty(),
                        comparing.pairProperty())
                .forEach(each -> each.subscribe(this::refresh));
    }

    /** Over the open desk; {@code asking} shows a re-interview. */
    public static RecheckModel over(OpenDesk desk, Worker worker, Locale language, Consumer<OpenVisit> asking) {
        return new RecheckModel(new DeskRecheck(desk, language), worker, language, asking);
    }

    /** Where the season's pack is opened. */
    public void packAt(Runnable there) {
        toPack = there;
    }

    /** Reads how everything stands. */
    public void load() {
        worker.store(port::look, this::seen);
    }

    private void settled() {
        place.set(Place.STEP);
        load();
    }

    /** An attempt was written down: the next person is called. */
    private void wentOn() {
        people.goOn();
        load();
    }

    private void seen(Outcome<RecheckPort.Seen> seen) {
        switch (seen) {
            case Outcome.Refused<RecheckPort.Seen>(var why) -> {
                state.set(new State.None(why.text(language)));
                place.set(Place.STEP);
            }
            case Outcome.Done<RecheckPort.Seen>(RecheckPort.Seen now) -> {
                Board board = now.board();
                List<Ticket> tickets = board.current().map(RoundState::tickets).orElse(List.of());
                rounds.show(board.rounds(), board.current(), now.writers(), now.risks());
                files.show(NextButton.asks(board.next().act()) == Primary.Ask.FILES);
                commit.show(board.offered(), now.writers());
                draw.show(event(board), board.next().count());
                state.set(new State.Known(now));
                people.show(tickets, now.people(), now.now());
                if (place.get() == Place.PEOPLE && people.rowsProperty().get().isEmpty()) {
                    place.set(Place.STEP);
                }
                count.set(isDone(board) ? 0 : board.next().count());
                comparing.show(board.next().act() == NextAction.Act.COMPARE ? tickets : List.of());
            }
        }
        refresh();
    }

    private static boolean isDone(Board board) {
        return board.next().act() == NextAction.Act.TAKE_LATE_FILES;
    }

    private void refresh() {
        primary.set(button.now());
    }

    /** Does what the primary button says, with the files or the folder that were asked for, if they were. */
    void press(List<String> chosen) {
        primary.get().filter(Primary::enabled).ifPresent(wanted -> {
            jobs.quiet();
            switch (wanted.does()) {
                case Primary.Does.Next(NextAction.Act act) -> next(act, chosen);
                case Primary.Does.Commit() -> commit.commit();
                case Primary.Does.OpenPerson() -> people.open();
                case Primary.Does.Interview() -> person.interview();
                case Primary.Does.WriteDown() -> person.record();
                case Primary.Does.Back() -> place.set(Place.STEP);
                case Primary.Does.OpenPack() -> toPack.run();
            }
        });
    }

    private void next(NextAction.Act act, List<String> chosen) {
        List<String> places = chosen.isEmpty() ? List.of(files.pathProperty().get()) : chosen;
        switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES -> files.take(places);
            case WITNESS -> files.witness(places.getFirst());
            case SEND_POOL, SEND_DRAW, SEND_RECHECKS, SEND_MINUTES -> files.send(places.getFirst());
            case COMMIT -> commit.commit();
            case DRAW -> draw.draw();
            case REACH, REACH_LATER -> toPeople(PeopleModel.Which.REACH);
            case DECIDE -> toPeople(PeopleModel.Which.DECIDE);
            case COMPARE -> comparing.conclude();
            case WRITE_MINUTES -> minutes.write(places.getFirst());
        }
    }

    private void toPeople(PeopleModel.Which which) {
        people.whichProperty().set(which);
        person.show(Optional.empty());
        place.set(Place.PEOPLE);
    }

    /** The event that the seed of the round that is worked on should come from. */
    private static Optional<SeedSource> event(Board board) {
        return board.current().flatMap(now -> SeedSource.read(now.round().event()));
    }

    /** Goes to {@code there}, or back to the next step where one is there already. */
    void turn(Place there) {
        jobs.quiet();
        place.set(place.get() == there ? Place.STEP : there);
    }

    /** One step back: from a person to the list, from anything else to the next step. */
    void back() {
        jobs.quiet();
        if (place.get() == Place.PEOPLE && person.openedProperty().get().isPresent()) {
            person.show(Optional.empty());
        } else {
            place.set(Place.STEP);
        }
    }

    Optional<Board> board() {
        return state.get() instanceof State.Known known ? Optional.of(known.board()) : Optional.empty();
    }

    RecheckJobs jobs() {
        return jobs;
    }

    FilesModel files() {
        return files;
    }

    CommitModel commit() {
        return commit;
    }

    DrawModel draw() {
        return draw;
    }

    PeopleModel people() {
        return people;
    }

    ComparingModel comparing() {
        return comparing;
    }

    RoundsModel rounds() {
        return rounds;
    }

    MinutesModel minutes() {
        return minutes;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The one button; none before anything is known. */
    ReadOnlyObjectProperty<Optional<Primary>> primaryProperty() {
        return primary.getReadOnlyProperty();
    }

    ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** What the next step is about, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}
