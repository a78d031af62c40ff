package vn.sipas.field.app.cli.recheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.CommandFault;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.desk.recheck.Whom;
import vn.sipas.field.base.json.JsonWriter;

/** {@code sipas recheck answer}: what the department gives monitors, a file for each. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckAnswerCommand extends RecheckStep {

    @Option(names = "--monitor", paramLabel = "WHOM")
    private Optional<String> monitor = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--json")
    private boolean json;

    public RecheckAnswerCommand(Console console) {
        super(console);
    }

    private record Given(Whom whom, Answering.Answered.Done done) {}

    @Override
    int at(Desk desk) {
        Answering answering = desk.answering();
        List<Whom> whom = monitor.map(called -> answering.monitors().stream()
                        .filter(one -> one.isCalled(called))
                        .toList())
                .orElseGet(() -> waiting(answering));
        if (monitor.isPresent() && whom.size() != 1) {
            return console.refuse("", Refusal.of(DeskFault.NOBODY, monitor.get()));
        }
        List<Given> given = new ArrayList<>();
        int code = 0;
        for (Whom one : whom) {
            code |= switch (answering.answer(one.book().text(), out, _ -> {})) {
                case Answering.Answered.Done done -> {
                    given.add(new Given(one, done));
                    yield 0;
                }
                case Answering.Answered.NotReadBack(Path file) ->
                    console.refuse(file.toString(), CommandFault.NOT_READ_BACK);
                case Answering.Answered.Refused(Refusal why) -> console.refuse("", why);
            };
        }
        if (json || code == 0 || !given.isEmpty()) {
            print(given);
        }
        return code;
    }

    private static List<Whom> waiting(Answering answering) {
        List<String> books = answering.asking().stream()
                .filter(Answering.Asking::waits)
                .map(Answering.Asking::book)
                .toList();
        return answering.monitors().stream()
                .filter(one -> books.contains(one.book().text()))
                .toList();
    }

    private void print(List<Given> given) {
        if (json) {
            JsonWriter object = new JsonWriter().beginObject().name("answers").beginArray();
            given.forEach(one -> object.beginObject()
                    .member("book", one.whom().book().text())
                    .member("file", one.done().file().toString())
                    .member("bytes", one.done().bytes())
                    .member("contacts", one.done().contacts())
                    .member("originals", one.done().originals())
                    .endObject());
            console.json(object.endArray().endObject());
            return;
        }
        given.forEach(one -> console.print(
                "recheck.answer",
                one.whom().name(),
                one.done().contacts(),
                one.done().originals(),
                one.done().file()));
        if (given.isEmpty()) {
            console.print("recheck.answer.nobody");
        }
    }
}
