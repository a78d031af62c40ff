package vn.sipas.field.app.ui.start;

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
import vn.sipas.field.app.ui.Worker;

/** Choosing a person and giving the password. FX thread. */
public final class SignInModel {

    private final SignInPort port;
    private final Worker worker;
    private final Consumer<Person> opened;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Person>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(new Message.Nothing());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final BooleanProperty loaded = new SimpleBooleanProperty(false);

    /** What there is to say under the password. */
    sealed interface Message {
        record Nothing() implements Message {}

        record WrongPassword() implements Message {}

        record Refused(String words) implements Message {}
    }

    SignInModel(SignInPort port, Worker worker, Consumer<Person> opened) {
        this.port = port;
        this.worker = worker;
        this.opened = opened;
    }

    /** Reads who has a store here; the first is chosen. */
    void load() {
        worker.store(port::people, found -> {
            people.setAll(found);
            loaded.set(true);
            found.stream().findFirst().ifPresentOrElse(this::select, () -> selected.set(Optional.empty()));
        });
    }

    void select(Person person) {
        selected.set(Optional.of(person));
        password.set("");
        message.set(new Message.Nothing());
    }

    /** The person {@code steps} further down the list, or up if negative. */
    void move(int steps) {
        if (!people.isEmpty()) {
            int place = selected.get().map(people::indexOf).orElse(0);
            select(people.get(Math.clamp((long) place + steps, 0, people.size() - 1)));
        }
    }

    /** Opens the chosen person's store with the password typed. */
    void enter() {
        Optional<Person> person = selected.get();
        if (person.isEmpty() || password.get().isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        String given = password.get();
        worker.store(
                () -> port.open(person.get().id(), given),
                answer -> {
                    busy.set(false);
                    password.set("");
                    switch (answer) {
                        case SignInPort.SignIn.Opened() -> opened.accept(person.get());
                        case SignInPort.SignIn.WrongPassword() -> message.set(new Message.WrongPassword());
                        case SignInPort.SignIn.Refused(String why) -> message.set(new Message.Refused(why));
                    }
                },
                () -> busy.set(false));
    }

    /** Makes a practice season and goes into it. */
    void practice() {
        if (!busy.get()) {
            busy.set(true);
            worker.store(
                    port::practice,
                    person -> {
                        busy.set(false);
                        opened.accept(person);
                    },
                    () -> busy.set(false));
        }
    }

    ObservableList<Person> people() {
        return FXCollections.unmodifiableObservableList(people);
    }

    ObjectProperty<Optional<Person>> selectedProperty() {
        return selected;
    }

    StringProperty passwordProperty() {
        return password;
    }

    ObjectProperty<Message> messageProperty() {
        return message;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    BooleanProperty loadedProperty() {
        return loaded;
    }
}
