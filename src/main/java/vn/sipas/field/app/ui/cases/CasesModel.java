package vn.sipas.field.app.ui.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Folding;

/** The list of cases: the most urgent first, searched without accents, parted into what is to do and what is done. FX thread. */
public final class CasesModel {

    private static final Comparator<CaseLine> URGENT_FIRST = Comparator.comparing(CaseLine::state)
            .thenComparing(line -> line.due().orElse(LocalDate.MAX))
            .thenComparing(CaseLine::id);

    private final CasesPort port;
    private final Worker worker;
    private final Consumer<CaseLine> opened;
    private final ObservableList<CaseLine> all = FXCollections.observableArrayList();
    private final FilteredList<CaseLine> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Segment> segment = new SimpleObjectProperty<>(Segment.TO_DO);
    private final IntegerProperty onlyHere = new SimpleIntegerProperty(0);
    private final ObjectProperty<Optional<LocalDateTime>> oldest = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> toDo = new SimpleObjectProperty<>(0);
    private final BooleanProperty loaded = new SimpleBooleanProperty(false);

    /** Which part of the list is on screen. */
    public enum Segment {
        TO_DO,
        DONE,
        ALL;

        boolean holds(CaseLine line) {
            return switch (this) {
                case TO_DO -> line.state() != CaseLine.State.DONE;
                case DONE -> line.state() == CaseLine.State.DONE;
                case ALL -> true;
            };
        }
    }

    CasesModel(CasesPort port, Worker worker, Consumer<CaseLine> opened) {
        this.port = port;
        this.worker = worker;
        this.opened = opened;
        query.subscribe(_ -> filter());
        segment.subscribe(_ -> filter());
    }

    void load() {
        worker.store(port::cases, list -> {
            all.setAll(list.lines().stream().sorted(URGENT_FIRST).toList());
            onlyHere.set(list.onlyHere());
            oldest.set(list.oldest());
            toDo.set(count(Segment.TO_DO));
            loaded.set(true);
        });
    }

    private void filter() {
        String words = query.get();
        Segment part = segment.get();
        shown.setPredicate(
                line -> part.holds(line) && Folding.finds(words, line.name() + " " + line.address() + " " + line.id()));
    }

    /** Enter on a line: starts or goes on with the case's form. A case that is done opens nothing. */
    void open(CaseLine line) {
        if (line.state() != CaseLine.State.DONE) {
            opened.accept(line);
        }
    }

    int count(Segment part) {
        return (int) all.stream().filter(part::holds).count();
    }

    /** Whether there is no case at all, as against none that is found. */
    boolean empty() {
        return loaded.get() && all.isEmpty();
    }

    ObservableList<CaseLine> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Segment> segmentProperty() {
        return segment;
    }

    IntegerProperty onlyHereProperty() {
        return onlyHere;
    }

    ObjectProperty<Optional<LocalDateTime>> oldestProperty() {
        return oldest;
    }

    BooleanProperty loadedProperty() {
        return loaded;
    }

    /** How many cases are still to do, for the sidebar. */
    public ObjectProperty<Integer> toDoProperty() {
        return toDo;
    }
}
