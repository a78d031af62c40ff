package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sipas identity print}: the fingerprint in large digits, to be pinned up. */
@Command(mixinStandardHelpOptions = true)
final class IdentityPrintCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    IdentityPrintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, desk -> {
            console.print("head.written", desk.handOutPrinting().fingerprint(out, console.language()));
            return 0;
        });
    }
}
