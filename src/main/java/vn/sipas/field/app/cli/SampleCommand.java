package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.PlannedStratum;

/** {@code sipas sample plan|commit|draw|open|share}: the department's sample, step by step. */
final class SampleCommand {

    private static final int SHOWN = 40;

    private SampleCommand() {}

    /** What all of them share. */
    abstract static class Step implements Callable<Integer> {

        final Console console;

        @Mixin
        private StoreOptions store = new StoreOptions();

        Step(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.with(console, this::at);
        }

        abstract int at(Desk desk);

        <T> int told(Outcome<T> outcome, ToIntFunction<T> tell) {
            return switch (outcome) {
                case Outcome.Done<T>(T result) -> tell.applyAsInt(result);
                case Outcome.Refused<T>(Refusal why) -> console.refuse("", why);
            };
        }

        void print(DrawnSample sample) {
            sample.communes()
                    .forEach(commune ->
                            console.print("sample.commune", commune.id(), commune.size(), commune.probability()));
            sample.shortfalls()
                    .forEach(few ->
                            console.print("sample.shortfall." + few.what(), few.place(), few.wanted(), few.found()));
            console.print(
                    "sample.drawn",
                    sample.strata().size(),
                    sample.strata().stream().mapToInt(s -> s.cases().size()).sum(),
                    sample.strata().stream().mapToInt(s -> s.reserves().size()).sum());
        }
    }

    /** What a rule would draw from the frame. */
    @Command(mixinStandardHelpOptions = true)
    static final class Plan extends Step {

        @Option(names = "--rule", paramLabel = "RULE")
        private Optional<String> rule = Optional.empty();

        Plan(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            SampleSetUp sample = desk.sampleSetUp();
            return told(sample.plan(rule.orElseGet(sample::rule)), this::print);
        }

        private int print(DrawPlan plan) {
            console.print("sample.rule", plan.rule().text());
            plan.communes().forEach((commune, chance) -> console.print("sample.commune-chance", commune, chance));
            List<PlannedStratum> strata = plan.strata();
            strata.stream()
                    .limit(SHOWN)
                    .forEach(stratum -> console.print(
                            "sample.stratum",
                            stratum.name(),
                            stratum.listed(),
                            stratum.cases(),
                            stratum.reserves(),
                            stratum.probability()));
            if (strata.size() > SHOWN) {
                console.print("sample.more", strata.size() - SHOWN);
            }
            return 0;
        }
    }

    /** The commitment, before anybody can know the seed. */
    @Command(mixinStandardHelpOptions = true)
    static final class Commit extends Step {

        @Option(names = "--rule", paramLabel = "RULE")
        private Optional<String> rule = Optional.empty();

        @Option(names = "--source", paramLabel = "TEXT", required = true)
        private String source = "";

        Commit(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            SampleSetUp sample = desk.sampleSetUp();
            return told(sample.commit(rule.orElseGet(sample::rule), source), this::print);
        }

        private int print(BookRecord.Frame frame) {
            console.print("sample.committed", frame.size(), frame.root(), frame.rule());
            console.print("sample.witness-next");
            return 0;
        }
    }

    /** The draw. */
    @Command(mixinStandardHelpOptions = true)
    static final class Draw extends Step {

        @Option(names = "--dice", paramLabel = "DIGITS")
        private List<String> dice = new ArrayList<>();

        @Option(names = "--lottery", paramLabel = "TEXT")
        private Optional<String> lottery = Optional.empty();

        Draw(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            boolean one = lottery.isPresent() ? dice.isEmpty() : dice.size() == 2;
            return one ? super.call() : console.refuse("", CommandFault.SEED_MISSING);
        }

        @Override
        int at(Desk desk) {
            Outcome<Seed> seed = lottery.map(SampleSetUp::lottery)
                    .orElseGet(() -> SampleSetUp.dice(dice.getFirst(), dice.getLast()));
            return told(
                    seed,
                    known -> told(desk.sampleSetUp().draw(known), sample -> {
                        print(sample);
                        return 0;
                    }));
        }
    }

    /** The lists, for others to draw again. */
    @Command(mixinStandardHelpOptions = true)
    static final class Open extends Step {

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path out = Path.of("");

        Open(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            return told(desk.sampleSetUp().layOpen(out), files -> {
                console.print("sample.open", files.size(), out);
                return 0;
            });
        }
    }

    /** Equal loads. */
    @Command(mixinStandardHelpOptions = true)
    static final class Share extends Step {

        @Option(names = "--to", paramLabel = "WHOM")
        private List<String> whom = new ArrayList<>();

        Share(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            return told(desk.sampleSetUp().share(whom), given -> {
                given.forEach(one -> console.print("sample.given", one.name(), one.cases(), one.reserves()));
                return 0;
            });
        }
    }

    /** The lists on paper. */
    @Command(mixinStandardHelpOptions = true)
    static final class Print extends Step {

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path out = Path.of("");

        Print(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            List<Path> files = desk.handOutPrinting().print(out, console.language());
            files.forEach(file -> console.print("head.written", file));
            if (files.isEmpty()) {
                return console.refuse("", CommandFault.NOTHING_HANDED_OUT);
            }
            console.print("sample.printed", files.size());
            return 0;
        }
    }

    /** How the sample stands. */
    @Command(mixinStandardHelpOptions = true)
    static final class Show extends Step {

        Show(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            Optional<Commitment> commitment = desk.sampleSetUp().commitment();
            if (commitment.isEmpty()) {
                console.print("sample.nothing");
                return 0;
            }
            Commitment now = commitment.get();
            console.print(
                    "sample.committed",
                    now.frame().size(),
                    now.frame().root(),
                    now.frame().rule());
            console.print(now.witnessed().isPresent() ? "sample.witnessed" : "sample.witness-next");
            now.draws()
                    .forEach(draw -> console.print(
                            "sample.draw." + draw.standing(),
                            draw.draw().seed(),
                            draw.draw().tickets().size()));
            return 0;
        }
    }
}
