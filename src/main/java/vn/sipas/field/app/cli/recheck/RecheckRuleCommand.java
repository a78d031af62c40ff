package vn.sipas.field.app.cli.recheck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.Grid;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.recheck.rule.Characteristic;
import vn.sipas.field.office.recheck.rule.Next;
import vn.sipas.field.office.recheck.rule.Plan;
import vn.sipas.field.office.recheck.rule.Rule;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.recheck.rule.Verdict;
import vn.sipas.field.office.report.table.Numbers;

/** {@code sipas recheck rule --plan province|enumerator --clean N --failed M}: what the rule says about these counts. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckRuleCommand implements Callable<Integer> {

    /** Thresholds are told for so many numbers of failed forms, from 0. */
    private static final int THRESHOLDS = 4;

    /** No list is as long, and the exact risk of a longer one would take a while. */
    private static final int MOST_FORMS = 100_000;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plan", paramLabel = "province|enumerator", required = true)
    private Which plan = Which.PROVINCE;

    @Option(names = "--clean", paramLabel = "N", required = true)
    private int clean;

    @Option(names = "--failed", paramLabel = "M", required = true)
    private int failed;

    @Option(names = "--neutral", paramLabel = "K")
    private int neutral;

    @Option(names = "--frame-size", paramLabel = "N")
    private Optional<Integer> forms = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    public RecheckRuleCommand(Console console) {
        this.console = console;
    }

    private enum Which {
        PROVINCE(Plan.PROVINCE),
        ENUMERATOR(Plan.ENUMERATOR);

        private final Plan plan;

        Which(Plan plan) {
            this.plan = plan;
        }

        /** What was typed can be typed again. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        if (forms.filter(given -> given < 0 || given > MOST_FORMS).isPresent()) {
            throw new ParameterException(spec.commandLine(), console.text("recheck.rule.size", MOST_FORMS));
        }
        Rule rule = forms.map(given -> Rule.of(plan.plan, given)).orElseGet(() -> Rule.endless(plan.plan));
        if (!rule.possible(clean, failed, neutral) || Math.max(clean, Math.max(failed, neutral)) > MOST_FORMS) {
            throw new ParameterException(spec.commandLine(), console.text("recheck.rule.counts"));
        }
        if (json) {
            write(rule);
        } else {
            print(rule);
        }
        return 0;
    }

    private void print(Rule rule) {
        RuleWords words = new RuleWords(console.language());
        Numbers numbers = new Numbers(console.language());
        Verdict verdict = rule.at(clean, failed, neutral);
        console.print(
                "recheck.rule.statement",
                words.statement(rule.plan()),
                forms.map(given -> console.text("recheck.rule.list", given))
                        .orElseGet(() -> console.text("recheck.rule.endless")));
        console.out().println(words.checked(clean, failed));
        if (neutral > 0) {
            console.out().println(words.neutral(neutral, clean + failed));
        }
        console.print("recheck.rule.verdict", words.verdict(verdict));
        if (!verdict.decided() && rule.possible(clean, failed + 1, neutral)) {
            words.next(rule, clean, failed, neutral).forEach(console.out()::println);
        }
        if (rule.plan() == Plan.ENUMERATOR && failed == 2 && verdict != Verdict.ESCALATED) {
            // Counts don't tell whether the second came within the first ten.
            console.print("recheck.rule.early");
        }
        console.out().println();
        Grid grid = new Grid(
                List.of(
                        console.text("recheck.rule.head.failed"),
                        console.text("recheck.rule.head.clean"),
                        console.text("recheck.rule.head.checked")),
                Set.of());
        for (int with = 0; with < THRESHOLDS; with++) {
            OptionalInt needed = rule.needed(with);
            List<String> row = new ArrayList<>(List.of(numbers.count(with)));
            row.add(needed.isPresent() ? numbers.count(needed.getAsInt()) : "–");
            row.add(needed.isPresent() ? numbers.count(needed.getAsInt() + with) : "–");
            grid.add(row);
        }
        grid.print(console.out());
        if (forms.filter(given -> given == 0).isEmpty()) {
            console.out().println(words.risk(rule));
        }
    }

    private void write(Rule rule) {
        JsonWriter object =
                new JsonWriter().beginObject().member("plan", rule.plan().code());
        forms.ifPresent(given -> object.member("forms", given));
        object.member("clean", clean)
                .member("failed", failed)
                .member("neutral", neutral)
                .member("checked", (long) clean + failed)
                .member("verdict", rule.at(clean, failed, neutral).code());
        Next next = Next.of(rule, clean, failed, neutral);
        next.clean().ifPresent(needed -> object.member("cleanNeeded", needed));
        next.failure().ifPresent(verdict -> object.member("afterFailure", verdict.code()));
        next.cost().ifPresent(cost -> object.member("failureCosts", cost));
        object.name("thresholds").beginArray();
        for (int with = 0; with < THRESHOLDS; with++) {
            int failures = with;
            rule.needed(with)
                    .ifPresent(needed -> object.beginObject()
                            .member("failed", failures)
                            .member("clean", needed)
                            .member("checked", (long) needed + failures)
                            .endObject());
        }
        object.endArray()
                .member("tolerance", rule.plan().tolerance())
                .member("mostRisk", rule.plan().risk());
        forms.filter(given -> given > 0)
                .ifPresent(_ -> object.name("risk")
                        .written(
                                Double.toString(100 * Characteristic.risk(rule)).getBytes(StandardCharsets.US_ASCII)));
        console.json(object.endObject());
    }
}
