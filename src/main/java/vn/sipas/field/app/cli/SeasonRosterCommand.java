package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;

/** {@code sipas season roster [CARD…]}: cards taken in, and the next roster written if all are good. */
@Command(mixinStandardHelpOptions = true)
final class SeasonRosterCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "0..*", paramLabel = "CARD", descriptionKey = "CARD")
    private List<Path> cards = List.of();

    SeasonRosterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::roster);
    }

    private int roster(Desk desk) {
        Department department = desk.department();
        if (!department.isHere()) {
            return console.refuse("", DeskFault.NOT_THE_DEPARTMENT);
        }
        int code = 0;
        for (Path file : cards) {
            code |= take(department, file);
        }
        if (code != 0) {
            return code;
        }
        return switch (department.publish()) {
            case Department.Published.Refused(Refusal why) -> console.refuse("", why);
            case Department.Published.Version(long version) -> {
                console.print("season.roster", version, department.members().size());
                yield 0;
            }
        };
    }

    /** Who runs the command has compared; the fingerprint is printed to be checked once more. */
    private int take(Department department, Path file) {
        Optional<byte[]> card = Files.read(console, file);
        if (card.isEmpty()) {
            return Main.REFUSED;
        }
        return switch (department.takeCard(card.get())) {
            case Department.Taken.Refused(Refusal why) -> console.refuse(file.toString(), why);
            case Department.Taken.Kept(Department.Member member) -> {
                department.noteCompared(member);
                console.print(
                        "season.card",
                        member.name(),
                        console.text("role." + member.role().code()),
                        member.fingerprint());
                yield 0;
            }
        };
    }
}
