package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sipas identity card}: the owner's card as a file for the department. */
@Command(mixinStandardHelpOptions = true)
final class IdentityCardCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    IdentityCardCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, desk -> {
            console.print(
                    "identity.card",
                    desk.identity().writeCard(out),
                    desk.identity().fingerprint());
            return 0;
        });
    }
}
