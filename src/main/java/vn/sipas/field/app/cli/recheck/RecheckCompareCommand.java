package vn.sipas.field.app.cli.recheck;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.Grid;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.app.desk.recheck.Whom;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.Sums;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.TicketWords;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.compare.Variance;
import vn.sipas.field.office.recheck.compare.VarianceWords;
import vn.sipas.field.office.report.table.Numbers;

/** {@code sipas recheck compare}: one original beside its re-interview, or what all of them say of questions and add up to by enumerator. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckCompareCommand extends RecheckStep {

    @Option(names = "--case", paramLabel = "ID")
    private Optional<String> caseId = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    public RecheckCompareCommand(Console console) {
        super(console);
    }

    @Override
    int at(Desk desk) {
        if (caseId.isEmpty()) {
            return told(desk.rechecking().board(), board -> all(desk, board));
        }
        return CaseId.isCaseId(caseId.get())
                ? told(desk.rechecking().compare(new CaseId(caseId.get()), console.language()), this::one)
                : console.refuse("", Refusal.of(RecheckFault.NOT_DRAWN, caseId.get()));
    }

    private int one(Comparison comparison) {
        if (json) {
            JsonWriter object = new JsonWriter().beginObject().member("case", caseId.orElseThrow());
            object.name("told").beginArray();
            comparison
                    .told()
                    .forEach(told -> object.beginObject()
                            .member("question", told.question())
                            .member("answer", told.answer())
                            .member("against", told.against())
                            .endObject());
            write(object.endArray(), "facts", comparison.facts());
            write(object, "items", comparison.items());
            object.member("verdict", comparison.proposed().code())
                    .name("differing")
                    .beginArray();
            comparison.differing().forEach(object::text);
            console.json(object.endArray().endObject());
            return 0;
        }
        comparison
                .told()
                .forEach(told -> console.print(
                        told.against() ? "recheck.told.against" : "recheck.told", told.question(), told.answer()));
        console.print("recheck.facts");
        comparison.facts().forEach(this::print);
        console.print("recheck.items");
        comparison.items().forEach(this::print);
        console.print("recheck.proposed", TicketWords.verdict(comparison.proposed(), console.language()));
        return 0;
    }

    private void print(Comparison.Pair pair) {
        console.print(
                pair.differs() ? "recheck.pair.differs" : "recheck.pair",
                pair.question(),
                said(pair.original()),
                said(pair.again()));
    }

    private String said(String words) {
        return words.isEmpty() ? console.text("review.said.nothing") : words;
    }

    private static void write(JsonWriter object, String name, List<Comparison.Pair> pairs) {
        object.name(name).beginArray();
        pairs.forEach(pair -> object.beginObject()
                .member("name", pair.key())
                .member("question", pair.question())
                .member("original", pair.original())
                .member("again", pair.again())
                .member("differs", pair.differs())
                .endObject());
        object.endArray();
    }

    private int all(Desk desk, Board board) {
        List<Comparison> comparisons = desk.rechecking().comparisons(console.language());
        List<Variance> variances = Variance.of(comparisons);
        Map<BookName, String> names =
                desk.rechecking().enumerators().stream().collect(Collectors.toMap(Whom::book, Whom::name));
        List<Sums.ByEnumerator> sums = new Sums(board.rounds()).enumerators();
        Map<BookName, Integer> suspected = suspected(board);
        if (json) {
            JsonWriter object = new JsonWriter()
                    .beginObject()
                    .member("compared", comparisons.size())
                    .name("questions")
                    .beginArray();
            variances.forEach(variance -> write(object, variance));
            object.endArray().name("enumerators").beginArray();
            sums.forEach(one -> object.beginObject()
                    .member("book", one.book().text())
                    .member("name", names.getOrDefault(one.book(), ""))
                    .member("checked", one.checked())
                    .member("clean", one.clean())
                    .member("failed", one.failed())
                    .member("neutral", one.neutral())
                    .member("suspected", suspected.getOrDefault(one.book(), 0))
                    .endObject());
            console.json(object.endArray().endObject());
            return 0;
        }
        console.print("recheck.compared", comparisons.size());
        variances(variances);
        Grid grid = new Grid(
                List.of(
                        console.text("recheck.head.enumerator"),
                        console.text("recheck.head.checked"),
                        console.text("recheck.head.clean"),
                        console.text("recheck.head.failed"),
                        console.text("recheck.head.neutral"),
                        console.text("recheck.head.suspected")),
                Set.of(0));
        Numbers numbers = new Numbers(console.language());
        sums.forEach(one -> grid.add(List.of(
                names.getOrDefault(one.book(), one.book().text()),
                numbers.count(one.checked()),
                numbers.count(one.clean()),
                numbers.count(one.failed()),
                numbers.count(one.neutral()),
                numbers.count(suspected.getOrDefault(one.book(), 0)))));
        console.out().println();
        grid.print(console.out());
        return 0;
    }

    /** Forms that wait for a deciding visit, each case once. */
    private static Map<BookName, Integer> suspected(Board board) {
        Map<CaseId, Ticket> waiting = new HashMap<>();
        board.rounds()
                .forEach(round -> round.tickets().stream()
                        .filter(ticket -> ticket.stage() instanceof Ticket.Stage.ToDecide)
                        .forEach(ticket -> waiting.put(ticket.caseId(), ticket)));
        Map<BookName, Integer> counts = new HashMap<>();
        waiting.values().forEach(ticket -> counts.merge(ticket.original().book(), 1, Integer::sum));
        return counts;
    }

    private void variances(List<Variance> variances) {
        if (variances.isEmpty()) {
            return;
        }
        Numbers numbers = new Numbers(console.language());
        Grid grid = new Grid(
                List.of(
                        console.text("recheck.head.question"),
                        console.text("recheck.head.people"),
                        "GDR %",
                        "NDR %",
                        console.text("recheck.head.index"),
                        "κ"),
                Set.of(0));
        variances.forEach(variance -> grid.add(List.of(
                variance.key(),
                numbers.count(variance.people()),
                numbers.decimal(Percent.of(variance.agreement().grossDifferenceRate())),
                variance.yesNo() ? numbers.decimal(Percent.of(variance.net())) : "–",
                percent(numbers, variance.agreement().inconsistency()),
                percent(numbers, variance.agreement().kappa()))));
        grid.print(console.out());
        variances.forEach(variance -> console.out().println(VarianceWords.of(variance, console.language())));
    }

    private static String percent(Numbers numbers, OptionalDouble share) {
        return share.isPresent() ? numbers.decimal(Percent.of(share.getAsDouble())) : "–";
    }

    private void write(JsonWriter object, Variance variance) {
        object.beginObject()
                .member("name", variance.key())
                .member("question", variance.question())
                .member("people", variance.people());
        number(object, "gdr", OptionalDouble.of(variance.agreement().grossDifferenceRate()));
        number(object, "ndr", variance.yesNo() ? OptionalDouble.of(variance.net()) : OptionalDouble.empty());
        number(object, "inconsistency", variance.agreement().inconsistency());
        number(object, "kappa", variance.agreement().kappa());
        object.member("says", VarianceWords.of(variance, console.language())).endObject();
    }

    private static void number(JsonWriter object, String name, OptionalDouble number) {
        number.ifPresent(
                value -> object.name(name).written(Double.toString(value).getBytes(StandardCharsets.US_ASCII)));
    }
}
