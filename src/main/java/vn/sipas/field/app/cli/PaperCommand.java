package vn.sipas.field.app.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.RecordTime;

/** {@code sipas paper}: notes where numbered paper forms are ({@code --state STATE SERIAL…}), or lists them, overdue first. */
@Command(mixinStandardHelpOptions = true)
final class PaperCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--state", paramLabel = "STATE")
    private Optional<PaperState> state = Optional.empty();

    @Parameters(paramLabel = "SERIAL", descriptionKey = "SERIAL", arity = "0..*")
    private List<String> serials = List.of();

    @Option(names = "--json")
    private boolean json;

    PaperCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (state.isEmpty() && !serials.isEmpty()) {
            return console.refuse("", CommandFault.STATE_MISSING);
        }
        return store.with(console, desk -> state.isPresent() ? note(desk, state.get()) : list(desk));
    }

    private int note(Desk desk, PaperState now) {
        return desk.papers()
                .note(serials, now)
                .map(why -> console.refuse("", why))
                .orElseGet(() -> {
                    console.print("paper.noted", serials.size(), console.text("paper." + now.code()));
                    return 0;
                });
    }

    private int list(Desk desk) {
        List<Papers.Row> rows = desk.papers().list();
        if (json) {
            JsonWriter list = new JsonWriter().beginObject().name("papers").beginArray();
            rows.forEach(row -> list.beginObject()
                    .member("serial", row.form().serial())
                    .member("state", row.form().state().code())
                    .member("since", RecordTime.text(row.form().since()))
                    .member("by", row.form().by().text())
                    .member("overdue", row.overdue())
                    .endObject());
            console.json(list.endArray().endObject());
        } else {
            rows.forEach(row -> console.print(
                    row.overdue() ? "paper.line.overdue" : "paper.line",
                    row.form().serial(),
                    console.text("paper." + row.form().state().code()),
                    WHEN.format(row.form().since()),
                    row.person()));
        }
        return 0;
    }
}
