package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.app.desk.Printing;

/** {@code sipas form print --out-dir DIR FILE}: the blank form on A4 and the show-cards of its scales on A5, as PDF. */
@Command(mixinStandardHelpOptions = true)
final class FormPrintCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--out-dir", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    @Option(names = "--language", paramLabel = "LANGUAGE")
    private List<String> languages = List.of();

    @Option(names = "--copies", paramLabel = "N")
    private int copies;

    FormPrintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FormReport report = FormCheckup.check(file);
        if (report.form().isEmpty()) {
            return new FormLines(console).tell(report);
        }
        if (copies < 0) {
            return console.refuse("--copies " + copies, CommandFault.COPIES_BAD);
        }
        Printing.Order order = new Printing.Order(
                languages, copies, console.language(), console.field().now());
        return switch (Printing.print(report.form().get(), folder, FormConvertCommand.stem(file), order)) {
            case Printing.Printed.Refused(var why) -> console.refuse(file.toString(), why);
            case Printing.Printed.Done(List<Path> files) -> {
                files.forEach(written -> console.print("form.printed", written));
                yield 0;
            }
        };
    }
}
