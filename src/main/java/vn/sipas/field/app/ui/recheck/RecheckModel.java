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
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.ActionWords;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.sampling.SeedSource;

/** The re-check as the board tells it: what is next, the one button that does it, and what stands below. FX thread. */
public final class RecheckModel {

    private final RecheckPort port;
    private final Worker worker;
    private final Messages words;
    private final RecheckJobs jobs;
    private final FilesModel files;
    private final CommitModel commit;
    private final DrawModel draw;
    private final PeopleModel people;
    private final PersonModel person;
    private final ComparingModel comparing;
    private final MinutesModel minutes;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.NotRead());
    private final ReadOnlyObjectWrapper<Optional<Primary>> primary = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.STEP);
    private final ObjectProperty<Optional<Integer>> round = new SimpleObjectProperty<>(Optional.empty());
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
        this.words = jobs.words();
        this.files = new FilesModel(port, jobs, this::load);
        this.commit = new CommitModel(port, jobs, this::settled);
        this.draw = new DrawModel(port, jobs, this::load);
        this.person = new PersonModel(port, jobs, this::load, asking);
        this.people = new PeopleModel(person);
        this.comparing = new ComparingModel(port, jobs, this::load);
        this.minutes = new MinutesModel(port, jobs, this::load);
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

    private void seen(Outcome<RecheckPort.Seen> seen) {
        switch (seen) {
            case Outcome.Refused<RecheckPort.Seen>(var why) -> {
                state.set(new State.None(why.text(words.language())));
                place.set(Place.STEP);
            }
            case Outcome.Done<RecheckPort.Seen>(RecheckPort.Seen now) -> {
                Board board = now.board();
                List<Ticket> tickets = board.current().map(RoundState::tickets).orElse(List.of());
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

    /** What the button does now. */
    private void refresh() {
        primary.set(
                switch (state.get()) {
                    case State.NotRead() -> Optional.empty();
                    case State.None _ ->
                        Optional.of(button(new Primary.Does.OpenPack(), words.text("recheck.to-pack")));
                    case State.Known known -> Optional.of(onBoard(known.board()));
                });
    }

    private Primary button(Primary.Does does, String said) {
        return new Primary(does, Primary.Ask.NOTHING, said, !jobs.busyProperty().get());
    }

    private Primary onBoard(Board board) {
        return switch (place.get()) {
            case TICKETS, ALARMS -> button(new Primary.Does.Back(), words.text("recheck.back"));
            case LIST -> button(new Primary.Does.Commit(), committing(board));
            case PEOPLE -> person.openedProperty().get().isPresent() ? ofPerson() : ofList();
            case STEP -> ofStep(board);
        };
    }

    private Primary ofList() {
        return people.chosenProperty()
                .get()
                .map(row -> button(
                        new Primary.Does.OpenPerson(),
                        words.text("people.open", row.ticket().number())))
                .orElseGet(() -> button(new Primary.Does.Back(), words.text("recheck.back")));
    }

    private Primary ofPerson() {
        if (person.isBegun()) {
            return button(new Primary.Does.Interview(), words.text("person.go-on"));
        }
        return person.outcomeProperty().get().isPresent() || person.isToDecide()
                ? button(new Primary.Does.WriteDown(), words.text("person.record"))
                : button(
                        new Primary.Does.Interview(),
                        words.text("person.begin." + person.meansProperty().get()));
    }

    private Primary ofStep(Board board) {
        NextAction.Act act = board.next().act();
        boolean typed = !files.pathProperty().get().isBlank();
        String said = switch (act) {
            case COMMIT -> words.text("commit.go", commit.countProperty().get().orElse(board.offered()));
            case DRAW -> words.text("draw.go", board.next().count());
            case COMPARE ->
                comparing
                        .pairProperty()
                        .get()
                        .map(pair ->
                                words.text("compare.go." + pair.comparison().proposed()))
                        .orElseGet(() -> ActionWords.button(act, words.language()));
            case TAKE_FILES,
                    WITNESS,
                    SEND_POOL,
                    TAKE_SIGNATURE,
                    SEND_DRAW,
                    TAKE_CONTACTS,
                    REACH,
                    REACH_LATER,
                    SEND_RECHECKS,
                    TAKE_ORIGINALS,
                    DECIDE,
                    WRITE_MINUTES,
                    SEND_MINUTES,
                    TAKE_LATE_FILES -> ActionWords.button(act, words.language());
        };
        return new Primary(
                new Primary.Does.Next(act),
                typed ? Primary.Ask.NOTHING : asks(act),
                said,
                !jobs.busyProperty().get());
    }

    private String committing(Board board) {
        return words.text("commit.go", commit.countProperty().get().orElse(board.offered()));
    }

    private static Primary.Ask asks(NextAction.Act act) {
        return switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES -> Primary.Ask.FILES;
            case WITNESS, SEND_POOL, SEND_DRAW, SEND_RECHECKS, WRITE_MINUTES, SEND_MINUTES -> Primary.Ask.FOLDER;
            case COMMIT, DRAW, REACH, REACH_LATER, COMPARE, DECIDE -> Primary.Ask.NOTHING;
        };
    }

    /** Does what the primary button says, with the files or the folder that were asked for, if they were. */
    void press(List<String> chosen) {
        primary.get().filter(Primary::enabled).ifPresent(button -> {
            jobs.quiet();
            switch (button.does()) {
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
            case DRAW -> draw.draw(source());
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
    Optional<SeedSource> source() {
        return board().flatMap(Board::current)
                .flatMap(now -> SeedSource.read(now.round().event()));
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

    /** The round that is shown: the one chosen, or else the one that is worked on. */
    Optional<RoundState> shownRound() {
        return board().flatMap(now -> round.get()
                .flatMap(number -> now.rounds().stream()
                        .filter(each -> each.number() == number)
                        .findFirst())
                .or(now::current));
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

    /** The number of the round that somebody chose to see. */
    ObjectProperty<Optional<Integer>> roundProperty() {
        return round;
    }

    /** What the next step is about, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}
