package vn.sipas.field.app.ui.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** Files taken in since the desk was opened, and what is to be done about them. FX thread. */
public final class ReceiveModel {

    private final ReceivePort port;
    private final Worker worker;
    private final Runnable changed;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Idle());
    private final ObjectProperty<List<Merges.Conflict>> conflicts = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<SeasonProgress.Member>> laptops = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Reporting.Written>> written = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> broken = new SimpleObjectProperty<>(0);
    private Haul haul = Haul.NONE;
    private Optional<Job> job = Optional.empty();
    private boolean taking;

    /** What there is to see. */
    sealed interface State {
        /** Nothing was taken in yet. */
        record Idle() implements State {}

        /**
         * Files are being read.
         *
         * @param at nothing before anybody knows
         * @param stopping whether it ends at the next safe place
         */
        record Taking(Optional<MergeProgress> at, boolean stopping) implements State {}

        /** All that was taken in since the desk was opened. */
        record Done(Haul haul) implements State {}

        /** The store is not ready for files. */
        record Refused(String why) implements State {}
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

    /** Reads which cases need somebody to decide, and whose laptops are silent. */
    void load() {
        worker.store(port::conflicts, conflicts::set);
        worker.store(port::laptops, laptops::set);
    }

    /** Takes these files and folders in; sentences in {@code language}. Nothing while others are being read. */
    void take(List<String> chosen, Locale language) {
        List<String> wanted = chosen.stream().filter(name -> !name.isBlank()).toList();
        if (taking || wanted.isEmpty()) {
            return;
        }
        taking = true;
        problem.set("");
        written.set(Optional.empty());
        state.set(new State.Taking(Optional.empty(), false));
        AtomicReference<Optional<MergeProgress>> last = new AtomicReference<>(Optional.empty());
        Job running = worker.longStore(
                handle -> port.take(wanted, watch(handle, last)),
                _ -> {
                    if (state.get() instanceof State.Taking before) {
                        state.set(new State.Taking(Objects.requireNonNull(last.get()), before.stopping()));
                    }
                },
                taken -> done(taken, language),
                failure -> {
                    taking = false;
                    state.set(new State.Refused(MachineFault.of(failure)
                            .map(fault -> Messages.of(fault, language))
                            .orElseGet(() -> Messages.of(ReceiveModel.class, language)
                                    .text("receive.failed", failure.getClass().getSimpleName()))));
                });
        // On a lane that does its work at once everything is over by now.
        job = taking ? Optional.of(running) : Optional.empty();
    }

    private static MergeWatch watch(Job handle, AtomicReference<Optional<MergeProgress>> last) {
        return new MergeWatch() {
            @Override
            public void at(MergeProgress progress) {
                last.set(Optional.of(progress));
                handle.at(progress.files(), progress.share());
            }

            @Override
            public boolean stopped() {
                return handle.cancelled();
            }
        };
    }

    private void done(Optional<Intake.Taken> taken, Locale language) {
        taking = false;
        job = Optional.empty();
        if (taken.isEmpty()) {
            // What was mistyped stays, to be put right.
            problem.set(Messages.of(ReceiveModel.class, language).text("receive.missing"));
            state.set(haul.all() == 0 ? new State.Idle() : new State.Done(haul));
            return;
        }
        switch (taken.get()) {
            case Intake.Taken.Refused(var why) -> state.set(new State.Refused(why.text(language)));
            case Intake.Taken.Done(Haul more) -> {
                haul = haul.and(more);
                broken.set(haul.count(FileStory.State.BROKEN));
                file.set("");
                state.set(new State.Done(haul));
                load();
                changed.run();
            }
        }
    }

    /** Stops at the next safe place: what was joined stays. */
    void stop() {
        job.ifPresent(Job::cancel);
        if (state.get() instanceof State.Taking at) {
            state.set(new State.Taking(at.at(), true));
        }
    }

    /** Writes what is to be done, and who is to be called, into a workbook or a folder. */
    void write(Path to, Locale language) {
        HaulTables tables = new HaulTables(language);
        worker.store(
                () -> port.write(tables.of(haul, laptops.get()), tables.title(), to),
                done -> written.set(Optional.of(done)));
    }

    /** A file or a folder, as typed. */
    StringProperty fileProperty() {
        return file;
    }

    /** What is wrong with what was typed; empty if nothing is. */
    StringProperty problemProperty() {
        return problem;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    ObjectProperty<List<Merges.Conflict>> conflictsProperty() {
        return conflicts;
    }

    /** The laptops of the team, the longest silent first. */
    ObjectProperty<List<SeasonProgress.Member>> laptopsProperty() {
        return laptops;
    }

    /** What came of writing the list last. */
    ObjectProperty<Optional<Reporting.Written>> writtenProperty() {
        return written;
    }

    /** How many files somebody has to be asked for, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return broken;
    }
}
