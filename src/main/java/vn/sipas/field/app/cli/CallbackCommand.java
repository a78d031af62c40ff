package vn.sipas.field.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Consents;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.base.json.JsonWriter;

/** {@code sipas callback}: who may be called again, and what was corrected of telephone and address. */
@Command(mixinStandardHelpOptions = true)
final class CallbackCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json")
    private boolean json;

    CallbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::list);
    }

    private int list(Desk desk) {
        List<Consents.Answer> answers = desk.consents().answers();
        if (json) {
            console.json(asJson(answers));
            return 0;
        }
        answers.forEach(answer -> console.print(
                answer.consent() ? "callback.yes" : "callback.no",
                answer.caseId().text(),
                answer.corrected().map(this::words).orElse("")));
        console.print(
                "callback.sum",
                answers.size(),
                answers.stream().filter(Consents.Answer::consent).count());
        return 0;
    }

    private String words(Consents.Corrected corrected) {
        String phone = corrected.phone().isEmpty() ? "" : console.text("callback.phone", corrected.phone());
        String address = corrected.address().isEmpty() ? "" : console.text("callback.address", corrected.address());
        return phone + address;
    }

    private static JsonWriter asJson(List<Consents.Answer> answers) {
        JsonWriter object = new JsonWriter().beginObject().name("callbacks").beginArray();
        for (Consents.Answer answer : answers) {
            object.beginObject().member("case", answer.caseId().text()).member("consent", answer.consent());
            answer.corrected()
                    .ifPresent(corrected ->
                            object.member("phone", corrected.phone()).member("address", corrected.address()));
            object.endObject();
        }
        return object.endArray().endObject();
    }
}
