package vn.sipas.field.app.cli.recheck;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.MinutesWriting;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.report.minutes.MinutesContents.Heading;
import vn.sipas.field.office.report.minutes.MinutesContents.Person;

/** {@code sipas recheck minutes}: the minutes as a PDF, and their record. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckMinutesCommand extends RecheckStep {

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--place", paramLabel = "TEXT", required = true)
    private String place = "";

    @Option(names = "--department", paramLabel = "NAME")
    private String department = "";

    @Option(names = "--present", paramLabel = "NAME")
    private List<String> present = List.of();

    @Option(names = "--topic", paramLabel = "HEADING=TEXT")
    private Map<Heading, String> topics = Map.of();

    @Option(names = "--json")
    private boolean json;

    public RecheckMinutesCommand(Console console) {
        super(console);
    }

    @Override
    int at(Desk desk) {
        MinutesWriting.Typed typed = new MinutesWriting.Typed(
                place,
                topics.isEmpty() ? Map.of() : new EnumMap<>(topics),
                new Person(department, "", ""),
                present.stream().map(name -> new Person(name, "", "")).toList());
        return switch (desk.minutesWriting().write(out, typed, console.language())) {
            case MinutesWriting.Written.Refused(Refusal why) -> console.refuse("", why);
            case MinutesWriting.Written.Done(Path file, String sha256) -> {
                if (json) {
                    console.json(new JsonWriter()
                            .beginObject()
                            .member("file", file.toString())
                            .member("sha256", sha256)
                            .endObject());
                } else {
                    console.print("recheck.minutes", file, sha256);
                }
                yield 0;
            }
        };
    }
}
