package vn.sipas.field.app.cli.recheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.pool.RoundFault;
import vn.sipas.field.office.recheck.rule.CallPlan;
import vn.sipas.field.office.recheck.rule.Characteristic;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.Rule;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.report.table.Numbers;

/** {@code sipas recheck decide}: what the rule says now, how far it is to be relied on, and what it still takes. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckDecideCommand extends RecheckStep {

    /** So many false forms in 100 of the list it is told for how probably they are noticed. */
    private static final List<Integer> FALSE_IN_100 = List.of(5, 10, 20);

    private static final int HUNDRED = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--round", paramLabel = "N")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--answer-rate", paramLabel = "P", defaultValue = "0.5")
    private String rate = "0.5";

    @Option(names = "--json")
    private boolean json;

    public RecheckDecideCommand(Console console) {
        super(console);
    }

    @Override
    int at(Desk desk) {
        CallPlan plan = plan();
        return told(desk.rechecking().board(), board -> {
            Optional<RoundState> round = round(board);
            if (round.isEmpty()) {
                return console.refuse("", board.rounds().isEmpty() ? RecheckFault.NO_POOL : RoundFault.NO_SUCH_POOL);
            }
            Optional<Reading> reading = round.get().reading();
            if (json) {
                write(round.get(), plan);
            } else if (reading.isPresent()) {
                print(reading.get(), plan);
            } else {
                console.print("recheck.decide.nothing");
            }
            return 0;
        });
    }

    private Optional<RoundState> round(Board board) {
        return number.isEmpty()
                ? board.current()
                : board.rounds().stream()
                        .filter(round -> round.number() == number.get())
                        .findFirst();
    }

    /** A share as people type it, with a point or a comma. */
    private CallPlan plan() {
        String typed = rate.replace(',', '.');
        if (!typed.matches("[01](\\.[0-9]{1,6})?") || Double.parseDouble(typed) > 1) {
            throw new ParameterException(spec.commandLine(), console.text("recheck.rate"));
        }
        return new CallPlan(Double.parseDouble(typed));
    }

    private void print(Reading reading, CallPlan plan) {
        RuleWords words = new RuleWords(console.language());
        Rule rule = reading.rule();
        console.print("recheck.decide.verdict", words.statement(rule.plan()), words.verdict(reading.verdict()));
        words.said(reading).forEach(console.out()::println);
        reading.lot().ifPresent(lot -> console.out().println(words.lot(lot)));
        if (rule.forms().orElse(0) > 0) {
            console.out().println(words.risk(rule));
            bad(rule).forEach(bad -> console.out().println(words.noticed(bad, Characteristic.of(rule, bad))));
        }
        if (!reading.verdict().decided()) {
            print(plan, "recheck.effort.lot", plan.ofLot());
            print(plan, "recheck.effort", plan.untilVerdict(reading));
        }
    }

    /** How many false forms, in the rule's list, its characteristic is told for. */
    private static List<Integer> bad(Rule rule) {
        int forms = rule.forms().orElse(0);
        return FALSE_IN_100.stream()
                .flatMapToInt(share -> IntStream.of((int) (((long) forms * share + HUNDRED - 1) / HUNDRED)))
                .filter(bad -> bad > 0)
                .distinct()
                .boxed()
                .toList();
    }

    private void print(CallPlan plan, String key, CallPlan.Effort effort) {
        Numbers numbers = new Numbers(console.language());
        if (effort.people() > 0 || effort.visits() > 0) {
            console.print(
                    key,
                    numbers.count(Math.round(HUNDRED * plan.answered())),
                    effort.people(),
                    tenth(effort.calls()),
                    tenth(effort.visits()));
        }
    }

    private static BigDecimal tenth(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    private void write(RoundState round, CallPlan plan) {
        JsonWriter object = new JsonWriter().beginObject().member("round", round.number());
        round.reading().ifPresent(reading -> {
            Rule rule = reading.rule();
            object.member("plan", rule.plan().code())
                    .member("forms", rule.forms().orElse(0))
                    .member("verdict", reading.verdict().code().toLowerCase(Locale.ROOT))
                    .member("clean", reading.clean())
                    .member("failed", reading.failed())
                    .member("neutral", reading.neutral())
                    .member("checked", reading.checked())
                    .member("front", reading.front());
            if (rule.forms().orElse(0) > 0) {
                number(object.name("risk"), Characteristic.risk(rule));
                object.name("noticed").beginArray();
                for (int bad : bad(rule)) {
                    object.beginObject().member("false", bad);
                    number(
                            object.name("probability"),
                            Characteristic.of(rule, bad).noticed());
                    object.endObject();
                }
                object.endArray();
            }
            reading.lot().ifPresent(lot -> {
                object.name("lot")
                        .beginObject()
                        .member("number", lot.number())
                        .member("from", lot.from())
                        .member("to", lot.to())
                        .name("open")
                        .beginArray();
                lot.open().forEach(object::number);
                object.endArray().endObject();
            });
            CallPlan.Effort effort = plan.untilVerdict(reading);
            object.name("effort").beginObject().member("people", effort.people());
            number(object.name("calls"), effort.calls());
            number(object.name("visits"), effort.visits());
            object.endObject();
        });
        console.json(object.endObject());
    }

    private static void number(JsonWriter object, double number) {
        object.written(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
}
