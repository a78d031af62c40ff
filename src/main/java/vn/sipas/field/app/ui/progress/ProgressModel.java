package vn.sipas.field.app.ui.progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.progress.ProgressTables;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.SerialRange;

/** How far the fieldwork is, read anew whenever the screen comes. FX thread. */
public final class ProgressModel {

    private final ProgressPort port;
    private final Worker worker;
    private final Locale language;
    private final Messages words;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Reading(0));
    private final BooleanProperty calling = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Reporting.Written>> written = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty last = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObjectProperty<Integer> overdue = new SimpleObjectProperty<>(0);
    private boolean reading;

    /** What there is to see. */
    sealed interface State {
        /** {@code read}: how many interviews so far. */
        record Reading(int read) implements State {}

        /** No progress, and why. */
        record Nothing(String why) implements State {}

        record Shown(SeasonProgress season, List<SerialRange> printed) implements State {
            public Shown {
                printed = List.copyOf(printed);
            }
        }
    }

    ProgressModel(ProgressPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
        this.words = Messages.of(ProgressModel.class, language);
    }

    /** Over the open desk. */
    public static ProgressModel over(OpenDesk desk, Worker worker, Locale language) {
        return new ProgressModel(new DeskProgress(desk, language), worker, language);
    }

    private record Found(Optional<SeasonProgress> season, List<SerialRange> printed) {}

    /** Reads it; what is shown stays until then. */
    public void load() {
        if (reading) {
            return;
        }
        reading = true;
        worker.longStore(
                job -> new Found(port.progress(read -> job.at(read, -1)), port.printed()),
                at -> {
                    if (!(state.get() instanceof State.Shown)) {
                        state.set(new State.Reading(at.step()));
                    }
                },
                this::show,
                failure -> {
                    reading = false;
                    state.set(new State.Nothing(MachineFault.of(failure)
                            .map(fault -> Messages.of(fault, language))
                            .orElseGet(() -> words.text(
                                    "progress.failed", failure.getClass().getSimpleName()))));
                });
    }

    private void show(Found found) {
        reading = false;
        overdue.set(found.season().map(season -> season.overdue().size()).orElse(0));
        state.set(found.season()
                .<State>map(season -> new State.Shown(season, found.printed()))
                .orElseGet(() -> new State.Nothing(words.text("progress.none"))));
    }

    /** Shows whom to call, or goes back to the whole. */
    void call(boolean wanted) {
        written.set(Optional.empty());
        calling.set(wanted && overdue.get() > 0);
    }

    /** Writes every table into a workbook or a folder; the call list alone where that is shown. */
    void write(Path file) {
        if (state.get() instanceof State.Shown(SeasonProgress season, List<SerialRange> _)) {
            ProgressTables tables = new ProgressTables(season, language);
            List<Table> wanted = calling.get() ? List.of(tables.calls()) : tables.all();
            worker.store(() -> port.write(wanted, season.title(), file), done -> written.set(Optional.of(done)));
        }
    }

    /** Notes that the papers from one typed serial to the other were printed. */
    void addPrinted() {
        Optional<SerialRange> range = SerialRange.of(first.get(), last.get().isBlank() ? first.get() : last.get());
        if (range.isEmpty()) {
            problem.set(words.text("printed.bad"));
            return;
        }
        worker.store(() -> port.add(range.get()), added -> {
            problem.set(added ? "" : words.text("printed.twice"));
            if (added) {
                first.set("");
                last.set("");
                load();
            }
        });
    }

    /** Takes a range out again. */
    void removePrinted(SerialRange range) {
        worker.store(
                () -> {
                    port.remove(range);
                    return true;
                },
                _ -> load());
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /** Whether the call list is shown. */
    BooleanProperty callingProperty() {
        return calling;
    }

    /** What came of writing tables last. */
    ObjectProperty<Optional<Reporting.Written>> writtenProperty() {
        return written;
    }

    /** The first serial that was printed, as typed. */
    StringProperty firstProperty() {
        return first;
    }

    /** The last one; empty for a single paper. */
    StringProperty lastProperty() {
        return last;
    }

    /** What is wrong with the serials typed; empty if nothing is. */
    StringProperty problemProperty() {
        return problem;
    }

    /** How many laptops are overdue, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return overdue;
    }
}
