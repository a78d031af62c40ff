package vn.sipas.field.office.report.minutes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.report.minutes.MinutesContents.ByEnumerator;
import vn.sipas.field.office.report.minutes.MinutesContents.Contacts;
import vn.sipas.field.office.report.minutes.MinutesContents.Decision;
import vn.sipas.field.office.report.minutes.MinutesContents.Delay;
import vn.sipas.field.office.report.minutes.MinutesContents.Differing;
import vn.sipas.field.office.report.minutes.MinutesContents.Findings;
import vn.sipas.field.office.report.minutes.MinutesContents.Outcome;
import vn.sipas.field.office.report.minutes.MinutesContents.Variance;
import vn.sipas.field.office.report.table.Cell;
import vn.sipas.field.office.report.table.Table;

/** Calls and visits, what comparing gave, and what the rule says. */
final class ResultPages {

    private static final int NAME = 30;
    private static final int NUMBER = 8;

    private final MinutesContents contents;
    private final Draft draft;

    ResultPages(MinutesContents contents, Draft draft) {
        this.contents = contents;
        this.draft = draft;
    }

    void contacts() {
        draft.chapter("contacts.title");
        if (contents.contacts().isEmpty()) {
            draft.sentence(draft.word("contacts.none"));
            return;
        }
        Contacts contacts = contents.contacts().get();
        if (contacts.delay().isPresent()) {
            Delay delay = contacts.delay().get();
            draft.sentence(draft.word(
                    "contacts.delay",
                    draft.numbers().decimal(delay.median()),
                    draft.numbers().decimal(delay.longest())));
        }
        List<Table.Line> lines = new ArrayList<>();
        for (Outcome outcome : contacts.outcomes()) {
            lines.add(line(1, outcome.label(), outcome.calls(), outcome.visits()));
        }
        lines.add(line(0, draft.word("sum"), contacts.calls(), contacts.visits()));
        draft.table(new Table(
                "contacts",
                draft.word("contacts.table"),
                columns("contacts.outcome", "contacts.calls", "contacts.visits"),
                lines,
                List.of(draft.word("source"))));
    }

    void findings() {
        Findings findings = contents.findings();
        draft.chapter("findings.title");
        if (findings.facts().isEmpty() && findings.enumerators().isEmpty()) {
            draft.sentence(draft.word("findings.none"));
            return;
        }
        draft.sentence(draft.word("findings.words"));
        if (!findings.facts().isEmpty()) {
            List<Table.Line> lines = new ArrayList<>();
            for (Differing fact : findings.facts()) {
                lines.add(line(1, fact.question(), fact.compared(), fact.differing()));
            }
            draft.table(new Table(
                    "facts",
                    draft.word("findings.facts"),
                    columns("findings.question", "findings.compared", "findings.differing"),
                    lines,
                    List.of(draft.word("findings.honest"), draft.word("source"))));
        }
        if (!findings.enumerators().isEmpty()) {
            List<Table.Line> lines = new ArrayList<>();
            for (ByEnumerator one : findings.enumerators()) {
                lines.add(
                        line(1, one.enumerator(), one.checked(), one.clean(), one.failed(), one.neutral(), one.open()));
            }
            draft.table(new Table(
                    "enumerators",
                    draft.word("findings.enumerators"),
                    columns(
                            "findings.enumerator",
                            "findings.checked",
                            "findings.clean",
                            "findings.failed",
                            "findings.neutral",
                            "findings.open"),
                    lines,
                    List.of(draft.word("findings.no-blame"), draft.word("source"))));
        }
    }

    void variances() {
        draft.chapter("variances.title");
        if (contents.variances().isEmpty()) {
            draft.sentence(draft.word("variances.none"));
            return;
        }
        draft.sentence(draft.word("variances.words"));
        List<Table.Line> lines = new ArrayList<>();
        for (Variance variance : contents.variances()) {
            lines.add(new Table.Line(
                    1,
                    List.of(
                            text(variance.question()),
                            new Cell.Count(variance.compared()),
                            new Cell.Decimal(variance.gross()),
                            new Cell.Points(variance.net()),
                            decimal(variance.inconsistency()),
                            decimal(variance.kappa()),
                            text(variance.sentence()))));
        }
        draft.table(new Table(
                "variances",
                draft.word("variances.table"),
                List.of(
                        Table.Column.text(draft.word("variances.question"), 24),
                        Table.Column.number(draft.word("variances.compared"), 7),
                        Table.Column.number(draft.word("variances.gross"), 8),
                        Table.Column.number(draft.word("variances.net"), 8),
                        Table.Column.number(draft.word("variances.inconsistency"), 9),
                        Table.Column.number(draft.word("variances.kappa"), 8),
                        Table.Column.text(draft.word("variances.meaning"), 26)),
                lines,
                List.of(draft.word("variances.formulas"), draft.word("source"))));
    }

    void decisions() {
        draft.chapter("decisions.title");
        if (contents.decisions().isEmpty()) {
            draft.sentence(draft.word("decisions.none"));
        }
        for (Decision decision : contents.decisions()) {
            draft.section(Draft.typed(decision.about()));
            draft.add(new Part.Strong(Draft.typed(decision.verdict())));
            draft.fact(draft.word("decision.rule"), Draft.typed(decision.rule()));
            draft.fact(draft.word("decision.list"), draft.word("pool.forms", draft.count(decision.list())));
            draft.fact(
                    draft.word("decision.counts"),
                    draft.word(
                            "decision.sums",
                            draft.count(decision.clean()),
                            draft.count(decision.failed()),
                            draft.count(decision.neutral()),
                            draft.numbers().percent(decision.neutralPercent())));
            draft.sentence(Draft.typed(decision.risk()));
            if (!decision.characteristics().isEmpty()) {
                draft.sentence(draft.word("decision.characteristics"));
                decision.characteristics().forEach(line -> draft.bullet(Draft.typed(line)));
            }
            decision.chart().ifPresent(draft::picture);
        }
    }

    private List<Table.Column> columns(String name, String... numbers) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(draft.word(name), NAME));
        for (String number : numbers) {
            columns.add(Table.Column.number(draft.word(number), NUMBER));
        }
        return columns;
    }

    private static Table.Line line(int level, String label, int... counts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(text(label));
        for (int count : counts) {
            cells.add(new Cell.Count(count));
        }
        return new Table.Line(level, cells);
    }

    private static Cell text(String text) {
        return new Cell.Text(Draft.typed(text));
    }

    private static Cell decimal(Optional<BigDecimal> number) {
        return number.<Cell>map(Cell.Decimal::new).orElseGet(() -> new Cell.Text("–"));
    }
}
