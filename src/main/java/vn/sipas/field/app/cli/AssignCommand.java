package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.CaseFiles;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.ledger.record.CaseId;

/**
 * {@code sipas assign}: the cases of a table handed out to somebody ({@code --cases FILE --to WHOM}), or cases taken back from one
 * person and given to another ({@code --case ID… --from WHOM [--to WHOM]}).
 */
@Command(mixinStandardHelpOptions = true)
final class AssignCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** Either a table or cases by their codes. */
    static final class What {
        @Option(names = "--cases", paramLabel = "FILE", required = true)
        private Optional<Path> table = Optional.empty();

        @ArgGroup(exclusive = false)
        private Back back = new Back();
    }

    /** Cases taken back from somebody. */
    static final class Back {
        @Option(names = "--case", paramLabel = "ID", required = true)
        private List<String> cases = List.of();

        @Option(names = "--from", paramLabel = "WHOM", required = true)
        private String from = "";
    }

    @Option(names = "--to", paramLabel = "WHOM")
    private Optional<String> to = Optional.empty();

    @Option(names = "--card", paramLabel = "CARD")
    private List<Path> cards = List.of();

    AssignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::assign);
    }

    private int assign(Desk desk) {
        int code = 0;
        for (Path card : cards) {
            code |= Files.takeCard(console, desk, card);
        }
        if (code != 0) {
            return code;
        }
        return what.table.isPresent() ? give(desk, what.table.get()) : take(desk);
    }

    private int give(Desk desk, Path table) {
        if (to.isEmpty()) {
            return console.refuse("", CommandFault.WHOM_MISSING);
        }
        return switch (desk.caseFiles().read(table)) {
            case CaseFiles.Reading.Refused(var faults) -> {
                faults.forEach(fault -> console.refuse(table + fault.where(), fault.why()));
                yield Main.REFUSED;
            }
            case CaseFiles.Reading.Read(var cases) -> told(desk.team().give(cases, to.get()));
        };
    }

    private int take(Desk desk) {
        Set<CaseId> ids = new HashSet<>();
        for (String each : what.back.cases) {
            if (CaseId.isCaseId(each)) {
                ids.add(new CaseId(each));
            }
        }
        return told(desk.team().take(ids, what.back.from, to));
    }

    private int told(Team.Handed handed) {
        return switch (handed) {
            case Team.Handed.Refused(Refusal why) -> console.refuse("", why);
            case Team.Handed.Done(int cases) -> {
                console.print("assign.done", cases);
                yield 0;
            }
        };
    }
}
