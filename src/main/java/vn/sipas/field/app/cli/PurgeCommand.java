package vn.sipas.field.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sipas purge}: names, addresses and telephone numbers of the people listed are deleted now. */
@Command(mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    PurgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(
                console,
                desk -> desk.contactData()
                        .delete()
                        .map(why -> console.refuse("", why))
                        .orElseGet(() -> {
                            console.print("purge.done");
                            return 0;
                        }));
    }
}
