package vn.sipas.field.app.ui.recheck;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.sample.SeedModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;

/** The seed and the draw, which can be made once. FX thread. */
final class DrawModel {

    private final RecheckPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final SeedModel seed = new SeedModel();
    private final BooleanProperty agreed = new SimpleBooleanProperty(false);

    /** {@code changed} hears that the draw was made. */
    DrawModel(RecheckPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = jobs.words();
        this.changed = changed;
    }

    /** Draws with what is typed, which should have come from {@code source}. */
    void draw(Optional<SeedSource> source) {
        switch (seed.read(source)) {
            case SampleSetUp.Outcome.Refused<Seed>(var why) -> {
                agreed.set(false);
                jobs.say(Tone.DANGER, why.text(words.language()), words.text("draw.again"));
            }
            case SampleSetUp.Outcome.Done<Seed>(Seed read) -> {
                if (agreed.get()) {
                    draw(read);
                } else {
                    jobs.say(Tone.WARNING, words.text("draw.agree-first"), words.text("draw.agree-first.do"));
                }
            }
        }
    }

    private void draw(Seed read) {
        jobs.run(() -> port.draw(read), outcome -> {
            // Whoever goes on agrees anew to what is typed then.
            agreed.set(false);
            jobs.told(outcome, round -> {
                jobs.say(Tone.SUCCESS, words.text("draw.done", round.tickets().size()), words.text("draw.done.do"));
                changed.run();
            });
        });
    }

    SeedModel seed() {
        return seed;
    }

    BooleanProperty agreedProperty() {
        return agreed;
    }
}
