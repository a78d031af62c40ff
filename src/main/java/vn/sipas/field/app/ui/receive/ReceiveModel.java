package vn.sipas.field.app.ui.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
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
import vn.sipas.field.office.review.progress.SeasonProgress;

/** Files taken in since the desk was opened, and what is to be done about them. FX thread. */
public final class ReceiveModel {

    /** Before so long nobody can say how long the rest takes, ms. */
    private static final long GUESS_AFTER = 3_000;

    private final ReceivePort port;
    private final Worker worker;
    private final Runnable changed;
    private final LongSupplier clock;
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
         * @param left seconds that the rest takes about
         * @param stopping whether it ends after the file that is being read
         */
        record Taking(Intake.At at, OptionalLong left, boolean stopping) implements State {}

        /** All that was taken in since the desk was opened. */
        record Done(Haul haul) implements State {}

        /** The store is not ready for files. */
        record Refused(String why) implements State {}
    }

    ReceiveModel(ReceivePort port, Worker worker, Runnable changed, LongSupplier clock) {
        this.port = port;
        this.worker = worker;
        this.changed = changed;
        this.clock = clock;
    }

    /** Over the open desk; {@code changed} hears that something was taken in. */
    public static ReceiveModel over(OpenDesk desk, Worker worker, Runnable changed) {
        return new ReceiveModel(
                new DeskReceive(desk),
                worker,
                changed,
                () -> desk.field().clock().millis());
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
        long began = clock.getAsLong();
        state.set(new State.Taking(new Intake.At(0, 0, 0, 0, 0), OptionalLong.empty(), false));
        AtomicReference<Intake.At> last = new AtomicReference<>(new Intake.At(0, 0, 0, 0, 0));
        Job running = worker.longStore(
                handle -> port.take(wanted, watch(handle, last)),
                _ -> at(Objects.requireNonNull(last.get()), began),
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

    private static Intake.Watch watch(Job handle, AtomicReference<Intake.At> last) {
        return new Intake.Watch() {
            @Override
            public void at(Intake.At at) {
                last.set(at);
                handle.at(at.files(), at.allBytes() == 0 ? -1 : (double) at.bytes() / at.allBytes());
            }

            @Override
            public boolean stopped() {
                return handle.cancelled();
            }
        };
    }

    private void at(Intake.At at, long began) {
        if (state.get() instanceof State.Taking before) {
            long passed = clock.getAsLong() - began;
            OptionalLong left = passed < GUESS_AFTER || at.bytes() == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.ceilDiv(passed * (at.allBytes() - at.bytes()), at.bytes() * 1_000));
            state.set(new State.Taking(at, left, before.stopping()));
        }
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

    /** Stops after the file that is being read. */
    void stop() {
        job.ifPresent(Job::cancel);
        if (state.get() instanceof State.Taking at) {
            state.set(new State.Taking(at.at(), at.left(), true));
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
