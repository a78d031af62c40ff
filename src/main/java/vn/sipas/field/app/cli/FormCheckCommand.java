package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.survey.form.FormFile;

/** {@code sipas form check FILE…}: judges XForms and XLSForm workbooks. A form's own files are looked for beside it. */
@Command(mixinStandardHelpOptions = true)
final class FormCheckCommand implements Callable<Integer> {

    private final Console console;
    private final FormLines lines;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--json")
    private boolean json;

    FormCheckCommand(Console console) {
        this.console = console;
        this.lines = new FormLines(console);
    }

    @Override
    public Integer call() {
        int code = 0;
        JsonWriter all = new JsonWriter().beginObject().name("forms").beginArray();
        for (Path file : files) {
            FormReport report = FormCheckup.check(file);
            code = Math.max(code, lines.tell(report));
            if (!json) {
                report.form().ifPresent(form -> good(file, form));
            }
            lines.json(report, all.beginObject());
            all.endObject();
        }
        if (json) {
            console.json(all.endArray().endObject());
        }
        return code;
    }

    private void good(Path file, FormFile form) {
        console.print(
                "form.good",
                file,
                form.title(),
                form.id(),
                form.version().orElse("–"),
                FormLines.questions(form),
                form.languages().size(),
                form.sha256());
    }
}
