package vn.sipas.field.app.ui.keying;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.SecondKeying;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.OpenVisit;

/** Which paper forms are to be typed in a second time, and what came of the one just typed. FX thread. */
public final class KeyingModel {

    /** The share may be from every form to one in so many. */
    static final int LEAST = 50;

    private final KeyingPort port;
    private final Worker worker;
    private final Consumer<OpenVisit> typing;
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            new State.Listed(new SecondKeying.Share(List.of(), 0, 0, 0), SecondKeying.USUAL, new News.None()));
    private Optional<SecondKeying.Due> opened = Optional.empty();
    private boolean busy;

    /** What is on screen. */
    sealed interface State {
        /** What is due, of a share of one in {@code oneIn}. */
        record Listed(SecondKeying.Share share, int oneIn, News news) implements State {}

        /** The paper was typed in; the first typing beside it, where the two differ. */
        record Compared(SecondKeying.Due due, List<KeyingPort.Line> lines, Listed before) implements State {
            public Compared {
                lines = List.copyOf(lines);
            }
        }
    }

    /** What was done last. */
    sealed interface News {
        record None() implements News {}

        record Recorded(String serial, int differences) implements News {}

        /** The form that the paper was typed into is not here. */
        record NoForm(String serial) implements News {}
    }

    KeyingModel(KeyingPort port, Worker worker, Consumer<OpenVisit> typing) {
        this.port = port;
        this.worker = worker;
        this.typing = typing;
    }

    /** Over the open desk; {@code typing} shows the form to be typed into. */
    public static KeyingModel over(OpenDesk desk, Worker worker, Locale language, Consumer<OpenVisit> typing) {
        return new KeyingModel(new DeskKeying(desk, language), worker, typing);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many are due, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }

    private State.Listed listed() {
        return switch (state.get()) {
            case State.Listed listed -> listed;
            case State.Compared compared -> compared.before();
        };
    }

    /** Reads what is due anew; a comparison stays on screen. */
    public void load() {
        if (state.get() instanceof State.Listed(var _, int oneIn, News news)) {
            read(oneIn, news);
        }
    }

    private void read(int oneIn, News news) {
        worker.store(() -> port.share(oneIn), share -> {
            count.set(share.due().size());
            state.set(new State.Listed(share, oneIn, news));
        });
    }

    /** From now on one in {@code oneIn} is due. */
    void oneIn(int oneIn) {
        read(Math.clamp(oneIn, 1, LEAST), new News.None());
    }

    /** Opens an empty form for a paper. */
    void type(SecondKeying.Due due) {
        if (busy) {
            return;
        }
        busy = true;
        worker.store(
                () -> port.open(due),
                visit -> {
                    busy = false;
                    opened = visit.map(_ -> due);
                    visit.ifPresentOrElse(typing, () -> read(listed().oneIn(), new News.NoForm(due.serial())));
                },
                () -> busy = false);
    }

    /** What was typed is complete: shows it beside the first typing. */
    public void compare() {
        opened.ifPresent(
                due -> worker.store(port::compare, lines -> state.set(new State.Compared(due, lines, listed()))));
    }

    /** Records the comparison on screen. */
    void record() {
        if (state.get() instanceof State.Compared(SecondKeying.Due due, var lines, State.Listed before) && !busy) {
            busy = true;
            worker.store(
                    () -> {
                        port.record();
                        return true;
                    },
                    _ -> {
                        busy = false;
                        read(before.oneIn(), new News.Recorded(due.serial(), lines.size()));
                    },
                    () -> busy = false);
        }
    }

    /** Leaves the comparison on screen unrecorded; the paper stays due. */
    void drop() {
        State.Listed before = listed();
        read(before.oneIn(), new News.None());
    }
}
