package vn.sipas.field.app.cli.progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.Grid;
import vn.sipas.field.app.cli.StoreOptions;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.report.progress.ProgressTables;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.form.FormFile;

/** {@code sipas progress}: how far the fieldwork is, whose laptops are silent, and whether the papers add up. */
@Command(mixinStandardHelpOptions = true)
public final class ProgressCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--by", paramLabel = "unit|person|day|mode|papers")
    private By by = By.UNIT;

    @Option(names = "--out", paramLabel = "FILE.xlsx|DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    public ProgressCommand(Console console) {
        this.console = console;
    }

    private enum By {
        UNIT,
        PERSON,
        DAY,
        MODE,
        PAPERS;

        /** What was typed can be typed again. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        return store.with(console, this::progress);
    }

    private int progress(Desk desk) {
        Optional<FormFile> form = desk.fieldwork().form();
        Optional<SeasonProgress> found = desk.progress().standing(form, console.language(), _ -> {});
        if (found.isEmpty()) {
            return console.refuse("", form.isEmpty() ? DeskFault.FORM_MISSING : DeskFault.SEASON_MISSING);
        }
        SeasonProgress season = found.get();
        ProgressTables tables = new ProgressTables(season, console.language());
        if (out.isPresent()) {
            return written(Reporting.tables(tables.all(), season.title(), out.get()));
        }
        if (json) {
            console.json(ProgressJson.of(season));
        } else {
            print(season, tables);
        }
        return 0;
    }

    private int written(Reporting.Written written) {
        return switch (written) {
            case Reporting.Written.Refused(Refusal why) -> console.refuse("", why);
            case Reporting.Written.Cancelled() -> throw new IllegalStateException("nobody can cancel a command");
            case Reporting.Written.Done(List<Path> files) -> {
                if (json) {
                    JsonWriter object =
                            new JsonWriter().beginObject().name("files").beginArray();
                    files.forEach(file -> object.text(file.toString()));
                    console.json(object.endArray().endObject());
                } else {
                    files.forEach(file -> console.out().println(file));
                }
                yield 0;
            }
        };
    }

    private void print(SeasonProgress season, ProgressTables tables) {
        if (season.listed()) {
            console.print(
                    "progress.title",
                    season.pace().done(),
                    season.pace().planned(),
                    season.pace().daysLeft());
        } else {
            console.print("progress.unlisted");
        }
        tables.pace().ifPresent(console.out()::println);
        console.print(
                "progress.silent", season.overdue().size(), season.people().size());
        Numbers numbers = new Numbers(console.language());
        for (SeasonProgress.Member member : season.overdue()) {
            Optional<String> heard = member.laptop().heard().map(numbers::moment);
            console.print(
                    heard.isPresent() ? "progress.silent-one" : "progress.silent-never",
                    member.name(),
                    member.unitName(),
                    member.laptop().days(),
                    heard.orElse(""));
        }
        List<Table> wanted = switch (by) {
            case UNIT -> List.of(tables.units());
            case PERSON -> List.of(tables.people());
            case DAY -> List.of(tables.days());
            case MODE -> List.of(tables.modes());
            case PAPERS -> List.of(tables.papers(), tables.noted());
        };
        wanted.forEach(table -> print(table, numbers));
    }

    private void print(Table table, Numbers numbers) {
        console.out().println();
        console.out().println(table.title());
        Set<Integer> words = IntStream.range(0, table.columns().size())
                .filter(column -> !table.columns().get(column).numbers())
                .boxed()
                .collect(Collectors.toSet());
        Grid grid = new Grid(table.columns().stream().map(Table.Column::title).toList(), words);
        table.lines()
                .forEach(line -> grid.add(
                        line.cells().stream().map(cell -> cell.shown(numbers)).toList()));
        grid.print(console.out());
        table.remarks().forEach(console.out()::println);
    }
}
