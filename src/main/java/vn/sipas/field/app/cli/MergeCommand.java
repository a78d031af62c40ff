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
import vn.sipas.field.office.merge.MergeReport;

/** {@code sipas merge FILE|FOLDER…}: joins, and says what of every file was read, in numbers that add up. */
@Command(mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "FILE")
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
        int code;
        try (ProgressLine line = new ProgressLine(console)) {
            Merges.AllMerged merged = desk.merges().mergeAll(files, line);
            line.clear();
            code = switch (merged) {
                case Merges.AllMerged.Refused(Refusal why) ->
                    console.refuse(files.getFirst().toString(), why);
                case Merges.AllMerged.Done(MergeReport report) -> told(report);
            };
            console.out().flush();
        }
        for (Merges.Conflict conflict : desk.merges().conflicts()) {
            console.print("merge.conflict", conflict.caseId(), String.join(", ", conflict.people()));
        }
        Doubts.print(console, desk);
        return code;
    }

    private int told(MergeReport report) {
        int code = 0;
        for (MergeOutcome outcome : report.files()) {
            code |= told(outcome);
        }
        if (report.files().isEmpty()) {
            console.tell("merge.none");
        }
        if (report.files().size() > 1) {
            print(console.text("merge.all", report.files().size()), report.count());
        }
        if (!report.strange().isEmpty()) {
            console.tell("merge.strange", report.strange().size());
        }
        if (report.stopped()) {
            console.tell("merge.stopped");
            code = Main.REFUSED;
        }
        return code;
    }

    private void print(String what, MergeOutcome.Count count) {
        console.print(
                "merge.done",
                what,
                count.read(),
                count.joined(),
                count.held(),
                count.waiting(),
                count.aside(),
                count.refused());
    }

    private int told(MergeOutcome outcome) {
        outcome.findings().forEach(finding -> console.refuse(outcome.file() + ":" + finding.line(), finding.reason()));
        print(outcome.file().toString(), outcome.count());
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
