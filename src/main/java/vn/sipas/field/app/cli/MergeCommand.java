package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.office.merge.MergeOutcome;

/** {@code sipas merge FILE…}: joins, and says what of every file was read, in numbers that add up. */
@Command(mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--forks", paramLabel = "DIR")
    private Optional<Path> forks = Optional.empty();

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::merge);
    }

    private int merge(Desk desk) {
        int code = 0;
        for (Path file : files) {
            code |= switch (desk.merges().merge(file)) {
                case Merges.Merged.Refused(Refusal why) -> console.refuse(file.toString(), why);
                case Merges.Merged.Done(MergeOutcome outcome) -> told(outcome);
            };
        }
        for (Merges.Conflict conflict : desk.merges().conflicts()) {
            console.print("merge.conflict", conflict.caseId(), String.join(", ", conflict.people()));
        }
        Doubts.print(console, desk);
        return code;
    }

    private int told(MergeOutcome outcome) {
        outcome.findings().forEach(finding -> console.refuse(outcome.file() + ":" + finding.line(), finding.reason()));
        MergeOutcome.Count count = outcome.count();
        console.print(
                "merge.done",
                outcome.file(),
                count.read(),
                count.joined(),
                count.held(),
                count.waiting(),
                count.aside(),
                count.refused());
        for (MergeOutcome.OfBook book : outcome.books()) {
            book.reasons().forEach(why -> console.refuse(outcome.file() + ": " + book.book(), why));
            book.judgement()
                    .ifPresent(judgement -> judgement
                            .objections()
                            .forEach(objection -> console.print(
                                    "merge.not-known",
                                    book.book(),
                                    objection.first(),
                                    objection.why().code())));
        }
        ForkOutput output = new ForkOutput(console, forks);
        outcome.forks().forEach(output::print);
        return outcome.findings().isEmpty() ? 0 : Main.REFUSED;
    }
}
