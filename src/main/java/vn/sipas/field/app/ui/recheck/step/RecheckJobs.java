package vn.sipas.field.app.ui.recheck.step;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;

/** Work of the screen, one at a time, and what is said of it. FX thread. */
public final class RecheckJobs {

    private final Worker worker;
    private final Locale language;
    private final ObjectProperty<Optional<News>> news = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<Job.Progress>> progress = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Job> running = Optional.empty();

    /** What came of what was done last: a sentence of fact, one of what to do. */
    public record News(Tone tone, String fact, String action) {}

    public RecheckJobs(Worker worker, Locale language) {
        this.worker = worker;
        this.language = language;
    }

    /** Work on the store lane; nothing else is begun meanwhile. */
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        run(_ -> work.get(), then);
    }

    /** The same for what tells how far it is and can be stopped. */
    public <T> void run(Function<Job, T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        Job job = worker.longStore(
                work,
                at -> progress.set(Optional.of(at)),
                result -> {
                    ended();
                    then.accept(result);
                },
                failure -> {
                    ended();
                    say(
                            Tone.DANGER,
                            MachineFault.of(failure)
                                    .map(fault -> Messages.of(fault, language))
                                    .orElseGet(() -> words().text(
                                                    "step.failed",
                                                    failure.getClass().getSimpleName())),
                            words().text("step.failed.do"));
                });
        // On a lane that does its work at once everything is over by now.
        running = busy.get() ? Optional.of(job) : Optional.empty();
    }

    private void ended() {
        busy.set(false);
        running = Optional.empty();
        progress.set(Optional.empty());
    }

    /** Asks what is under way to stop at its next safe place. */
    public void stop() {
        running.ifPresent(Job::cancel);
    }

    /** What was refused is said; what was done goes on. */
    public <T> void told(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Done<T>(T result) -> then.accept(result);
            case Outcome.Refused<T>(var why) -> say(Tone.DANGER, why.text(language), "");
        }
    }

    public void say(Tone tone, String fact, String action) {
        news.set(Optional.of(new News(tone, fact, action)));
    }

    public void quiet() {
        news.set(Optional.empty());
    }

    private Messages words() {
        return Messages.of(RecheckJobs.class, language);
    }

    public Locale language() {
        return language;
    }

    public ObjectProperty<Optional<News>> newsProperty() {
        return news;
    }

    /** Whether work is under way. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** How far it is, where that is known. */
    public ObjectProperty<Optional<Job.Progress>> progressProperty() {
        return progress;
    }
}
