package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Fieldwork;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Visit;

/** {@code sipas enter}: one interview from a file of answers, under the form's own rules. */
@Command(mixinStandardHelpOptions = true)
final class EnterCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--case", paramLabel = "ID", required = true)
    private String caseId = "";

    @Option(names = "--answers", paramLabel = "FILE.json", required = true)
    private Path answers = Path.of("");

    @Option(names = "--adults", paramLabel = "N")
    private Optional<Integer> adults = Optional.empty();

    @Option(names = "--correct", paramLabel = "REASON")
    private Optional<String> correction = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    EnterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Entry> entry = AnswersFile.read(console, answers);
        if (entry.isEmpty()) {
            return Main.REFUSED;
        }
        return store.with(console, desk -> enter(desk, entry.get()));
    }

    private int enter(Desk desk, Entry entry) {
        if (desk.fieldwork().form().isEmpty()) {
            return console.refuse("", CommandFault.NO_FORM);
        }
        Fieldwork work = desk.fieldwork();
        CaseId id = new CaseId(caseId);
        return switch (correction
                .map(reason -> work.correct(id, reason, entry))
                .orElseGet(() -> work.enter(id, Mode.LAPTOP, adults, entry))) {
            case Fieldwork.Entered.Finished(Visit.Ending.Finished finished) -> {
                report(finished);
                yield 0;
            }
            case Fieldwork.Entered.NotOpen(var why) -> console.refuse("", why);
            case Fieldwork.Entered.Refused(var refusals) -> AnswersFile.told(console, refusals);
        };
    }

    private void report(Visit.Ending.Finished finished) {
        if (json) {
            console.json(new JsonWriter()
                    .beginObject()
                    .member("case", caseId)
                    .member("completeness", finished.completeness().code())
                    .member("leaf", finished.leaf().base64())
                    .endObject());
        } else {
            console.print("enter.done", caseId, finished.leaf().base64());
        }
    }
}
