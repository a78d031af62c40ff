package vn.sipas.field.app.ui.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.table.Cell;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.Laptop;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** What is to be done after files were taken in, as tables that can be printed and carried to a telephone. */
final class HaulTables {

    private static final int WORDS = 20;
    private static final int NUMBER = 8;

    private final Messages words;
    private final HaulWords sentences;
    private final Numbers numbers;

    HaulTables(Locale language) {
        this.words = Messages.of(HaulTables.class, language);
        this.sentences = new HaulWords(language);
        this.numbers = new Numbers(language);
    }

    String title() {
        return words.text("list.title");
    }

    List<Table> of(Haul haul, List<SeasonProgress.Member> laptops) {
        return List.of(files(haul), laptops(laptops));
    }

    private Table files(Haul haul) {
        List<Table.Line> lines = new ArrayList<>();
        haul.troubled().stream()
                .flatMap(story -> sentences.rows(story).stream())
                .forEach(row -> lines.add(
                        line(row.person(), row.unit(), row.fact() + ". " + row.why(), row.next(), row.file())));
        haul.waiting()
                .forEach(waiting -> lines.add(line(
                        sentences.person(waiting.who()),
                        waiting.who().map(who -> who.unit()).orElse(""),
                        sentences.waiting(waiting),
                        sentences.waitingDo(waiting),
                        "")));
        haul.aside()
                .forEach(aside -> lines.add(line(
                        sentences.person(aside.who()),
                        aside.who().map(who -> who.unit()).orElse(""),
                        sentences.aside(aside),
                        sentences.asideDo(aside),
                        "")));
        return new Table(
                "files",
                words.text("list.files"),
                Stream.of("list.person", "list.unit", "list.fact", "list.next", "list.file")
                        .map(key -> Table.Column.text(words.text(key), WORDS))
                        .toList(),
                lines,
                List.of(words.text(
                        "list.sum",
                        numbers.count(haul.all()),
                        numbers.count(haul.records().read()))));
    }

    private static Table.Line line(String... cells) {
        return new Table.Line(1, Stream.of(cells).<Cell>map(Cell.Text::new).toList());
    }

    private Table laptops(List<SeasonProgress.Member> laptops) {
        List<Table.Line> lines = laptops.stream()
                .filter(member -> member.laptop().state() != Laptop.State.IN_TIME)
                .map(member -> new Table.Line(
                        1,
                        List.of(
                                new Cell.Text(member.name()),
                                new Cell.Text(member.unitName()),
                                new Cell.Count(member.laptop().days()),
                                new Cell.Text(sentences.came(member)))))
                .toList();
        return new Table(
                "laptops",
                words.text("laptops.title"),
                List.of(
                        Table.Column.text(words.text("list.person"), WORDS),
                        Table.Column.text(words.text("list.unit"), WORDS),
                        Table.Column.number(words.text("list.days"), NUMBER),
                        Table.Column.text(words.text("list.came"), WORDS)),
                lines,
                List.of(words.text("laptops.why", Laptop.EVERY)));
    }
}
