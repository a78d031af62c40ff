package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.KnownTable;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.RuleName;

/** How the index is asked for; a report asks alike. */
final class IndexOptions {

    @Option(names = "--rule", paramLabel = "RULE")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--basis", paramLabel = "signed|counted|accepted", defaultValue = "counted")
    private String basis = "counted";

    @Option(names = "--sample", paramLabel = "FILE")
    private Optional<Path> sample = Optional.empty();

    @Option(names = "--populations", paramLabel = "FILE")
    private Optional<Path> populations = Optional.empty();

    @Option(names = "--earlier", paramLabel = "FILE")
    private Optional<Path> earlier = Optional.empty();

    @Option(names = "--cap", paramLabel = "MULTIPLE")
    private Optional<Double> cap = Optional.empty();

    /** Nothing if something asked for is not known; that has been said then. */
    Optional<Results.Request> request(Console console) {
        Optional<RuleName> named = rule.flatMap(RuleName::read);
        Optional<Basis> known = Basis.read(basis);
        if (rule.isPresent() && named.isEmpty()) {
            console.refuse("--rule " + rule.get(), CommandFault.RULE_UNKNOWN);
        }
        if (known.isEmpty()) {
            console.refuse("--basis " + basis, CommandFault.BASIS_UNKNOWN);
        }
        if (cap.isPresent() && !(cap.get() >= 1)) {
            console.refuse("--cap", CommandFault.CAP_BAD);
        }
        if (rule.isPresent() != named.isPresent() || known.isEmpty() || (cap.isPresent() && !(cap.get() >= 1))) {
            return Optional.empty();
        }
        return Optional.of(new Results.Request(
                console.language(),
                named,
                known.get(),
                sample,
                populations,
                earlier,
                cap.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    /** Prints every reason. */
    static int refuse(Console console, List<KnownTable.Wrong> faults) {
        faults.forEach(wrong -> console.refuse(wrong.where(), wrong.why()));
        return Main.REFUSED;
    }
}
