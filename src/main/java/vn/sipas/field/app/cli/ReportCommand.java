package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.KnownTable;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.document.Progress;

/** {@code sipas report --store DIR --out FILE}: the season's report as PDF, workbook or a folder of CSV files. */
@Command(mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private IndexOptions options = new IndexOptions();

    @Option(names = "--out", paramLabel = "FILE.pdf|FILE.xlsx|DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--lang", paramLabel = "vi|en")
    private Optional<String> language = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (language.isPresent() && !LANGUAGES.contains(language.get())) {
            return console.refuse("--lang " + language.get(), CommandFault.REPORT_LANGUAGE_UNKNOWN);
        }
        Locale spoken = language.map(Locale::of).orElse(console.language());
        return options.request(console)
                .map(request -> store.with(console, desk -> report(desk, request.in(spoken))))
                .orElse(Main.REFUSED);
    }

    private int report(Desk desk, Results.Request request) {
        return switch (desk.results().index(request, _ -> {})) {
            case Results.Making.Refused(List<KnownTable.Wrong> faults) -> IndexOptions.refuse(console, faults);
            case Results.Making.Made(SeasonIndex index) -> write(index, request.language());
        };
    }

    private int write(SeasonIndex index, Locale spoken) {
        return switch (Reporting.write(index, spoken, out, Progress.NONE)) {
            case Reporting.Written.Refused(var why) -> console.refuse(out.toString(), why);
            case Reporting.Written.Cancelled() -> throw new IllegalStateException("nobody can cancel a command");
            case Reporting.Written.Done(List<Path> files) -> {
                if (json) {
                    JsonWriter object =
                            new JsonWriter().beginObject().name("files").beginArray();
                    files.forEach(file -> object.text(file.toString()));
                    console.json(object.endArray().endObject());
                } else {
                    files.forEach(file -> console.print("form.printed", file));
                }
                yield 0;
            }
        };
    }
}
