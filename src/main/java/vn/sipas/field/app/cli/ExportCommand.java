package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.SectionCheck;

/** {@code sipas export}: the owner's book as a batch file, read back and verified. */
@Command(resourceBundle = "vn.sipas.field.app.cli.messages", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--plain")
    private boolean plain;

    @Option(names = "--json")
    private boolean json;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return plain ? store.with(console, this::export) : console.refuse("", CommandFault.PLAIN_ONLY);
    }

    private int export(Desk desk) {
        if (!desk.hasRecords()) {
            return console.refuse("", CommandFault.NOTHING_TO_EXPORT);
        }
        return switch (desk.export(out, false, _ -> {})) {
            case Export.Outcome.Done(Path file, long bytes, SectionCheck.Intact section) -> {
                if (json) {
                    console.json(new JsonWriter()
                            .beginObject()
                            .member("file", file.toString())
                            .member("bytes", bytes)
                            .member("from", section.header().from())
                            .member("to", section.header().to())
                            .endObject());
                } else {
                    console.print("export.done", file, section.header().count(), bytes);
                }
                yield 0;
            }
            case Export.Outcome.NotReadBack(Path file, var _) ->
                console.refuse(file.toString(), CommandFault.NOT_READ_BACK);
        };
    }
}
