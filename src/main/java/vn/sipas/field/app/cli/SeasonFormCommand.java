package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;

/** {@code sipas season form FILE}: a form that was checked, taken into the season with the files it names. */
@Command(mixinStandardHelpOptions = true)
final class SeasonFormCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    SeasonFormCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FormReport report = FormCheckup.check(file);
        int code = new FormLines(console).tell(report);
        if (report.form().isEmpty() || code != 0) {
            return Main.REFUSED;
        }
        return store.with(console, desk -> {
            if (!desk.department().isHere()) {
                return console.refuse("", DeskFault.NOT_THE_DEPARTMENT);
            }
            desk.department().addForm(report.form().get());
            console.print(
                    "season.form",
                    report.form().get().id(),
                    FormLines.questions(report.form().get()));
            return 0;
        });
    }
}
