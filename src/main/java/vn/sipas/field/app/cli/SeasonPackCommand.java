package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.batch.Export;

/** {@code sipas season pack}: the department's book as one file for everybody. */
@Command(mixinStandardHelpOptions = true)
final class SeasonPackCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    SeasonPackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::pack);
    }

    private int pack(Desk desk) {
        if (!desk.department().isHere()) {
            return console.refuse("", DeskFault.NOT_THE_DEPARTMENT);
        }
        if (desk.department().rosterVersion() == 0) {
            return console.refuse("", DeskFault.SEASON_MISSING);
        }
        return switch (desk.copying().copy(out, Copying.Manner.PLAIN, _ -> {})) {
            case Copying.Copied.Written(Export.Outcome.Done done, boolean _) -> {
                console.print("season.pack", done.file(), desk.identity().fingerprint());
                yield 0;
            }
            case Copying.Copied.Written(Export.Outcome.NotReadBack lost, boolean _) ->
                console.refuse(lost.file().toString(), CommandFault.NOT_READ_BACK);
            case Copying.Copied.Refused(Refusal why) -> console.refuse("", why);
        };
    }
}
