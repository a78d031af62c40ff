package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;

/** {@code sipas identity passwd}: another password in the place of the present one. */
@Command(mixinStandardHelpOptions = true)
final class IdentityPasswdCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--new-password-file", paramLabel = "FILE")
    private Optional<Path> newPasswordFile = Optional.empty();

    IdentityPasswdCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.withPassword(console, this::change);
    }

    private int change(Desk desk, char[] current) {
        Optional<char[]> next = PasswordOptions.read(newPasswordFile, console, "password.new");
        if (next.isEmpty()) {
            return console.refuse("", CommandFault.INPUT_MISSING);
        }
        Optional<Refusal> why = desk.identity().changePassword(current, next.get());
        Arrays.fill(next.get(), ' ');
        if (why.isPresent()) {
            return console.refuse("", why.get());
        }
        console.print("identity.passwd");
        return 0;
    }
}
