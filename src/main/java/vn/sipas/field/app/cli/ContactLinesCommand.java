package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.ContactLines;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.record.CaseId;

/** {@code sipas frame prove} of the department, {@code sipas frame check} of a monitor: contact lines held against the frame. */
final class ContactLinesCommand {

    private ContactLinesCommand() {}

    /** Seals lines with their proofs to one person. */
    @Command(mixinStandardHelpOptions = true)
    static final class Prove implements Callable<Integer> {

        private final Console console;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Option(names = "--case", paramLabel = "ID", required = true)
        private List<String> cases = new ArrayList<>();

        @Option(names = "--to", paramLabel = "WHOM", required = true)
        private String whom = "";

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path out = Path.of("");

        Prove(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Optional<String> none =
                    cases.stream().filter(id -> !CaseId.isCaseId(id)).findFirst();
            if (none.isPresent()) {
                return console.refuse(none.get(), CommandFault.INPUT_MISSING);
            }
            return store.with(console, desk -> switch (desk.contactLines()
                    .seal(cases.stream().map(CaseId::new).toList(), whom, out)) {
                case ContactLines.Sealing.Refused(Refusal why) -> console.refuse("", why);
                case ContactLines.Sealing.Done(Path file, int lines) -> {
                    console.print("contacts.sealed", lines, file);
                    yield 0;
                }
            });
        }
    }

    /** Says of every line whether it is the one that was committed to. */
    @Command(mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        private final Console console;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
        private Path file = Path.of("");

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.with(console, this::check);
        }

        private int check(Desk desk) {
            return switch (desk.contactLines().check(file)) {
                case ContactLines.Checking.Refused(Refusal why) -> console.refuse(file.toString(), why);
                case ContactLines.Checking.Done(List<ContactLines.Checked> cases) -> {
                    cases.forEach(one ->
                            console.print("contacts." + one.standing(), one.id().text()));
                    yield cases.stream().anyMatch(one -> one.standing().doubtful()) ? Main.REFUSED : 0;
                }
            };
        }
    }
}
