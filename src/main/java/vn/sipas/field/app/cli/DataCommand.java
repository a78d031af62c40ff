package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.DataExport;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.OdkExport;
import vn.sipas.field.app.desk.OdkExport.LeftOut;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.review.Standing;

/**
 * {@code sipas data --out FILE}: the interviews that count as a data set; {@code sipas data --odk DIR}: as submissions for ODK
 * Central.
 */
@Command(mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {

    /** So many interviews go by between two lines about how far it is. */
    private static final int STEP = 500;

    /** So many cases are named one by one. */
    private static final int NAMED = 20;

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @ArgGroup(multiplicity = "1")
    private Goal goal = new Goal();

    @Option(names = "--sample", paramLabel = "FILE")
    private Optional<Path> sample = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    /** Where to, and so as what. */
    private static final class Goal {

        @Option(names = "--out", paramLabel = "FILE.csv|.xlsx|.sqlite")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--odk", paramLabel = "DIR")
        private Optional<Path> odk = Optional.empty();
    }

    DataCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(
                console,
                desk -> goal.out
                        .map(file -> dataSet(desk, file))
                        .orElseGet(() -> submissions(desk, goal.odk.orElseThrow())));
    }

    private int dataSet(Desk desk, Path file) {
        return switch (desk.dataExport()
                .export(file, sample, console.language(), progress -> tell(progress.done(), progress.all()))) {
            case DataExport.Exported.Refused(var faults) -> IndexOptions.refuse(console, faults);
            case DataExport.Exported.Done done -> {
                if (json) {
                    console.json(new JsonWriter()
                            .beginObject()
                            .member("interviews", done.interviews())
                            .member("written", done.written())
                            .member("notCounted", done.notCounted())
                            .member("unread", done.unread())
                            .endObject());
                } else {
                    console.print("data.set", done.interviews(), done.written(), done.notCounted(), done.unread());
                    done.files().forEach(path -> console.out().println("  " + path));
                }
                yield 0;
            }
        };
    }

    private int submissions(Desk desk, Path odk) {
        return switch (desk.odkExport().export(odk, progress -> tell(progress.done(), progress.all()))) {
            case OdkExport.Exported.Refused(var why) -> console.refuse(odk.toString(), why);
            case OdkExport.Exported.Done done -> {
                if (json) {
                    console.json(asJson(done));
                } else {
                    tell(odk, done);
                }
                yield 0;
            }
        };
    }

    private void tell(int done, int all) {
        if (!json && done % STEP == 0) {
            console.print("data.progress", done, all);
        }
    }

    private void tell(Path odk, OdkExport.Exported.Done done) {
        console.print("data.done", done.interviews(), done.written(), done.interviews() - done.written(), odk);
        for (Reason why : reasons()) {
            List<CaseId> cases = done.leftOut().getOrDefault(why, List.of());
            if (!cases.isEmpty()) {
                String named = cases.stream().limit(NAMED).map(CaseId::text).collect(Collectors.joining(", "));
                console.print(
                        "data.left-out",
                        cases.size(),
                        Messages.of(why, console.language()),
                        cases.size() > NAMED ? named + " …" : named);
            }
        }
        console.print("data.files", done.forms(), done.attachments());
        if (done.replaced() > 0) {
            console.print("data.replaced", done.replaced());
        }
    }

    private static List<Reason> reasons() {
        return Stream.<Reason>concat(
                        Stream.of(Standing.values()).filter(standing -> standing != Standing.COUNTS),
                        Stream.of(LeftOut.values()))
                .toList();
    }

    private static JsonWriter asJson(OdkExport.Exported.Done done) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("interviews", done.interviews())
                .member("written", done.written())
                .name("leftOut")
                .beginObject();
        for (Reason why : reasons()) {
            object.member(
                    why.code(), done.leftOut().getOrDefault(why, List.of()).size());
        }
        return object.endObject()
                .member("replaced", done.replaced())
                .member("forms", done.forms())
                .member("attachments", done.attachments())
                .endObject();
    }
}
