package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.ledger.record.Role;

/** {@code sipas identity new}: a store with new keys for one person of a season. */
@Command(mixinStandardHelpOptions = true)
final class IdentityNewCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true)
    private Path store = Path.of("");

    @Option(names = "--season", paramLabel = "ID", required = true)
    private String season = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", required = true)
    private String role = "";

    @Option(names = "--unit", paramLabel = "UNIT")
    private String unit = "";

    @Option(names = "--follows", paramLabel = "CARD")
    private Optional<Path> follows = Optional.empty();

    @Option(names = "--password-file", paramLabel = "FILE")
    private Optional<Path> passwordFile = Optional.empty();

    IdentityNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Role> known = Role.read(role);
        if (known.isEmpty()) {
            return console.refuse(role, CommandFault.ROLE_UNKNOWN);
        }
        Optional<byte[]> card = follows.flatMap(file -> Files.read(console, file));
        if (follows.isPresent() && card.isEmpty()) {
            return Main.REFUSED;
        }
        Optional<char[]> password = PasswordOptions.read(passwordFile, console, "password.new");
        if (password.isEmpty()) {
            return console.refuse("", CommandFault.INPUT_MISSING);
        }
        NewPerson person = new NewPerson(season, season, name, known.get(), unit);
        SignIn signIn = card.map(earlier -> console.field().enrol(store, person, password.get(), earlier))
                .orElseGet(() -> console.field().enrol(store, person, password.get()));
        Arrays.fill(password.get(), ' ');
        return switch (signIn) {
            case SignIn.Refused(var why) -> console.refuse(store.toString(), why);
            case SignIn.In(Desk desk) -> {
                try (desk) {
                    yield made(desk, known.get());
                }
            }
        };
    }

    private int made(Desk desk, Role known) {
        console.print("identity.made", desk.bookName().text(), desk.identity().fingerprint());
        if (known == Role.MONITOR) {
            console.print("identity.recovery", desk.identity().newRecoverySheet());
        }
        return 0;
    }
}
