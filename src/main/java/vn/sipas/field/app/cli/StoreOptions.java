package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.SignIn;

/** {@code --store DIR} and the password, from a file or a prompt; never an argument, which others could see. */
public final class StoreOptions {

    @Option(names = "--store", paramLabel = "DIR", required = true)
    private Path store = Path.of("");

    @Option(names = "--password-file", paramLabel = "FILE")
    private Optional<Path> passwordFile = Optional.empty();

    /** Opens the store, does {@code work} and closes it; returns the exit code. */
    public int with(Console console, ToIntFunction<Desk> work) {
        return withPassword(console, (desk, _) -> work.applyAsInt(desk));
    }

    /** The same for work that needs the password once more; it is wiped afterwards. */
    int withPassword(Console console, ToIntBiFunction<Desk, char[]> work) {
        Optional<char[]> password = PasswordOptions.read(passwordFile, console, "password.prompt");
        if (password.isEmpty()) {
            return console.refuse("", CommandFault.INPUT_MISSING);
        }
        try {
            return work(console, password.get(), work);
        } finally {
            Arrays.fill(password.get(), ' ');
        }
    }

    private int work(Console console, char[] password, ToIntBiFunction<Desk, char[]> work) {
        return switch (console.field().signIn(store, password)) {
            case SignIn.Refused(var why) -> console.refuse(store.toString(), why);
            case SignIn.In(Desk desk) -> {
                try (desk) {
                    SafekeepingCommands.told(console, desk.ownCopy().standing());
                    yield work.applyAsInt(desk, password);
                }
            }
        };
    }
}
