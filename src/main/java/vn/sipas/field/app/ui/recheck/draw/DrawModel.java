package vn.sipas.field.app.ui.recheck.draw;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.app.ui.sample.SeedModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;

/** The seed and the draw, which can be made once. FX thread. */
public final class DrawModel {

    private final DrawPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final SeedModel seed = new SeedModel();
    private final BooleanProperty agreed = new SimpleBooleanProperty(false);
    private Optional<SeedSource> source = Optional.empty();
    private int forms;

    /** {@code changed} hears that the draw was made. */
    public DrawModel(DrawPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = Messages.of(DrawModel.class, jobs.language());
        this.changed = changed;
    }

    /** The seed should come from {@code event}, if one was named; so many forms are drawn from. */
    public void show(Optional<SeedSource> event, int many) {
        source = event;
        forms = many;
    }

    Optional<SeedSource> source() {
        return source;
    }

    /** What the button that draws says. */
    public String button() {
        return words.text("draw.go", forms);
    }

    /** Draws with what is typed. */
    public void draw() {
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

    public SeedModel seed() {
        return seed;
    }

    public BooleanProperty agreedProperty() {
        return agreed;
    }
}
