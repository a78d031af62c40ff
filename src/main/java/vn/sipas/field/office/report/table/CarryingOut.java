package vn.sipas.field.office.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.review.progress.Response;

/** How the survey went: sums that add up. */
final class CarryingOut {

    private final SeasonIndex index;
    private final Messages words;
    private final Numbers numbers;

    CarryingOut(SeasonIndex index, Messages words, Numbers numbers) {
        this.index = index;
        this.words = words;
        this.numbers = numbers;
    }

    /** From the interview records in the books to those that count. */
    Table reconciliation() {
        Reconciliation sum = index.reconciliation();
        List<Table.Line> lines = new ArrayList<>();
        add(lines, 0, words.text("reconciliation.leaves"), sum.leaves());
        for (Map.Entry<Reason, Long> left : sum.leftOut().entrySet()) {
            if (left.getValue() > 0) {
                add(lines, 1, words.text("left-out", Messages.of(left.getKey(), words.language())), left.getValue());
            }
        }
        add(lines, 0, words.text("reconciliation.counted"), sum.counted());
        return new Table("reconciliation", words.text("reconciliation.title"), columns(), lines, source());
    }

    /** How the drawn cases ended; nothing where the list is not here. */
    Optional<Table> response() {
        return index.response().map(this::response);
    }

    private Table response(Response response) {
        List<Table.Line> lines = new ArrayList<>();
        add(lines, 1, words.text("response.complete"), response.complete());
        add(lines, 1, words.text("response.partial"), response.partial());
        add(lines, 1, words.text("response.refused"), response.refused());
        add(lines, 1, words.text("response.not-reached"), response.notReached());
        add(lines, 1, words.text("response.other"), response.other());
        add(lines, 1, words.text("response.outside"), response.outside());
        add(lines, 1, words.text("response.unknown"), response.unknown());
        add(lines, 0, words.text("response.released"), response.released());
        response.rr1()
                .ifPresent(rate -> lines.add(
                        new Table.Line(0, List.of(new Cell.Text(words.text("response.rr1")), new Cell.Decimal(rate)))));
        return new Table("response", words.text("response.title"), columns(), lines, source());
    }

    private List<Table.Column> columns() {
        return List.of(
                Table.Column.text(words.text("column.what"), 80), Table.Column.number(words.text("column.number"), 20));
    }

    private List<String> source() {
        return List.of(SeasonTables.source(index, words, numbers));
    }

    private static void add(List<Table.Line> lines, int level, String what, long number) {
        lines.add(new Table.Line(level, List.of(new Cell.Text(what), new Cell.Count(number))));
    }
}
