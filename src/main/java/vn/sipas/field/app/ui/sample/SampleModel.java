package vn.sipas.field.app.ui.sample;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** The sample of the season, step by step, with one thing to do at a time. FX thread. */
public final class SampleModel {

    private final SamplePort port;
    private final Worker worker;
    private final Locale language;
    private final RuleModel rule = new RuleModel();
    private final PrecisionModel precision = new PrecisionModel();
    private final SeedModel seed = new SeedModel();
    private final SourceModel source = new SourceModel();
    private final SampleJobs jobs;
    private final WitnessModel witness;
    private final SharingModel sharing;
    private final ObjectProperty<Optional<SamplePort.Standing>> standing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.NOT_READ);
    private final ObjectProperty<Plan> plan = new SimpleObjectProperty<>(new Plan.None());
    private final BooleanProperty agreed = new SimpleBooleanProperty(false);
    private final ObjectProperty<Integer> none = new SimpleObjectProperty<>(0);
    private boolean planned;
    private boolean back;
    private boolean filled;
    private int asked;

    /** How far it is. */
    enum Step {
        NOT_READ,
        NO_FRAME,
        PLAN,
        COMMIT,
        WITNESS,
        SEED,
        /** Drawn without a witness: it does not count, and only another frame helps. */
        VOID,
        RESULT
    }

    /** What the rule would draw. */
    sealed interface Plan {
        record None() implements Plan {}

        record Refused(String why) implements Plan {}

        record Made(DrawPlan plan) implements Plan {

            /** How many cases are to be expected: the sum over all lines of their chance. */
            long cases() {
                return Math.round(plan.strata().stream()
                        .mapToDouble(stratum -> stratum.placeProbability() * stratum.cases())
                        .sum());
            }

            /** How many reserves are to be expected. */
            long reserves() {
                return Math.round(plan.strata().stream()
                        .mapToDouble(stratum -> stratum.placeProbability() * stratum.reserves())
                        .sum());
            }
        }
    }

    SampleModel(SamplePort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
        this.jobs = new SampleJobs(worker, language);
        this.witness = new WitnessModel(port, jobs, this::stands);
        this.sharing = new SharingModel(port, jobs, this::load);
        rule.textProperty().subscribe(this::replan);
    }

    /** Over the open desk. */
    public static SampleModel over(OpenDesk desk, Worker worker, Locale language) {
        return new SampleModel(new DeskSample(desk), worker, language);
    }

    /** Reads how the sample stands. */
    void load() {
        worker.store(port::standing, this::stands);
    }

    private void stands(SamplePort.Standing now) {
        standing.set(Optional.of(now));
        if (!filled && now.frame().isPresent()) {
            filled = true;
            String known =
                    SamplingRule.read(now.rule()) instanceof RuleReading.Accepted ? now.rule() : SamplingRule.USUAL;
            if (SamplingRule.read(known) instanceof RuleReading.Accepted(SamplingRule start)) {
                rule.show(start);
            }
            source.lotteryProperty().set(jobs.words().text("sample.lottery.usual", now.province()));
            source.dayProperty().set(TypedDay.shown(now.today().plusDays(1)));
        }
        Step next = next(now);
        boolean arriving = step.get() != next;
        if (arriving && next != Step.COMMIT) {
            agreed.set(false);
        }
        step.set(next);
        if (next == Step.PLAN || next == Step.COMMIT) {
            replan();
        } else if (next == Step.RESULT) {
            sharing.load();
        }
    }

    private Step next(SamplePort.Standing now) {
        if (now.frame().isEmpty()) {
            return Step.NO_FRAME;
        }
        if (!now.frame().orElseThrow().committed() || now.commitment().isEmpty()) {
            if (back && hasEarlier()) {
                return Step.RESULT;
            }
            return planned ? Step.COMMIT : Step.PLAN;
        }
        back = false;
        planned = false;
        Commitment commitment = now.commitment().orElseThrow();
        if (commitment.counting().isPresent()) {
            return Step.RESULT;
        }
        if (!commitment.draws().isEmpty()) {
            return Step.VOID;
        }
        return commitment.witnessed().isPresent() ? Step.SEED : Step.WITNESS;
    }

    /** Asks what the rule as it is typed now would draw; only the last answer is shown. */
    private void replan() {
        String wanted = rule.textProperty().get();
        int number = ++asked;
        boolean planning = step.get() == Step.PLAN || step.get() == Step.COMMIT;
        if (!planning) {
            return;
        }
        if (wanted.isEmpty()) {
            plan.set(new Plan.None());
            return;
        }
        worker.store(() -> port.plan(wanted), outcome -> {
            if (number == asked) {
                plan.set(
                        switch (outcome) {
                            case Outcome.Done<DrawPlan>(DrawPlan made) -> new Plan.Made(made);
                            case Outcome.Refused<DrawPlan>(var why) -> new Plan.Refused(why.text(language));
                        });
            }
        });
    }

    /** The rule is as it is wanted: on to the commitment. */
    void usePlan() {
        if (step.get() == Step.PLAN && plan.get() instanceof Plan.Made) {
            planned = true;
            jobs.quiet();
            step.set(Step.COMMIT);
        }
    }

    /** Back to the rule. */
    void changePlan() {
        if (step.get() == Step.COMMIT) {
            planned = false;
            agreed.set(false);
            jobs.quiet();
            step.set(Step.PLAN);
        }
    }

    /** Whether a sample was drawn from an earlier frame than the one that is planned for. */
    boolean hasEarlier() {
        return standing.get()
                .filter(now -> now.frame().filter(frame -> !frame.committed()).isPresent())
                .flatMap(SamplePort.Standing::commitment)
                .flatMap(Commitment::counting)
                .isPresent();
    }

    /** Shows the sample of the earlier frame, or the plan for the new one again. */
    void look(boolean earlier) {
        if (hasEarlier()) {
            back = earlier;
            jobs.quiet();
            load();
        }
    }

    /** Commits: nothing of it can be taken back. */
    void commit() {
        if (step.get() != Step.COMMIT || !agreed.get()) {
            return;
        }
        Optional<SeedSource> typed = source.source();
        if (typed.isEmpty()) {
            jobs.bad(jobs.words().text("sample.day-bad"), "");
            return;
        }
        String wanted = rule.textProperty().get();
        jobs.lengthy(
                () -> port.commit(wanted, typed.orElseThrow()),
                outcome -> told(outcome, () -> {
                    agreed.set(false);
                    jobs.good(
                            jobs.words().text("sample.committed"), jobs.words().text("sample.committed.do"));
                }));
    }

    /** The source that the seed has to come from, as it was committed to; nothing where that is told in other words. */
    Optional<SeedSource> committedSource() {
        return standing.get()
                .flatMap(SamplePort.Standing::commitment)
                .flatMap(commitment -> SeedSource.read(commitment.frame().source()));
    }

    /** Draws with the seed that is typed. */
    void draw() {
        if (step.get() != Step.SEED || !agreed.get()) {
            return;
        }
        boolean dayBad = committedSource().isEmpty()
                && seed.kindProperty().get() == SourceModel.SourceKind.LOTTERY
                && TypedDay.read(seed.dayProperty().get()).isEmpty();
        if (dayBad) {
            jobs.bad(jobs.words().text("sample.day-bad"), "");
            return;
        }
        switch (seed.read(committedSource())) {
            case Outcome.Refused<Seed>(var why) -> {
                // Whoever goes on agrees anew to what is typed then.
                agreed.set(false);
                jobs.bad(why.text(language), jobs.words().text("sample.seed.do"));
            }
            case Outcome.Done<Seed>(Seed from) ->
                jobs.lengthy(
                        () -> port.draw(from),
                        outcome -> told(outcome, () -> {
                            agreed.set(false);
                            jobs.good(
                                    jobs.words().text("sample.drawn"),
                                    jobs.words().text("sample.drawn.do"));
                        }));
        }
    }

    private <T> void told(Outcome<T> outcome, Runnable then) {
        jobs.told(outcome, _ -> then.run());
        load();
    }

    SourceModel source() {
        return source;
    }

    SampleJobs jobs() {
        return jobs;
    }

    WitnessModel witness() {
        return witness;
    }

    SharingModel sharing() {
        return sharing;
    }

    RuleModel rule() {
        return rule;
    }

    PrecisionModel precision() {
        return precision;
    }

    SeedModel seed() {
        return seed;
    }

    ObjectProperty<Optional<SamplePort.Standing>> standingProperty() {
        return standing;
    }

    ObjectProperty<Step> stepProperty() {
        return step;
    }

    ObjectProperty<Plan> planProperty() {
        return plan;
    }

    /** Whether the step that can't be taken back was agreed to. */
    BooleanProperty agreedProperty() {
        return agreed;
    }

    /** Nothing to count, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return none;
    }
}
