package vn.sipas.field.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionType;

/** {@code sipas form check FILE…}: judges XForms. A form's own files are looked for beside it. */
@Command(resourceBundle = "vn.sipas.field.app.cli.messages", mixinStandardHelpOptions = true)
final class FormCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--json")
    private boolean json;

    FormCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = 0;
        List<JsonWriter> judged = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                code = console.refuse(file.toString(), CommandFault.INPUT_MISSING);
                continue;
            }
            switch (FormInput.of(file).judged()) {
                case FormOpening.Opened(FormFile form) -> judged.add(good(file, form));
                case FormOpening.Refused(List<Finding> findings) -> {
                    judged.add(bad(file, findings));
                    for (Finding finding : findings) {
                        code = console.refuse(
                                file.toString(), finding.fault().code(), finding.text(console.language()));
                    }
                }
            }
        }
        if (json) {
            JsonWriter all = new JsonWriter().beginObject().name("forms").beginArray();
            judged.forEach(one -> all.written(one.bytes()));
            console.json(all.endArray().endObject());
        }
        return code;
    }

    private JsonWriter good(Path file, FormFile form) {
        List<FormQuestion> asked = form.questions().stream()
                .filter(q -> q.type() != QuestionType.NOTE)
                .toList();
        if (!json) {
            console.print(
                    "form.good",
                    file,
                    form.title(),
                    form.id(),
                    form.version().orElse("–"),
                    asked.size(),
                    form.languages().size(),
                    form.sha256());
        }
        JsonWriter one = new JsonWriter()
                .beginObject()
                .member("file", file.toString())
                .member("good", true)
                .member("title", form.title())
                .member("id", form.id())
                .member("version", form.version().orElse(""))
                .member("sha256", form.sha256())
                .member("questions", asked.size())
                .name("languages")
                .beginArray();
        form.languages().forEach(one::text);
        return one.endArray().endObject();
    }

    private JsonWriter bad(Path file, List<Finding> findings) {
        JsonWriter one = new JsonWriter()
                .beginObject()
                .member("file", file.toString())
                .member("good", false)
                .name("reasons")
                .beginArray();
        findings.forEach(finding -> one.beginObject()
                .member("code", finding.fault().code())
                .member("text", finding.text(console.language()))
                .endObject());
        return one.endArray().endObject();
    }
}
