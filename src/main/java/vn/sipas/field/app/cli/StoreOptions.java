package vn.sipas.field.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.SignIn;

/** {@code --store DIR} and the password, from a file or a prompt; never an argument, which others could see. */
final class StoreOptions {

    @Option(names = "--store", paramLabel = "DIR", required = true)
    private Path store = Path.of("");

    @Option(names = "--password-file", paramLabel = "FILE")
    private Optional<Path> passwordFile = Optional.empty();

    /** Opens the store, does {@code work} and closes it; returns the exit code. */
    int with(vn.sipas.field.app.cli.Console console, ToIntFunction<Desk> work) {
        Optional<char[]> password = password(console);
        if (password.isEmpty()) {
            return console.refuse("", CommandFault.INPUT_MISSING);
        }
        SignIn signIn = console.field().signIn(store, password.get());
        Arrays.fill(password.get(), ' ');
        return switch (signIn) {
            case SignIn.Refused(var why) ->
                console.refuse(store.toString(), why.why(), why.details().toArray());
            case SignIn.In(Desk desk) -> {
                try (desk) {
                    yield work.applyAsInt(desk);
                }
            }
        };
    }

    private Optional<char[]> password(vn.sipas.field.app.cli.Console console) {
        if (passwordFile.isPresent()) {
            return read(passwordFile.get());
        }
        Console terminal = System.console();
        return Optional.ofNullable(terminal).map(t -> t.readPassword("%s", console.text("password.prompt")));
    }

    /** The first line of the file. */
    private static Optional<char[]> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.readString(file).lines().findFirst().orElse("").toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
