package vn.sipas.field.office.report.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.office.report.table.Cell;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** The progress of one season as tables in one language. Every rate stands beside the number of cases it is of. */
public final class ProgressTables {

    private static final int NAME = 22;
    private static final int NUMBER = 7;

    private final SeasonProgress season;
    private final Messages words;
    private final Numbers numbers;

    public ProgressTables(SeasonProgress season, Locale language) {
        this.season = season;
        this.words = Messages.of(ProgressTables.class, language);
        this.numbers = new Numbers(language);
    }

    /** Every table, the call list last. */
    public List<Table> all() {
        List<Table> all = new ArrayList<>();
        if (season.listed()) {
            all.add(units());
        }
        all.add(people());
        all.add(days());
        all.add(modes());
        all.add(papers());
        all.add(noted());
        all.add(calls());
        return List.copyOf(all);
    }

    /** Where the numbers come from. */
    public String source() {
        return words.text("source", numbers.count(season.records()), numbers.moment(season.now()));
    }

    private List<String> remarks(Optional<String> more) {
        List<String> remarks = new ArrayList<>(more.stream().toList());
        remarks.add(source());
        return remarks;
    }

    private Optional<String> unlisted() {
        int unlisted = season.progress().unlisted();
        return unlisted == 0 ? Optional.empty() : Optional.of(words.text("unlisted", unlisted));
    }

