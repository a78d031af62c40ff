package vn.sipas.field.app.cli.recheck;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sipas.field.app.cli.AnswersFile;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Fieldwork;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.office.recheck.TicketWords;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** {@code sipas recheck contact|enter}: an attempt that failed, or a re-interview from answers. */
final class RecheckReachCommands {

    private RecheckReachCommands() {}

    /** An attempt that became no re-interview, or what a visit decided. */
    @Command(mixinStandardHelpOptions = true)
    static final class Contact extends RecheckStep {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--case", paramLabel = "ID", required = true)
        private String caseId = "";

        @Option(names = "--how", paramLabel = "phone|visit", required = true)
        private Attempt.Means how = Attempt.Means.PHONE;

        @Option(names = "--outcome", paramLabel = "CODE", required = true)
        private String outcome = "";

        @Option(names = "--comment", paramLabel = "TEXT")
        private String comment = "";

        @Option(names = "--json")
        private boolean json;

        Contact(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            RecheckOutcome known = RecheckOutcome.of(outcome)
                    .filter(RecheckOutcome::recordedByHand)
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), console.text("recheck.outcomes", outcomes())));
            return CaseId.isCaseId(caseId)
                    ? told(
                            desk.rechecking().contact(new CaseId(caseId), how, known, comment),
                            verdict -> print(known, verdict))
                    : console.refuse("", Refusal.of(RecheckFault.NOT_DRAWN, caseId));
        }

        private static String outcomes() {
            return Arrays.stream(RecheckOutcome.values())
                    .filter(RecheckOutcome::recordedByHand)
                    .map(RecheckOutcome::code)
                    .collect(Collectors.joining(", "));
        }

        private int print(RecheckOutcome known, Optional<Verdict> verdict) {
            if (json) {
                JsonWriter object = new JsonWriter()
                        .beginObject()
                        .member("case", caseId)
                        .member("how", how.code())
                        .member("outcome", known.code());
                verdict.ifPresent(found -> object.member("verdict", found.code()));
                console.json(object.endObject());
            } else {
                console.print(
                        "recheck.contact", caseId, how.words(console.language()), known.words(console.language()));
                verdict.ifPresent(found ->
                        console.print("recheck.found", caseId, TicketWords.verdict(found, console.language())));
            }
            return 0;
        }
    }

    /** A re-interview. */
    @Command(mixinStandardHelpOptions = true)
    static final class Enter extends RecheckStep {

        @Option(names = "--case", paramLabel = "ID", required = true)
        private String caseId = "";

        @Option(names = "--mode", paramLabel = "phone|visit", required = true)
        private Attempt.Means mode = Attempt.Means.PHONE;

        @Option(names = "--answers", paramLabel = "FILE.json", required = true)
        private Path answers = Path.of("");

        @Option(names = "--json")
        private boolean json;

        private Optional<Entry> entry = Optional.empty();

        Enter(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            entry = AnswersFile.read(console, answers);
            return entry.isPresent() ? super.call() : 1;
        }

        @Override
        int at(Desk desk) {
            if (!CaseId.isCaseId(caseId)) {
                return console.refuse("", Refusal.of(RecheckFault.NOT_DRAWN, caseId));
            }
            return switch (desk.rechecking().enter(new CaseId(caseId), mode, entry.orElseThrow())) {
                case Fieldwork.Entered.Finished(Visit.Ending.Finished finished) -> print(finished);
                case Fieldwork.Entered.NotOpen(Refusal why) -> console.refuse("", why);
                case Fieldwork.Entered.Refused(var refusals) -> AnswersFile.told(console, refusals);
            };
        }

        private int print(Visit.Ending.Finished finished) {
            if (json) {
                console.json(new JsonWriter()
                        .beginObject()
                        .member("case", caseId)
                        .member("completeness", finished.completeness().code())
                        .member("leaf", finished.leaf().base64())
                        .endObject());
            } else {
                console.print("recheck.entered", caseId);
            }
            return 0;
        }
    }
}
