package vn.sipas.field.app.ui.forward;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.forwarding.Forwarding;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;

/** What is passed on to the department: how much, where to, what came of it. FX thread. */
public final class ForwardModel {

    private final ForwardPort port;
    private final Worker worker;
    private final Locale language;
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObjectProperty<State> state =
            new SimpleObjectProperty<>(new State.Waiting(new Forwarding.Waiting(0, 0)));
    private final ObjectProperty<Integer> books = new SimpleObjectProperty<>(0);

    /** What there is to see. */
    sealed interface State {
        /** What the department has not signed for. */
        record Waiting(Forwarding.Waiting what) implements State {}

        /** It is being written and read back. */
        record Sending() implements State {}

        record Sent(Forwarding.Sent.Done what) implements State {}
    }

    ForwardModel(ForwardPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
    }

    /** Over the open desk. */
    public static ForwardModel over(OpenDesk desk, Worker worker, Locale language) {
        return new ForwardModel(new DeskForward(desk), worker, language);
    }

    /** Reads how much there is; what was passed on stays on screen until the next time. */
    public void load() {
        worker.store(port::waiting, what -> {
            books.set(what.books());
            if (state.get() instanceof State.Waiting) {
                state.set(new State.Waiting(what));
            }
        });
    }

    /** Writes everything into the folder that was typed. */
    void send() {
        if (state.get() instanceof State.Sending) {
            return;
        }
        Messages words = Messages.of(ForwardModel.class, language);
        problem.set("");
        state.set(new State.Sending());
        String to = folder.get();
        worker.attempt(() -> port.send(to), sent -> came(sent, words), failure -> {
            again(MachineFault.of(failure)
                    .map(fault -> Messages.of(fault, language))
                    .orElseGet(() ->
                            words.text("forward.failed", failure.getClass().getSimpleName())));
        });
    }

    private void came(Optional<Forwarding.Sent> sent, Messages words) {
        if (sent.isEmpty()) {
            again(words.text("forward.no-folder"));
            return;
        }
        switch (sent.get()) {
            case Forwarding.Sent.Done done -> state.set(new State.Sent(done));
            case Forwarding.Sent.NotReadBack _ -> again(words.text("forward.not-read-back"));
            case Forwarding.Sent.Refused(var why) -> again(why.text(language));
        }
    }

    private void again(String why) {
        problem.set(why);
        state.set(new State.Waiting(new Forwarding.Waiting(0, 0)));
        load();
    }

    /** Forgets what was passed on, and looks at what waits now. */
    void close() {
        folder.set("");
        state.set(new State.Waiting(new Forwarding.Waiting(0, 0)));
        load();
    }

    StringProperty folderProperty() {
        return folder;
    }

    /** What is wrong; empty if nothing is. */
    StringProperty problemProperty() {
        return problem;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /** How many books the department has not signed for in full, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return books;
    }
}
