package vn.sipas.field.app.ui.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Work;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

/** Choosing a person and giving the password. FX thread. */
public final class SignInModel {

    private final SignInPort port;
    private final Worker worker;
    private final Consumer<Seat> opened;
    private final Optional<Path> first;
    private final ObservableList<Seat> people = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Seat>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Busy> busy = new SimpleObjectProperty<>(Busy.NO);
    private final ObjectProperty<Integer> wait = new SimpleObjectProperty<>(0);
    private Map<Seat, Work> works = Map.of();
    private final BooleanProperty loaded = new SimpleBooleanProperty(false);

    /** What is under way. */
    enum Busy {
        NO,
        OPENING,
        LAYING_OUT
    }

    SignInModel(SignInPort port, Worker worker, Consumer<Seat> opened) {
        this(port, worker, opened, Optional.empty());
    }

    private SignInModel(SignInPort port, Worker worker, Consumer<Seat> opened, Optional<Path> first) {
        this.first = first;
        this.port = port;
        this.worker = worker;
        this.opened = opened;
    }

    /** Over the program's data folder; {@code opened} hears whose desk was opened. */
    public static SignInModel over(OpenDesk desk, Worker worker, Consumer<Seat> opened) {
        return new SignInModel(new DeskPeople(desk), worker, opened);
    }

    /** As the other; {@code chosen}, whose store was just restored, is the one whose password is asked for. */
    public static SignInModel over(OpenDesk desk, Worker worker, Consumer<Seat> opened, Seat chosen) {
        return new SignInModel(new DeskPeople(desk), worker, opened, Optional.of(chosen.folder()));
    }

    /** Reads who has a store here; the first is chosen, unless somebody else was just restored. */
    void load() {
        worker.store(this::read, found -> {
            show(found);
            selected.set(found.people().stream()
                    .filter(person -> first.filter(person.folder()::equals).isPresent())
                    .findFirst()
                    .or(() -> found.people().stream().findFirst()));
        });
    }

    /** Everybody, and what may be told of each one's work. */
    private record Found(List<Seat> people, Map<Seat, Work> works) {}

    private Found read() {
        List<Seat> found = port.people();
        Map<Seat, Work> told = new HashMap<>();
        found.forEach(person -> port.work(person).ifPresent(work -> told.put(person, work)));
        return new Found(found, Map.copyOf(told));
    }

    private void show(Found found) {
        works = found.works();
        people.setAll(found.people());
        loaded.set(true);
    }

    void select(Seat person) {
        selected.set(Optional.of(person));
        password.set("");
        refused.set(Optional.empty());
        wait.set(0);
    }

    /** The person {@code steps} further down the list, or up if negative. */
    void move(int steps) {
        if (!people.isEmpty()) {
            int place = selected.get().map(people::indexOf).orElse(0);
            select(people.get(Math.clamp((long) place + steps, 0, people.size() - 1)));
        }
    }

    /** Opens the chosen person's desk with the password typed. */
    void enter() {
        Optional<Seat> person = selected.get();
        if (person.isEmpty() || password.get().isEmpty() || busy.get() != Busy.NO || wait.get() > 0) {
            return;
        }
        busy.set(Busy.OPENING);
        refused.set(Optional.empty());
        char[] given = password.get().toCharArray();
        worker.store(
                () -> {
                    try {
                        return port.open(person.get(), given);
                    } finally {
                        Arrays.fill(given, '\0');
                    }
                },
                answer -> {
                    busy.set(Busy.NO);
                    password.set("");
                    refused.set(answer);
                    wait.set(answer.map(SignInModel::seconds).orElse(0));
                    if (answer.isEmpty()) {
                        opened.accept(person.get());
                    }
                },
                () -> busy.set(Busy.NO));
    }

    /** How long to wait after wrong passwords; 0 where the refusal says nothing of it. */
    private static int seconds(Refusal why) {
        return why.why() == DeskFault.WAIT_FIRST && why.details().getFirst() instanceof Long left
                ? Math.max(1, Math.toIntExact(left))
                : 0;
    }

    /** A second of waiting has passed. */
    void second() {
        if (wait.get() > 0) {
            wait.set(wait.get() - 1);
            if (wait.get() == 0) {
                refused.set(Optional.empty());
            }
        }
    }

    /** Lays out a practice season; its person is chosen then. */
    void practice() {
        if (busy.get() != Busy.NO) {
            return;
        }
        busy.set(Busy.LAYING_OUT);
        worker.job(
                _ -> port.practice(),
                _ -> {},
                person -> worker.store(this::read, found -> {
                    busy.set(Busy.NO);
                    show(found);
                    select(person);
                }),
                () -> busy.set(Busy.NO));
    }

    /** What may be told of the person's work. */
    Optional<Work> work(Seat person) {
        return Optional.ofNullable(works.get(person));
    }

    LocalDate today() {
        return port.today();
    }

    boolean interviews(Seat person) {
        return port.interviews(person);
    }

    boolean practises(Seat person) {
        return port.practises(person);
    }

    ObservableList<Seat> people() {
        return FXCollections.unmodifiableObservableList(people);
    }

    ObjectProperty<Optional<Seat>> selectedProperty() {
        return selected;
    }

    StringProperty passwordProperty() {
        return password;
    }

    ObjectProperty<Optional<Refusal>> refusedProperty() {
        return refused;
    }

    /** So many seconds before a password may be tried again. */
    ObjectProperty<Integer> waitProperty() {
        return wait;
    }

    ObjectProperty<Busy> busyProperty() {
        return busy;
    }

    BooleanProperty loadedProperty() {
        return loaded;
    }
}
