package vn.sipas.field.app.ui.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Heads;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.office.sampling.Shares;
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
    private final ObjectProperty<Optional<SamplePort.Standing>> standing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.NOT_READ);
    private final ObjectProperty<Plan> plan = new SimpleObjectProperty<>(new Plan.None());
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ObjectProperty<SourceKind> sourceKind = new SimpleObjectProperty<>(SourceKind.LOTTERY);
    private final StringProperty lottery = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");
    private final BooleanProperty agreed = new SimpleBooleanProperty(false);
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty signed = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> written = new SimpleObjectProperty<>(List.of());
    private final StringProperty openFolder = new SimpleStringProperty("");
    private final ObjectProperty<Optional<SamplePort.Drawn>> drawn = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> takers = new SimpleObjectProperty<>(Set.of());
    private final StringProperty query = new SimpleStringProperty("");
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

    /** Where the seed is to come from. */
    enum SourceKind {
        LOTTERY,
        DICE
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

    /** What came of what was done last. */
    sealed interface News {
        record None() implements News {}

        record Good(String fact, String action) implements News {}

        record Bad(String fact, String action) implements News {}
    }

    SampleModel(SamplePort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
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
            lottery.set(words().text("sample.lottery.usual", now.province()));
            day.set(TypedDay.shown(now.today().plusDays(1)));
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
            loadDrawn();
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
            news.set(new News.None());
            step.set(Step.COMMIT);
        }
    }

    /** Back to the rule. */
    void changePlan() {
        if (step.get() == Step.COMMIT) {
            planned = false;
            agreed.set(false);
            news.set(new News.None());
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
            news.set(new News.None());
            load();
        }
    }

    /** The source of the seed as it is typed; nothing while its day is none. */
    Optional<SeedSource> source() {
        Optional<LocalDate> typed = TypedDay.read(day.get());
        return typed.map(on -> switch (sourceKind.get()) {
            case LOTTERY -> new SeedSource.LotteryDraw(lottery.get(), on);
            case DICE -> new SeedSource.DiceThrow(place.get(), on);
        });
    }

    /** Commits: nothing of it can be taken back. */
    void commit() {
        if (step.get() != Step.COMMIT || !agreed.get()) {
            return;
        }
        Optional<SeedSource> source = source();
        if (source.isEmpty()) {
            bad(words().text("sample.day-bad"), "");
            return;
        }
        String wanted = rule.textProperty().get();
        lengthy(
                () -> port.commit(wanted, source.orElseThrow()),
                outcome -> told(outcome, _ -> {
                    agreed.set(false);
                    good(words().text("sample.committed"), words().text("sample.committed.do"));
                }));
    }

    /** Writes the newest head of the department's book for a monitor. */
    void writeHead() {
        String where = folder.get();
        worker.store(() -> port.writeHead(where), files -> {
            if (files.isEmpty()) {
                bad(words().text("sample.no-folder"), words().text("sample.no-folder.do"));
                return;
            }
            written.set(names(files.orElseThrow()));
            good(words().text("sample.head", String.join(", ", written.get())), words().text("sample.head.do"));
        });
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    /** Takes a signed head back. */
    void takeHead() {
        String file = signed.get();
        worker.store(
                () -> {
                    Optional<Heads.Taken> taken = port.takeHead(file);
                    return new TakenBack(taken, port.standing());
                },
                back -> {
                    tell(back);
                    stands(back.now());
                });
    }

    private record TakenBack(Optional<Heads.Taken> taken, SamplePort.Standing now) {}

    private void tell(TakenBack back) {
        if (back.taken().isEmpty()) {
            bad(words().text("sample.no-file"), words().text("sample.no-file.do"));
            return;
        }
        switch (back.taken().orElseThrow()) {
            case Heads.Taken.Refused(var why) -> bad(why.text(language), words().text("sample.head.refused.do"));
            case Heads.Taken.Fork _ -> bad(words().text("sample.head.fork"), words().text("sample.head.fork.do"));
            case Heads.Taken.Own(OwnHeads.Taken.Kept _) -> kept(back.now());
            case Heads.Taken.Own(OwnHeads.Taken.Another()) ->
                bad(words().text("sample.head.another"), words().text("sample.head.refused.do"));
            case Heads.Taken.Own(OwnHeads.Taken.Unknown _) ->
                bad(words().text("sample.head.unknown"), words().text("sample.head.fork.do"));
            case Heads.Taken.Own(OwnHeads.Taken.Refused(var why)) ->
                bad(Messages.of(why, language), words().text("sample.head.refused.do"));
        }
    }

    private void kept(SamplePort.Standing now) {
        if (now.signers().isEmpty()) {
            bad(words().text("sample.head.unsigned"), words().text("sample.head.unsigned.do"));
        } else {
            signed.set("");
            good(
                    words().text(
                                    "sample.witnessed",
                                    now.signers().stream()
                                            .map(Heads.Signer::name)
                                            .collect(Collectors.joining(", "))),
                    words().text("sample.witnessed.do"));
        }
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
                && seed.kindProperty().get() == SourceKind.LOTTERY
                && TypedDay.read(seed.dayProperty().get()).isEmpty();
        if (dayBad) {
            bad(words().text("sample.day-bad"), "");
            return;
        }
        switch (seed.read(committedSource())) {
            case Outcome.Refused<Seed>(var why) -> {
                // Whoever goes on agrees anew to what is typed then.
                agreed.set(false);
                bad(why.text(language), words().text("sample.seed.do"));
            }
            case Outcome.Done<Seed>(Seed from) ->
                lengthy(
                        () -> port.draw(from),
                        outcome -> told(outcome, _ -> {
                            agreed.set(false);
                            good(words().text("sample.drawn"), words().text("sample.drawn.do"));
                        }));
        }
    }

    private void loadDrawn() {
        lengthy(port::drawn, outcome -> {
            switch (outcome) {
                case Outcome.Refused<SamplePort.Drawn>(var why) -> bad(why.text(language), "");
                case Outcome.Done<SamplePort.Drawn>(SamplePort.Drawn found) -> {
                    takers.set(withCards(found));
                    drawn.set(Optional.of(found));
                }
            }
        });
    }

    private static Set<String> withCards(SamplePort.Drawn found) {
        return found.hands().stream()
                .filter(Team.Hand::hasCard)
                .map(Team.Hand::book)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Lays the draw open in the folder typed. */
    void layOpen() {
        String where = openFolder.get();
        lengthy(() -> port.layOpen(where), outcome -> {
            if (outcome.isEmpty()) {
                bad(words().text("sample.no-folder"), words().text("sample.no-folder.do"));
                return;
            }
            switch (outcome.orElseThrow()) {
                case Outcome.Refused<List<Path>>(var why) -> bad(why.text(language), "");
                case Outcome.Done<List<Path>>(List<Path> files) ->
                    good(words().text("sample.open", files.size()), words().text("sample.open.do"));
            }
        });
    }

    /** Whether somebody is to be given a part. */
    void take(String book, boolean takes) {
        Set<String> now = new LinkedHashSet<>(takers.get());
        if (takes ? now.add(book) : now.remove(book)) {
            takers.set(now);
        }
    }

    /** The books of those who are to be given a part, in the order of the people. */
    private List<String> wanted(SamplePort.Drawn found) {
        return found.hands().stream()
                .map(Team.Hand::book)
                .filter(takers.get()::contains)
                .toList();
    }

    /** What everybody would be given. */
    List<Given> loads() {
        if (drawn.get().isEmpty()) {
            return List.of();
        }
        SamplePort.Drawn found = drawn.get().orElseThrow();
        List<Team.Hand> people = found.hands().stream()
                .filter(hand -> takers.get().contains(hand.book()))
                .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        List<Shares.Share> shares = Shares.of(found.sample(), people.size());
        List<Given> loads = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            loads.add(new Given(
                    people.get(i).name(),
                    shares.get(i).cases().size(),
                    shares.get(i).reserves().size()));
        }
        return loads;
    }

    /** Whether the sample stands with people already. */
    boolean isShared() {
        return drawn.get().filter(found -> !found.given().isEmpty()).isPresent();
    }

    /** Shares the sample out. */
    void share() {
        if (isShared() || drawn.get().isEmpty() || takers.get().isEmpty()) {
            return;
        }
        List<String> books = wanted(drawn.get().orElseThrow());
        lengthy(
                () -> port.share(books),
                outcome -> told(
                        outcome,
                        given -> good(words().text("sample.shared", given.size()), words().text("sample.shared.do"))));
    }

    /** Long work on the store lane; nothing else is begun meanwhile. */
    private <T> void lengthy(Supplier<T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        worker.longStore(
                _ -> work.get(),
                _ -> {},
                result -> {
                    busy.set(false);
                    then.accept(result);
                },
                failure -> {
                    busy.set(false);
                    bad(
                            MachineFault.of(failure)
                                    .map(fault -> Messages.of(fault, language))
                                    .orElseGet(() -> words().text(
                                                    "sample.failed",
                                                    failure.getClass().getSimpleName())),
                            words().text("sample.failed.do"));
                });
    }

    private <T> void told(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Done<T>(T result) -> then.accept(result);
            case Outcome.Refused<T>(var why) -> bad(why.text(language), "");
        }
        load();
    }

    private void good(String fact, String action) {
        news.set(new News.Good(fact, action));
    }

    private void bad(String fact, String action) {
        news.set(new News.Bad(fact, action));
    }

    private Messages words() {
        return Messages.of(SampleModel.class, language);
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

    ObjectProperty<News> newsProperty() {
        return news;
    }

    /** Whether long work is under way. */
    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<SourceKind> sourceKindProperty() {
        return sourceKind;
    }

    /** The name of the lottery. */
    StringProperty lotteryProperty() {
        return lottery;
    }

    /** Where dice are thrown. */
    StringProperty placeProperty() {
        return place;
    }

    /** The day of the event, as typed. */
    StringProperty dayProperty() {
        return day;
    }

    /** Whether the step that can't be taken back was agreed to. */
    BooleanProperty agreedProperty() {
        return agreed;
    }

    /** Where the head goes. */
    StringProperty folderProperty() {
        return folder;
    }

    /** The file of a signed head. */
    StringProperty signedProperty() {
        return signed;
    }

    /** The files of the head written last. */
    ObjectProperty<List<String>> writtenProperty() {
        return written;
    }

    /** Where the draw is laid open. */
    StringProperty openFolderProperty() {
        return openFolder;
    }

    ObjectProperty<Optional<SamplePort.Drawn>> drawnProperty() {
        return drawn;
    }

    /** The books of those who are to be given a part. */
    ObjectProperty<Set<String>> takersProperty() {
        return takers;
    }

    /** What strata are looked for. */
    StringProperty queryProperty() {
        return query;
    }

    /** Nothing to count, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return none;
    }
}
