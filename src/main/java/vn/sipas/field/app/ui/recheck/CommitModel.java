package vn.sipas.field.app.ui.recheck;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.sample.SourceModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.sampling.SeedSource;

/** The list to be settled: what it is over, and the event that the seed will come from. FX thread. */
final class CommitModel {

    private final RecheckPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final SourceModel source = new SourceModel();
    private final ObjectProperty<Optional<RecheckPort.Writer>> writer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> count = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty agreed = new SimpleBooleanProperty(false);

    /** {@code changed} hears that a list was settled. */
    CommitModel(RecheckPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = jobs.words();
        this.changed = changed;
    }

    /** Over one enumerator's forms, or over the whole season's. */
    void choose(Optional<RecheckPort.Writer> one) {
        writer.set(one);
        agreed.set(false);
        count.set(Optional.empty());
        if (one.isPresent()) {
            jobs.run(() -> port.offered(purpose()), offered -> jobs.told(offered, now -> count.set(Optional.of(now))));
        }
    }

    private Purpose purpose() {
        return writer.get()
                .<Purpose>map(one -> new Purpose.Enumerator(one.person()))
                .orElseGet(Purpose.Province::new);
    }

    /** Settles the list, if all is said and agreed to. */
    void commit() {
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

    SourceModel source() {
        return source;
    }

    /** The enumerator whose forms the list is over; nothing for the whole season. */
    ObjectProperty<Optional<RecheckPort.Writer>> writerProperty() {
        return writer;
    }

    /** How many forms that enumerator's list would have. */
    ObjectProperty<Optional<Integer>> countProperty() {
        return count;
    }

    BooleanProperty agreedProperty() {
        return agreed;
    }
}
