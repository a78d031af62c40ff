package vn.sipas.field.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.base.json.JsonWriter;

/** {@code sipas form convert --out-dir DIR FILE.xlsx…}: each workbook as {@code DIR/FILE.xml}, if it is a form that can be used. */
@Command(mixinStandardHelpOptions = true)
final class FormConvertCommand implements Callable<Integer> {

    private final Console console;
    private final FormLines lines;

    @Parameters(arity = "1..*", paramLabel = "FILE.xlsx", descriptionKey = "FILE.xlsx")
    private List<Path> files = List.of();

    @Option(names = "--out-dir", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    @Option(names = "--json")
    private boolean json;

    FormConvertCommand(Console console) {
        this.console = console;
        this.lines = new FormLines(console);
    }

    @Override
    public Integer call() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return console.refuse(folder.toString(), CommandFault.NOT_A_FOLDER);
        }
        int code = 0;
        Set<Path> written = new HashSet<>();
        JsonWriter all = new JsonWriter().beginObject().name("forms").beginArray();
        for (Path file : files) {
            FormReport report = FormCheckup.check(file);
            Path out = folder.resolve(stem(file) + ".xml");
            all.beginObject();
            if (report.kind() == FormReport.Kind.XFORM) {
                code = console.refuse(file.toString(), CommandFault.NOT_A_WORKBOOK);
            } else if (report.form().isEmpty()) {
                code = lines.tell(report);
            } else if (!written.add(out)) {
                code = console.refuse(out.toString(), CommandFault.OUTPUT_TWICE);
            } else {
                lines.tell(report);
                FormCheckup.write(report, out);
                all.member("written", out.toString());
                if (!json) {
                    console.print("form.converted", file, out);
                }
            }
            lines.json(report, all);
            all.endObject();
        }
        if (json) {
            console.json(all.endArray().endObject());
        }
        return code;
    }

    /** The file's name without its ending. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