    /** Every unit, what lags most first, and their sum. */
    public Table units() {
        List<Table.Column> columns = new ArrayList<>(List.of(text("code", 0), text("unit", NAME)));
        columns.addAll(responses());
        columns.addAll(List.of(number("overdue"), number("due")));
        List<Table.Line> lines = new ArrayList<>();
        for (SeasonProgress.Unit unit : season.units()) {
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(unit.code()), new Cell.Text(unit.name())));
            cells.addAll(responses(unit.row()));
            cells.addAll(List.of(new Cell.Count(unit.overdue()), new Cell.Count(unit.due())));
            lines.add(new Table.Line(1, cells));
        }
        List<Cell> sum = new ArrayList<>(List.of(new Cell.Empty(), new Cell.Text(words.text("sum"))));
        sum.addAll(responses(season.progress().all()));
        sum.addAll(List.of(
                new Cell.Count(season.overdue().size()),
                new Cell.Count(season.due().size())));
        lines.add(new Table.Line(0, sum));
        return new Table("units", words.text("units.title"), columns, lines, remarks(unlisted()));
    }

    /** The columns of a {@link Progress.Row}: they add up to the cases handed out. */
    private List<Table.Column> responses() {
        return List.of(
                number("released"),
                number("complete"),
                number("partial"),
                number("refused"),
                number("not-reached"),
                number("other"),
                number("outside"),
                number("unknown"),
                number("rr1"),
                number("originals"),
                number("originals-complete"),
                number("originals-rr1"));
    }

    private static List<Cell> responses(Progress.Row row) {
        Response all = row.all();
        Response originals = row.originals();
        return List.of(
                new Cell.Count(all.released()),
                new Cell.Count(all.complete()),
                new Cell.Count(all.partial()),
                new Cell.Count(all.refused()),
                new Cell.Count(all.notReached()),
                new Cell.Count(all.other()),
                new Cell.Count(all.outside()),
                new Cell.Count(all.unknown()),
                rate(all),
                new Cell.Count(originals.released()),
                new Cell.Count(originals.complete()),
                rate(originals));
    }

    private static Cell rate(Response response) {
        return response.rr1().<Cell>map(Cell.Decimal::new).orElseGet(Cell.Empty::new);
    }

    /** Every enumerator, who has been silent longest first, and the sum. */
    public Table people() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                text("person", NAME),
                text("persons-unit", NAME),
                number("silent"),
                text("heard", NAME),
                number("forms")));
        if (season.listed()) {
            columns.addAll(responses());
        }
        List<Table.Line> lines = new ArrayList<>();
        Set<String> named = new HashSet<>();
        int forms = 0;
        for (SeasonProgress.Member member : season.people()) {
            named.add(member.laptop().book().text());
            forms += member.interviews();
            lines.add(new Table.Line(1, person(member)));
        }
        others(named).ifPresent(row -> lines.add(new Table.Line(1, others(row))));
        List<Cell> sum = new ArrayList<>(List.of(
                new Cell.Text(words.text("sum")),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Count(forms)));
        if (season.listed()) {
            sum.addAll(responses(season.progress().all()));
        }
        lines.add(new Table.Line(0, sum));
        return new Table("people", words.text("people.title"), columns, lines, remarks(unlisted()));
    }

    private List<Cell> person(SeasonProgress.Member member) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(member.name()),
                new Cell.Text(member.unitName()),
                new Cell.Count(member.laptop().days()),
                heard(member),
                new Cell.Count(member.interviews())));
        if (season.listed()) {
            cells.addAll(responses(member.row().orElseGet(() -> new Progress.Row(Response.NONE, Response.NONE))));
        }
        return cells;
    }

    private Cell heard(SeasonProgress.Member member) {
        return new Cell.Text(member.laptop().heard().map(numbers::moment).orElseGet(() -> words.text("never")));
    }

    /** What stands with people who are no enumerators by the newest roster. */
    private Optional<Progress.Row> others(Set<String> named) {
        return season.progress().people().entrySet().stream()
                .filter(one -> !named.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .reduce((one, more) -> new Progress.Row(
                        one.all().plus(more.all()), one.originals().plus(more.originals())));
    }

    private List<Cell> others(Progress.Row row) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(words.text("others")),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Empty()));
        cells.addAll(responses(row));
        return cells;
    }

    /** Complete interviews of every day from the first to the last one, and their sum so far. */
    public Table days() {
        List<Table.Line> lines = new ArrayList<>();
        int sum = 0;
        for (Day day : Day.of(season)) {
            sum += day.complete();
            lines.add(new Table.Line(
                    1,
                    List.of(
                            new Cell.Text(numbers.day(day.day())),
                            new Cell.Count(day.complete()),
                            new Cell.Count(sum))));
        }
        lines.add(
                new Table.Line(0, List.of(new Cell.Text(words.text("sum")), new Cell.Count(sum), new Cell.Count(sum))));
        return new Table(
                "days",
                words.text("days.title"),
                List.of(text("day", NAME), number("complete-forms"), number("so-far")),
                lines,
                remarks(pace()));
    }

    /** What is needed a day, and what came lately; nothing without a list of cases. */
    public Optional<String> pace() {
        if (!season.listed()) {
            return Optional.empty();
        }
        String lately = numbers.decimal(season.pace().lately());
        return Optional.of(
                season.pace().needed().isPresent()
                        ? words.text(
                                "pace.needed",
                                numbers.count(season.pace().needed().getAsInt()),
                                lately,
                                numbers.day(season.ends()))
                        : words.text(season.pace().daysLeft() == 0 ? "pace.over" : "pace.done", lately));
    }

    /** The interviews that count by how they were held. */
    public Table modes() {
        int all = season.progress().modes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<Table.Line> lines = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            int count = season.progress().modes().getOrDefault(mode, 0);
            lines.add(new Table.Line(
                    1,
                    List.of(
                            new Cell.Text(words.text("mode." + mode.code())),
                            new Cell.Count(count),
                            all == 0 ? new Cell.Empty() : new Cell.Decimal(Percent.of(count, all)))));
        }
        lines.add(new Table.Line(
                0,
                List.of(
                        new Cell.Text(words.text("sum")),
                        new Cell.Count(all),
                        all == 0 ? new Cell.Empty() : new Cell.Decimal(Percent.of(all, all)))));
        return new Table(
                "modes",
                words.text("modes.title"),
                List.of(text("mode", NAME), number("counted-forms"), number("share")),
                lines,
                remarks(Optional.empty()));
    }

    /** What became of the printed papers: the lines add up to the last one. */
    public Table papers() {
        List<Table.Line> lines = new ArrayList<>();
        paper(lines, "keyed", season.papers().keyed());
        paper(lines, "back", season.papers().back());
        paper(lines, "out", season.papers().out());
        paper(lines, "spoilt", season.papers().spoilt());
        paper(lines, "lost", season.papers().lost());
        paper(lines, "unused", season.papers().unused());
        lines.add(new Table.Line(
                0,
                List.of(
                        new Cell.Text(words.text("paper.printed")),
                        new Cell.Count(season.papers().printed()))));
        List<String> strange = season.papers().strange();
        return new Table(
                "papers",
                words.text("papers.title"),
                List.of(text("papers", NAME), number("count")),
                lines,
                remarks(
                        strange.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        words.text("paper.strange", strange.size(), String.join(", ", strange)))));
    }

    private void paper(List<Table.Line> lines, String what, long count) {
        lines.add(new Table.Line(1, List.of(new Cell.Text(words.text("paper." + what)), new Cell.Count(count))));
    }

    /** Every paper that was noted and not typed in. */
    public Table noted() {
        List<Table.Line> lines = season.noted().stream()
                .map(noted -> new Table.Line(
                        1,
                        List.of(
                                new Cell.Text(noted.form().serial()),
                                new Cell.Text(words.text(
                                        "state." + noted.form().state().code())),
                                new Cell.Text(numbers.moment(noted.form().since())),
                                new Cell.Text(noted.overdue() ? words.text("fetch") : ""),
                                new Cell.Text(noted.person()),
                                new Cell.Text(noted.unitName()))))
                .toList();
        return new Table(
                "papers-noted",
                words.text("noted.title"),
                List.of(
                        text("serial", NUMBER),
                        text("state", NUMBER),
                        text("since", NUMBER),
                        text("fetch", NUMBER),
                        text("person", NAME),
                        text("persons-unit", NAME)),
                lines,
                remarks(Optional.empty()));
    }

    /** The people whose laptops should have handed over: what lies on a laptop alone exists once. */
    public Table calls() {
        List<Table.Line> lines = season.overdue().stream()
                .map(member -> new Table.Line(
                        1,
                        List.of(
                                new Cell.Text(member.name()),
                                new Cell.Text(member.unitName()),
                                new Cell.Count(member.laptop().days()),
                                heard(member),
                                new Cell.Count(member.interviews()),
                                member.row()
                                        .<Cell>map(
                                                row -> new Cell.Count(row.all().released()))
                                        .orElseGet(Cell.Empty::new))))
                .toList();
        return new Table(
                "calls",
                words.text("calls.title"),
                List.of(
                        text("person", NAME),
                        text("persons-unit", NAME),
                        number("silent"),
                        text("heard", NAME),
                        number("forms"),
                        number("released")),
                lines,
                remarks(Optional.of(words.text("calls.why"))));
    }

    private Table.Column text(String key, int share) {
        return Table.Column.text(words.text("column." + key), share);
    }

    private Table.Column number(String key) {
        return Table.Column.number(words.text("column." + key), NUMBER);
    }

    /** A day of fieldwork. */
    record Day(LocalDate day, int complete) {

        /** Every day from the first one with a form to the last, at least from the start of fieldwork to today. */
        static List<Day> of(SeasonProgress season) {
            LocalDate until = season.today().isAfter(season.ends()) ? season.ends() : season.today();
            LocalDate first = season.starts();
            LocalDate last = until;
            for (LocalDate day : season.progress().days().keySet()) {
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            }
            return first.isAfter(last)
                    ? List.of()
                    : first.datesUntil(last.plusDays(1))
                            .map(day -> new Day(day, season.progress().days().getOrDefault(day, 0)))
                            .toList();
        }
    }
}
