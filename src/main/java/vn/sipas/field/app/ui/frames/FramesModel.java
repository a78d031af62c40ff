package vn.sipas.field.app.ui.frames;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.desk.StratumNames;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FramePlan;
import vn.sipas.field.survey.frame.reading.FramePreview;
import vn.sipas.field.survey.frame.reading.FrameReading;

/** The frame: lists chosen, read, looked at and kept. FX thread. */
public final class FramesModel {

    private static final int OLDEST = 99;

    private final FramesPort port;
    private final Worker worker;
    private final Locale language;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Waiting());
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<List<Path>> files = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<FrameOf> of = new SimpleObjectProperty<>(FrameOf.PERSONS);
    private final BooleanProperty villages = new SimpleBooleanProperty(true);
    private final StringProperty minimumAge = new SimpleStringProperty(String.valueOf(FramePlan.ADULT));
    private final BooleanProperty withoutFaulty = new SimpleBooleanProperty(false);
    private final BooleanProperty changed = new SimpleBooleanProperty(false);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> problems = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Integer> none = new SimpleObjectProperty<>(0);

    private FramesPort.Standing standing =
            new FramesPort.Standing(false, true, false, Optional.empty(), new StratumNames(Map.of()));
    private Mapping named = Mapping.NONE;
    private boolean known;
    private Optional<Job> job = Optional.empty();

    /** What there is to see. */
    sealed interface State {
        /** The desk was not asked yet. */
        record Waiting() implements State {}

        record NoSeason() implements State {}

        /** Lists are being chosen. */
        record Choosing() implements State {}

        /** {@code share} from 0 to 1. */
        record Reading(long rows, double share) implements State {}

        /** Somebody has to say which columns are which. */
        record Asking(FramePreview.Table table, List<FrameReading.Missing> missing) implements State {
            public Asking {
                missing = List.copyOf(missing);
            }
        }

        /** Read, and not kept yet. */
        record Preview(FrameDraft draft) implements State {}

        record Keeping(double share) implements State {}

        record Kept(FrameStore.Kept frame) implements State {}
    }

    FramesModel(FramesPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
        List.of(typed, files, of, villages, minimumAge).forEach(wish -> wish.subscribe(() -> changed.set(true)));
    }

    /** Over the open desk. */
    public static FramesModel over(OpenDesk desk, Worker worker, Locale language) {
        return new FramesModel(new DeskFrames(desk), worker, language);
    }

    /** Reads how the frame stands; a list that is being read or looked at stays. */
    void load() {
        worker.store(port::standing, read -> {
            standing = read;
            if (!known && read.season()) {
                known = true;
                villages.set(read.villages());
                of.set(read.services() ? FrameOf.SERVICES : FrameOf.PERSONS);
            }
            switch (state.get()) {
                case State.Waiting(), State.NoSeason(), State.Kept _ -> rest();
                case State.Choosing(), State.Reading _, State.Asking _, State.Preview _, State.Keeping _ -> {
                    // What somebody is at stays.
                }
            }
        });
    }

    /** Where nothing is being read. */
    private void rest() {
        State next;
        if (!standing.season()) {
            next = new State.NoSeason();
        } else {
            next = standing.kept().<State>map(State.Kept::new).orElseGet(State.Choosing::new);
        }
        state.set(next);
    }

    /** Another list in the place of the one kept. */
    void another() {
        if (state.get() instanceof State.Kept) {
            state.set(new State.Choosing());
        }
    }

    /** Back to the frame kept, or to choosing. */
    void giveUp() {
        switch (state.get()) {
            case State.Reading _, State.Keeping _ -> job.ifPresent(Job::cancel);
            case State.Choosing(), State.Asking _, State.Preview _ -> {
                problems.set(List.of());
                named = Mapping.NONE;
                rest();
            }
            case State.Waiting(), State.NoSeason(), State.Kept _ -> {
                // There is nothing to give up.
            }
        }
    }

    /** Whether a frame is kept that one can go back to. */
    boolean hasKept() {
        return standing.kept().isPresent();
    }

    /** Takes files that were chosen or dropped, in the place of those before. */
    void choose(List<Path> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        named = Mapping.NONE;
        problems.set(List.of());
        if (chosen.size() == 1) {
            files.set(List.of());
            typed.set(chosen.getFirst().toString());
        } else {
            typed.set("");
            files.set(List.copyOf(chosen));
        }
        another();
    }

    /** Reads the lists; nothing is kept. */
    void read() {
        List<Path> all = new ArrayList<>(files.get());
        Optional<Path> one = TypedPath.file(typed.get());
        one.ifPresent(all::add);
        List<String> wrong = new ArrayList<>();
        if (all.isEmpty() || (one.isEmpty() && !typed.get().isBlank())) {
            wrong.add(words().text("frames.no-file"));
        }
        Optional<Frames.Wanted> wanted = wanted();
        if (wanted.isEmpty()) {
            wrong.add(words().text("frames.age-bad"));
        }
        problems.set(List.copyOf(wrong));
        if (!wrong.isEmpty() || isBusy()) {
            return;
        }
        state.set(new State.Reading(0, 0));
        work(
                watch -> port.read(all, wanted.orElseThrow(), watch),
                at -> {
                    if (state.get() instanceof State.Reading) {
                        state.set(new State.Reading(at.step(), at.share()));
                    }
                },
                this::found);
    }

    private void found(FrameReading reading) {
        changed.set(false);
        withoutFaulty.set(false);
        query.set("");
        switch (reading) {
            case FrameReading.Read(FrameDraft draft) -> state.set(new State.Preview(draft));
            case FrameReading.Unmapped(List<FramePreview.Table> tables, List<FrameReading.Missing> missing) -> {
                String file = missing.getFirst().file();
                state.set(new State.Asking(
                        tables.stream()
                                .filter(table -> table.file().equals(file))
                                .findFirst()
                                .orElseGet(tables::getFirst),
                        missing));
            }
            case FrameReading.Refused(List<FrameReading.Wrong> faults) -> {
                problems.set(faults.stream()
                        .map(wrong -> (wrong.file().isEmpty() ? "" : wrong.file() + ": ")
                                + Messages.of(
                                        wrong.why(), language, wrong.details().toArray()))
                        .toList());
                state.set(new State.Choosing());
            }
            case FrameReading.Stopped() -> {
                problems.set(List.of(words().text("frames.stopped")));
                state.set(new State.Choosing());
            }
        }
    }

    /** Keeps what was read as the frame. */
    void keep() {
        if (changed.get() || !(state.get() instanceof State.Preview(FrameDraft draft)) || wanted().isEmpty()) {
            return;
        }
        Frames.Wanted wanted = wanted().orElseThrow();
        boolean agreed = withoutFaulty.get();
        problems.set(List.of());
        state.set(new State.Keeping(0));
        work(
                watch -> port.keep(draft, wanted, agreed, watch),
                at -> {
                    if (state.get() instanceof State.Keeping) {
                        state.set(new State.Keeping(at.share()));
                    }
                },
                kept -> {
                    switch (kept) {
                        case Frames.Keeping.Done(FrameStore.Kept frame) -> {
                            files.set(List.of());
                            typed.set("");
                            named = Mapping.NONE;
                            state.set(new State.Kept(frame));
                            load();
                        }
                        case Frames.Keeping.Refused(var why) -> {
                            problems.set(List.of(why.text(language)));
                            state.set(new State.Preview(draft));
                        }
                        case Frames.Keeping.Stopped() -> {
                            problems.set(List.of(words().text("frames.stopped")));
                            state.set(new State.Preview(draft));
                        }
                    }
                });
    }

    /** Work that reads the store, which other work waits for. */
    private interface Work<T> {
        T with(RowWatch watch);
    }

    private <T> void work(Work<T> work, Consumer<Job.Progress> progress, Consumer<T> then) {
        job = Optional.of(worker.longStore(
                handle -> work.with(watching(handle)),
                progress,
                result -> {
                    job = Optional.empty();
                    then.accept(result);
                },
                failure -> {
                    job = Optional.empty();
                    problems.set(List.of(
                            words().text("frames.failed", failure.getClass().getSimpleName())));
                    state.set(new State.Choosing());
                }));
        if (!isBusy()) {
            // On a lane that does its work at once everything is over by now.
            job = Optional.empty();
        }
    }

    /** Tells each hundredth once: a million rows would flood the screen. */
    private static RowWatch watching(Job job) {
        return new RowWatch() {
            private int told = -1;

            @Override
            public void at(long rows, double share) {
                int now = (int) (share * 100);
                if (now > told) {
                    told = now;
                    job.at((int) Math.min(rows, Integer.MAX_VALUE), share);
                }
            }

            @Override
            public boolean stopped() {
                return job.cancelled();
            }
        };
    }

    private boolean isBusy() {
        return state.get() instanceof State.Reading || state.get() instanceof State.Keeping;
    }

    /** Says that {@code column} stands at {@code place}, from 0, of a table with these headings. */
    void name(FramePreview.Table table, FrameColumn column, int place) {
        if (Objects.equals(table.columns().get(column), place)) {
            return;
        }
        Mapping before = named;
        if (before.headings().isEmpty()) {
            // What was remembered for these headings is named again: naming one column takes the place of all of it.
            Map<FrameColumn, Integer> byHeading = Mapping.NONE.places(table.headings());
            for (Map.Entry<FrameColumn, Integer> one : table.columns().entrySet()) {
                if (!one.getValue().equals(byHeading.get(one.getKey()))) {
                    before = before.with(one.getKey(), one.getValue(), table.headings());
                }
            }
        }
        named = before.with(column, place, table.headings());
        changed.set(true);
    }

    /** Where a column stands: as it was named since, else as it was read. */
    Optional<Integer> place(FramePreview.Table table, FrameColumn column) {
        return named.headings().containsKey(column)
                ? Optional.ofNullable(named.places(table.headings()).get(column))
                : Optional.ofNullable(table.columns().get(column));
    }

    /** The columns that lists of the wanted kind may have. */
    List<FrameColumn> columns() {
        return of.get() == FrameOf.SERVICES
                ? List.of(
                        FrameColumn.NAME,
                        FrameColumn.UNIT,
                        FrameColumn.UNIT_NAME,
                        FrameColumn.SERVICE,
                        FrameColumn.BORN,
                        FrameColumn.ADDRESS,
                        FrameColumn.PHONE,
                        FrameColumn.CASE)
                : List.of(
                        FrameColumn.NAME,
                        FrameColumn.UNIT,
                        FrameColumn.UNIT_NAME,
                        FrameColumn.VILLAGE,
                        FrameColumn.BORN,
                        FrameColumn.ADDRESS,
                        FrameColumn.PHONE,
                        FrameColumn.CASE);
    }

    private Optional<Frames.Wanted> wanted() {
        String age = minimumAge.get().strip();
        if (!age.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        return Optional.of(new Frames.Wanted(
                of.get(),
                named,
                villages.get() && of.get() != FrameOf.SERVICES,
                Math.min(Integer.parseInt(age), OLDEST),
                FramePlan.Capitals.TITLED_IF_ALL,
                false));
    }

    /** The strata among {@code sizes} that the query finds, with their names. */
    List<Map.Entry<String, Long>> found(Map<String, ? extends Number> sizes) {
        return sizes.entrySet().stream()
                .filter(stratum -> standing.names().finds(query.get(), stratum.getKey()))
                .map(stratum ->
                        Map.entry(name(stratum.getKey()), stratum.getValue().longValue()))
                .toList();
    }

    /** What a stratum is called. */
    String name(String stratum) {
        return standing.names().of(stratum);
    }

    private Messages words() {
        return Messages.of(FramesModel.class, language);
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /** A list's path, as typed, chosen or dropped. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Lists of which several were chosen at once. */
    ObjectProperty<List<Path>> filesProperty() {
        return files;
    }

    ObjectProperty<FrameOf> ofProperty() {
        return of;
    }

    BooleanProperty villagesProperty() {
        return villages;
    }

    StringProperty minimumAgeProperty() {
        return minimumAge;
    }

    /** Whether it was agreed to go on without the rows that can't be lines. */
    BooleanProperty withoutFaultyProperty() {
        return withoutFaulty;
    }

    /** Whether something was changed since the lists were read. */
    BooleanProperty changedProperty() {
        return changed;
    }

    /** What strata are looked for. */
    StringProperty queryProperty() {
        return query;
    }

    /** What keeps the last step from being done. */
    ObjectProperty<List<String>> problemsProperty() {
        return problems;
    }

    /** Nothing to count, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return none;
    }
}
