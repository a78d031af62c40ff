package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;

/** {@code sipas join PACK --fingerprint F}: opens the department's pack whose fingerprint somebody compared. */
@Command(mixinStandardHelpOptions = true)
final class JoinCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "PACK", descriptionKey = "PACK")
    private Path pack = Path.of("");

    @Option(names = "--fingerprint", paramLabel = "F", required = true)
    private String fingerprint = "";

    JoinCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::join);
    }

    private int join(Desk desk) {
        return desk.joining()
                .join(pack, fingerprint)
                .map(why -> console.refuse(pack.toString(), why))
                .orElseGet(() -> {
                    console.print("join.done", desk.fieldwork().cases().size());
                    return 0;
                });
    }
}
