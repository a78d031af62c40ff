package vn.sipas.field.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Rescue;
import vn.sipas.field.ledger.batch.Export;

/**
 * {@code sipas identity recover}: a store whose password is lost, read with the recovery key; its records copied out, and taken
 * over by the new identity in {@code --store}.
 */
@Command(mixinStandardHelpOptions = true)
final class IdentityRecoverCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--lost", paramLabel = "DIR", required = true)
    private Path lost = Path.of("");

    @Option(names = "--recovery-key", paramLabel = "FILE", required = true)
    private Path key = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Mixin
    private StoreOptions store = new StoreOptions();

    IdentityRecoverCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<byte[]> text = Files.read(console, key);
        if (text.isEmpty()) {
            return Main.REFUSED;
        }
        return switch (console.field().rescue(lost, new String(text.get(), StandardCharsets.UTF_8))) {
            case Rescue.Opening.Refused(Refusal why) -> console.refuse(lost.toString(), why);
            case Rescue.Opening.Opened(Rescue rescue) -> {
                try (rescue) {
                    yield rescue(rescue);
                }
            }
        };
    }

    private int rescue(Rescue rescue) {
        if (!(rescue.copy(out, _ -> {}) instanceof Export.Outcome.Done done)) {
            return console.refuse(out.toString(), CommandFault.NOT_READ_BACK);
        }
        Rescue.Content content = rescue.content();
        console.print("identity.rescued", done.file(), content.records(), content.interviews(), content.drafts());
        return store.with(console, desk -> {
            Optional<Refusal> why = desk.takeOver(rescue);
            if (why.isPresent()) {
                return console.refuse("", why.get());
            }
            console.print("identity.taken-over", desk.bookName().text());
            return 0;
        });
    }
}
