package vn.sipas.field.app.ui.recheck.draw;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.app.ui.sample.SourceModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.sampling.SeedSource;

/** The list to be settled: what it is over, and the event that the seed will come from. FX thread. */
public final class CommitModel {

    private final DrawPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final SourceModel source = new SourceModel();
    private final ObjectProperty<Optional<DrawPort.Writer>> writer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> count = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty agreed = new SimpleBooleanProperty(false);
    private List<DrawPort.Writer> writers = List.of();
    private int offered;

    /** {@code changed} hears that a list was settled. */
    public CommitModel(DrawPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = Messages.of(CommitModel.class, jobs.language());
        this.changed = changed;
    }

    /** The whole season's list would have so many forms; {@code known} are those whose books are here. */
    public void show(int forms, List<DrawPort.Writer> known) {
        offered = forms;
        writers = List.copyOf(known);
    }

    /** Over one enumerator's forms, or over the whole season's. */
    public void choose(Optional<DrawPort.Writer> one) {
        writer.set(one);
        agreed.set(false);
        count.set(Optional.empty());
        ask();
    }

    /** How many forms one enumerator's list would have; asked again if another one was chosen meanwhile. */
    private void ask() {
        if (writer.get().isPresent()) {
            Purpose wanted = purpose();
            jobs.run(() -> port.offered(wanted), asked -> {
                if (wanted.equals(purpose())) {
                    jobs.told(asked, now -> count.set(Optional.of(now)));
                } else {
                    ask();
                }
            });
        }
    }

    private Purpose purpose() {
        return writer.get()
                .<Purpose>map(one -> new Purpose.Enumerator(one.person()))
                .orElseGet(Purpose.Province::new);
    }

    /** Settles the list, if all is said and agreed to. */
    public void commit() {
        Optional<SeedSource> event = source.source();
        if (event.isEmpty()) {
            jobs.say(Tone.WARNING, words.text("commit.day"), words.text("commit.day.do"));
            return;
        }
        if (!agreed.get()) {
            jobs.say(Tone.WARNING, words.text("commit.agree-first"), words.text("commit.agree-first.do"));
            return;
        }
        Purpose wanted = purpose();
        jobs.run(() -> port.commit(wanted, event.get()), outcome -> {
            if (outcome instanceof Outcome.Refused<?>) {
                agreed.set(false);
            }
            jobs.told(outcome, pool -> {
                agreed.set(false);
                writer.set(Optional.empty());
                jobs.say(Tone.SUCCESS, words.text("commit.done", pool.count()), words.text("commit.done.do"));
                changed.run();
            });
        });
    }

    /** What the button that settles it says. */
    public String button() {
        return words.text("commit.go", forms());
    }

    /** How many forms the list would have. */
    int forms() {
        return count.get().orElse(offered);
    }

    List<DrawPort.Writer> writers() {
        return writers;
    }

    public SourceModel source() {
        return source;
    }

    /** The enumerator whose forms the list is over; nothing for the whole season. */
    public ObjectProperty<Optional<DrawPort.Writer>> writerProperty() {
        return writer;
    }

    /** How many forms that enumerator's list would have. */
    public ObjectProperty<Optional<Integer>> countProperty() {
        return count;
    }

    public BooleanProperty agreedProperty() {
        return agreed;
    }
}
