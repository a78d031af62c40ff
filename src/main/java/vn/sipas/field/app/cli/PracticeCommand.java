package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.app.practice.Cheats;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.practice.PracticeRecheck;
import vn.sipas.field.app.practice.PracticeSeason;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/** {@code sipas practice DIR}: a practice season through the real engine. */
@Command(mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {

    private static final double ANSWERED = 0.5;
    private static final double MOVED = 0.02;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--interviews", paramLabel = "N", defaultValue = "12")
    private int interviews;

    @Option(names = "--enumerators", paramLabel = "K", defaultValue = "3")
    private int enumerators;

    @Option(names = "--units", paramLabel = "U", defaultValue = "2")
    private int units;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--cheats", paramLabel = "KINDS[:PERCENT]")
    private Optional<String> cheats = Optional.empty();

    @Option(names = "--recheck")
    private boolean recheck;

    @Option(names = "--form", paramLabel = "FILE")
    private Optional<Path> formFile = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    PracticeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (interviews < 0
                || interviews > 1_000_000
                || enumerators < 1
                || enumerators > 500
                || units < 1
                || units > 90) {
            throw new ParameterException(spec.commandLine(), console.text("practice.bounds"));
        }
        if (cheats.isPresent() && Cheats.read(cheats.get()).isEmpty()) {
            throw new ParameterException(spec.commandLine(), console.text("practice.cheats-bad"));
        }
        return formFile.isEmpty() ? practise(Practice.shippedForm()) : judged(formFile.get());
    }

    private int judged(Path file) {
        FormReport report = FormCheckup.check(file);
        int code = new FormLines(console).tell(report);
        return report.form().map(form -> practise(forSeason(form))).orElse(code);
    }

    /** The form as a season keeps it. */
    private static FormFile forSeason(FormFile form) {
        Map<String, byte[]> files = new HashMap<>();
        form.files().forEach(name -> files.put(name, form.file(name).orElseThrow()));
        return switch (Practice.form(form.bytes(), files)) {
            case FormOpening.Opened(FormFile kept) -> kept;
            case FormOpening.Refused refused ->
                throw new IllegalStateException("a form judged good was refused: " + refused.findings());
        };
    }

    private int practise(FormFile form) {
        PracticePlan plan =
                new PracticePlan(folder, interviews, enumerators, units, 3, form, seed, cheats.flatMap(Cheats::read));
        Practice practice = new Practice(console.field(), plan, this::progress);
        if (!practice.folderIsFree()) {
            return console.refuse(folder.toString(), CommandFault.FOLDER_NOT_EMPTY);
        }
        PracticeSeason season = practice.layOut();
        if (json) {
            console.json(asJson(season));
        } else {
            report(season);
        }
        if (recheck && season.interviews() > 0) {
            recheck(season);
        }
        return 0;
    }

    /** Half of all calls are answered, and of a hundred people visited two have moved. */
    private void recheck(PracticeSeason season) {
        PracticeRecheck.Held held =
                new PracticeRecheck(console.field(), season, new PracticeRecheck.People(ANSWERED, MOVED)).hold();
        held.board().rounds().stream()
                .flatMap(round -> round.reading().stream())
                .forEach(reading -> {
                    if (!json) {
                        console.print(
                                "practice.recheck",
                                reading.checked(),
                                reading.clean(),
                                reading.failed(),
                                reading.neutral(),
                                held.minutes());
                    }
                });
    }

    private void progress(Practice.Progress progress) {
        if (!json && progress.done() % 100 == 0) {
            console.print("practice.progress", progress.done(), progress.planned());
            console.out().flush();
        }
    }

    private void report(PracticeSeason season) {
        console.print(
                "practice.interviews",
                season.interviews(),
                season.count("complete"),
                season.count("partial"),
                season.count("break-off"));
        console.print("practice.refusals", season.count("refused"));
        console.print("practice.not-reached", season.count("not-reached"));
        console.print("practice.corrections", season.count("corrections"));
        season.cheater().ifPresent(cheater -> {
            console.print("practice.cheater", cheater.name(), cheater.book().person());
            cheater.forms()
                    .forEach((cheat, forms) ->
                            console.print("practice.cheated", console.text("cheat." + cheat.code()), forms));
        });
        console.print("practice.files", season.files().size(), folder.resolve("outbox"));
        season.files().forEach(file -> console.out().println("  " + file));
        console.print("practice.password", PracticePlan.PASSWORD);
        console.print("practice.verify");
        console.out()
                .println("  installer/sipas verify " + folder.resolve("outbox") + "/*.sipas.jsonl --department "
                        + season.departmentKey());
    }

    private static JsonWriter asJson(PracticeSeason season) {
        JsonWriter object = new JsonWriter().beginObject().member("interviews", season.interviews());
        object.name("counts").beginObject();
        season.counts().forEach((what, count) -> object.member(what, count));
        object.endObject();
        season.cheater().ifPresent(cheater -> {
            object.name("cheater")
                    .beginObject()
                    .member("name", cheater.name())
                    .member("book", cheater.book().text());
            object.name("forms").beginObject();
            cheater.forms().forEach((cheat, forms) -> object.member(cheat.code(), forms));
            object.endObject().endObject();
        });
        object.name("files").beginArray();
        season.files().forEach(file -> object.text(file.toString()));
        return object.endArray()
                .member("departmentKey", season.departmentKey().toString())
                .endObject();
    }
}
