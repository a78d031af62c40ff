package vn.sipas.field.app.ui.receive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.merge.MergeOutcome;

/** Files taken in since the screen was opened, newest first. FX thread. */
public final class ReceiveModel {

    private final ReceivePort port;
    private final Worker worker;
    private final Runnable changed;
    private final StringProperty file = new SimpleStringProperty("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    // Kept, because a view of a list hears of changes only while somebody holds it.
    private final ObservableList<Line> linesToRead = FXCollections.unmodifiableObservableList(lines);
    private final ObjectProperty<List<Merges.Conflict>> conflicts = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(0);
    private final ObjectProperty<Integer> none = new SimpleObjectProperty<>(0);

    /** What came of one file. */
    sealed interface Line {
        /** The file's name, without its folder. */
        String name();

        /** All that was read is accounted for; {@code faults} say why some of it was refused or set aside. */
        record Read(String name, MergeOutcome.Count count, List<String> faults) implements Line {
            public Read {
                faults = List.copyOf(faults);
            }
        }

        /** Nothing of it was read. */
        record Refused(String name, String why) implements Line {}

        /** There is no such file. */
        record Missing(String name) implements Line {}
    }

    ReceiveModel(ReceivePort port, Worker worker, Runnable changed) {
        this.port = port;
        this.worker = worker;
        this.changed = changed;
    }

    /** Over the open desk; {@code changed} hears that something was taken in. */
    public static ReceiveModel over(OpenDesk desk, Worker worker, Runnable changed) {
        return new ReceiveModel(new DeskReceive(desk), worker, changed);
    }

    /** Reads which cases need somebody to decide. */
    void load() {
        worker.store(port::conflicts, conflicts::set);
    }

    /** Takes these files in, one after another; sentences in {@code language}. */
    void take(List<String> files, Locale language) {
        for (String each : files.stream().filter(name -> !name.isBlank()).toList()) {
            waiting.set(waiting.get() + 1);
            worker.store(
                    () -> port.merge(each),
                    merged -> {
                        waiting.set(waiting.get() - 1);
                        Line line = line(each, merged, language);
                        lines.addFirst(line);
                        // What was mistyped stays, to be put right.
                        if (!(line instanceof Line.Missing)) {
                            file.set("");
                            load();
                            changed.run();
                        }
                    },
                    () -> waiting.set(waiting.get() - 1));
        }
    }

    private static Line line(String typed, Optional<Merges.Merged> merged, Locale language) {
        String name = TypedPath.name(typed);
        return merged.map(what -> switch (what) {
                    case Merges.Merged.Refused(var why) -> new Line.Refused(name, why.text(language));
                    case Merges.Merged.Done(MergeOutcome outcome) ->
                        new Line.Read(name, outcome.count(), faults(outcome, language));
                })
                .orElseGet(() -> new Line.Missing(name));
    }

    private static List<String> faults(MergeOutcome outcome, Locale language) {
        return Stream.concat(
                        outcome.findings().stream().map(finding -> Messages.of(finding.reason(), language)),
                        outcome.books().stream()
                                .flatMap(book -> book.reasons().stream())
                                .map(why -> Messages.of(why, language)))
                .distinct()
                .toList();
    }

    /** A file, as typed. */
    StringProperty fileProperty() {
        return file;
    }

    ObservableList<Line> lines() {
        return linesToRead;
    }

    ObjectProperty<List<Merges.Conflict>> conflictsProperty() {
        return conflicts;
    }

    /** How many files are still being read. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Nothing to count, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return none;
    }
}
